// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { NOT_ENDED } from '../../roles/queries.ts'

export interface RoleRow {
  role: string
  /** Null: its holders need no second factor. */
  required_since: Date | null
  /** People with an open account who hold it. */
  holders: number
  /** Those of them who have no second factor yet. */
  without: number
}

/** Every role that somebody holds or that asks for a second factor, and those given. */
export async function listRoles(db: Db, known: readonly string[]): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    with asked as (
      select role from unnest(${[...known]}::text[]) k(role)
      union select role from role_grant union select role from role_second_factor
    ), held as (
      select distinct g.role, g.person_id,
        exists (select from totp t where t.person_id = g.person_id)
          or exists (select from passkey k where k.person_id = g.person_id) as protected
      from role_grant g join person p on p.id = g.person_id and p.closed_at is null
      where ${NOT_ENDED}
    )
    select a.role, r.required_since, count(h.person_id)::int as holders,
      count(h.person_id) filter (where not h.protected)::int as without
    from asked a left join role_second_factor r on r.role = a.role left join held h on h.role = a.role
    group by a.role, r.required_since
    order by array_position(${[...known]}::text[], a.role), a.role limit 200`.execute(db)
  return rows
}

/** False: it was asked for already. */
export async function insertRequirement(
  tx: Tx,
  { role, by, at }: { role: string; by: string | null; at: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('role_second_factor')
    .values({ role, required_since: at, required_by: by })
    .onConflict((conflict) => conflict.column('role').doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteRequirement(tx: Tx, role: string): Promise<boolean> {
  const gone = await tx.deleteFrom('role_second_factor').where('role', '=', role).executeTakeFirst()
  return gone.numDeletedRows > 0n
}
