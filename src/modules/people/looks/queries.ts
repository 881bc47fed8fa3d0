// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeptLooks } from '#contracts/module.ts'
import { type Actor, grantsGiving } from '#kernel/access.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Look } from '#kernel/looks.ts'
import { knownTo } from '../register/queries.ts'
import { GRANT } from '../roles/rules.ts'

/** By which of the actor's roles they know of each person, the nearest first. Left out: whom they do not know of, and themselves. */
export async function looksAt(db: Db, actor: Actor, personIds: readonly string[]): Promise<Look[]> {
  const grants = grantsGiving(actor, GRANT)
  if (grants.length === 0 || personIds.length === 0) return []
  const cases = grants.map(
    (grant, index) => sql`when ${knownTo({ ...actor, grants: [grant] })} then ${sql.lit(index)}`,
  )
  const { rows } = await sql<{ id: string; by: number | null }>`
    select p.id, case ${sql.join(cases, sql` `)} end as by
    from person p where p.id = any(${personIds}::uuid[]) and p.id <> ${actor.id}`.execute(db)
  return rows.flatMap(({ id, by }) => {
    if (by === null) return []
    const { role, organizationId } = grants[by]!
    return [{ personId: id, by: { role, organizationId } }]
  })
}

/** In the order of the keys, so that of two files at once neither waits for the other in a circle. */
export async function insertLooks(tx: Tx, { what, day, looks }: KeptLooks): Promise<void> {
  const sorted = looks.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  await sql`
    insert into person_look (person_id, looked_on, what, role, organization_id)
    select l.person_id, ${day}::date, ${what}, l.role, l.organization_id
    from unnest(${sorted.map(({ personId }) => personId)}::uuid[], ${sorted.map(({ by }) => by?.role ?? null)}::text[],
      ${sorted.map(({ by }) => by?.organizationId ?? null)}::uuid[]) with ordinality as l(person_id, role, organization_id, nth)
    order by l.nth
    on conflict do nothing`.execute(tx)
}

export interface LookRow {
  /** 'YYYY-MM-DD' */
  looked_on: string
  what: string
  role: string | null
  organization: string | null
}

/** By day, the newest first. */
export async function listLooksAt(db: Db, personId: string, limit: number): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`
    select l.looked_on, l.what, l.role, o.name as organization
    from person_look l left join organization_label o on o.id = l.organization_id
    where l.person_id = ${personId}
    order by l.looked_on desc, o.name nulls last, l.role, l.what limit ${limit}`.execute(db)
  return rows
}

/** `day`: 'YYYY-MM-DD' */
export async function deleteLooksBefore(tx: Tx, day: string): Promise<void> {
  await tx.deleteFrom('person_look').where('looked_on', '<', day).execute()
}
