// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ThemeMove } from '#contracts/theme-holders.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { newId } from '#kernel/ids.ts'

/** Puts these sub-themes, ids and links with them, into another theme, after those that are there. */
export async function moveSubthemes(tx: Tx, ids: readonly string[], toThemeId: string): Promise<void> {
  // Two themes may have a part of the same address: the one that comes gets the end of its id after it.
  await sql`
    update subtheme s set theme_id = ${toThemeId}, version = version + 1,
      position = s.position + coalesce((select max(o.position) + 1 from subtheme o where o.theme_id = ${toThemeId}), 0),
      slug = case when exists (select from subtheme o where o.theme_id = ${toThemeId} and o.slug = s.slug)
        then s.slug || '-' || right(replace(s.id::text, '-', ''), 8) else s.slug end
    where s.id = any(${[...ids]}::uuid[])`.execute(tx)
}

export async function insertSuccessions(tx: Tx, { from, all, at }: ThemeMove): Promise<void> {
  await tx
    .insertInto('theme_succession')
    .values(
      all.map((successor, position) => ({
        theme_id: from,
        successor_id: successor,
        position,
        succeeded_at: at,
      })),
    )
    .execute()
}

interface Running {
  id: string
  project_id: string
  organization_id: string
  assigned_on: string
  ended_on: string | null
}

/** Those of a theme that go on, on a day or later. */
async function listRunning(db: Db, themeId: string, day: string): Promise<Running[]> {
  return db
    .selectFrom('theme_assignment')
    .select(['id', 'project_id', 'organization_id', 'assigned_on', 'ended_on'])
    .where('theme_id', '=', themeId)
    .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', day)]))
    .execute()
}

/**
 * Whoever follows the theme follows those that take its place, from that day; until that day the theme that was says who followed
 * it. Where a body does so already nothing is added.
 */
export async function passAssignments(tx: Tx, { from, all }: ThemeMove, day: string): Promise<void> {
  for (const row of await listRunning(tx, from, day)) {
    const begins = row.assigned_on > day ? row.assigned_on : day
    for (const themeId of all)
      await sql`
        insert into theme_assignment (id, project_id, theme_id, organization_id, assigned_on, ended_on)
        select ${newId()}, ${row.project_id}, ${themeId}, ${row.organization_id}, ${begins}, ${row.ended_on}
        where not exists (
          select from theme_assignment a
          where a.theme_id = ${themeId} and a.project_id = ${row.project_id} and a.organization_id = ${row.organization_id}
            and daterange(a.assigned_on, a.ended_on, '[]') && daterange(${begins}::date, ${row.ended_on}::date, '[]'))`.execute(
        tx,
      )
    // One that had not begun was never of the theme that was.
    if (row.assigned_on > day) await tx.deleteFrom('theme_assignment').where('id', '=', row.id).execute()
    else
      await tx
        .updateTable('theme_assignment')
        .set((own) => ({ ended_on: day, version: own('version', '+', 1) }))
        .where('id', '=', row.id)
        .execute()
  }
}

/** What the graph says of the theme it says from now on of each that takes its place. */
export async function moveLinks(tx: Tx, { from, all }: ThemeMove): Promise<void> {
  const to = sql`unnest(${[...all]}::uuid[]) as next (id)`
  await sql`
    insert into link (from_id, relation, to_id)
    select next.id, l.relation, l.to_id from link l, ${to} where l.from_id = ${from} and l.to_id <> next.id
    union select l.from_id, l.relation, next.id from link l, ${to} where l.to_id = ${from} and l.from_id <> next.id
    on conflict do nothing`.execute(tx)
  await sql`delete from link where from_id = ${from} or to_id = ${from}`.execute(tx)
}
