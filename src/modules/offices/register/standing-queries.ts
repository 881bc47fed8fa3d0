// SPDX-License-Identifier: AGPL-3.0-or-later
/** Closures of an office, for a while or for good. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { standingOn } from './queries.ts'

export interface Standing {
  id: string
  kind: 'suspended' | 'closed'
  from_day: string
  to_day: string | null
  reason: LocalText
}

/** What is told of an office from a day on: closures that hold or are to come. */
export async function listStandings(db: Db, officeId: string, day: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select id, kind, from_day, to_day, reason from office_standing
    where office_id = ${officeId} and lifted_at is null and coalesce(to_day >= ${day}::date, true)
    order by from_day, id limit 50`.execute(db)
  return rows
}

/** The same of several offices, by the id of each. */
export async function listStandingsOf(
  db: Db,
  officeIds: readonly string[],
  day: string,
): Promise<Map<string, Standing[]>> {
  const { rows } = await sql<Standing & { office_id: string }>`
    select office_id, id, kind, from_day, to_day, reason from office_standing
    where office_id = any(${[...officeIds]}::uuid[]) and lifted_at is null and coalesce(to_day >= ${day}::date, true)
    order by from_day, id limit 20000`.execute(db)
  return Map.groupBy(rows, ({ office_id }) => office_id)
}

export async function insertStanding(
  tx: Tx,
  standing: Standing & { office_id: string; recorded_by: string; recorded_at: Date },
): Promise<void> {
  await tx
    .insertInto('office_standing')
    .values({ ...standing, reason: JSON.stringify(standing.reason) })
    .execute()
}

/** Whether there was one to lift. */
export async function liftStanding(
  tx: Tx,
  { id, officeId, by, at }: { id: string; officeId: string; by: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('office_standing')
    .set({ lifted_by: by, lifted_at: at })
    .where('id', '=', id)
    .where('office_id', '=', officeId)
    .where('lifted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Offices that nobody can go to on a day or after: out of the register, or closed for good. */
export async function listGone(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from office f where not ${isInUse(sql`f.id`)} or ${standingOn(day)} = 'closed' limit 50000`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
