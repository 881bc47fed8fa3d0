// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface Beginning {
  /** When they put the first steps aside. */
  hidden_at: Date | null
  /** Since when they have had any role. */
  first_role_at: Date | null
}

export async function findBeginning(db: Db, personId: string): Promise<Beginning> {
  const { rows } = await sql<Beginning>`
    select (select h.hidden_at from first_steps_hidden h where h.person_id = ${personId}) as hidden_at,
      (select r.since from person_first_role r where r.person_id = ${personId}) as first_role_at`.execute(db)
  return rows[0]!
}

/** Whether they were shown before. */
export async function insertHidden(tx: Tx, personId: string, at: Date): Promise<boolean> {
  const inserted = await tx
    .insertInto('first_steps_hidden')
    .values({ person_id: personId, hidden_at: at })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whether they were hidden before. */
export async function deleteHidden(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('first_steps_hidden')
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return gone !== undefined
}
