// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which offices must be looked at again now and then, and what is read of many at once to say what they tell today. */
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { Ranked } from '../hours/schedule.ts'
import { listHours } from '../schedules/hours-queries.ts'
import { lyingIn } from '../within-queries.ts'
import { joined, standingOn } from './queries.ts'

type Condition = ReturnType<typeof sql<boolean>>

/** Offices in use that have not closed for good. */
async function listIds(
  db: Db,
  where: Condition,
  { day, limit, order }: { day: string; limit: number; order: 'name' | 'id' },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from ${joined} where ${where} and ${isInUse(sql`f.id`)} and ${standingOn(day)} <> 'closed'
    order by ${order === 'name' ? sql`f.name, f.id` : sql`f.id`} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

interface Asked {
  readonly day: string
  readonly limit: number
}

export const listKeptIds = (db: Db, actor: Actor, asked: Asked): Promise<string[]> =>
  listIds(db, allowed(actor, 'office.write', lyingIn(sql.ref('f.organization_id'))), {
    ...asked,
    order: 'name',
  })

export const listIdsOfBody = (db: Db, organizationId: string, asked: Asked): Promise<string[]> =>
  listIds(db, sql<boolean>`f.organization_id = ${organizationId}`, { ...asked, order: 'name' })

export const listIdsAfter = (db: Db, after: string | null, asked: Asked): Promise<string[]> =>
  listIds(db, after === null ? sql<boolean>`true` : sql<boolean>`f.id > ${after}::uuid`, {
    ...asked,
    order: 'id',
  })

export const listIdsAmong = (db: Db, ids: readonly string[], day: string): Promise<string[]> =>
  listIds(db, sql<boolean>`f.id = any(${[...ids]}::uuid[])`, { day, limit: ids.length, order: 'id' })

/** The hours of each office, its own before those of the place. */
export async function listHoursOfOffices(db: Db, ids: readonly string[]): Promise<Map<string, Ranked[]>> {
  const { rows } = await sql<{ id: string; office: string | null; place: string | null }>`
    select f.id, f.schedule_id as office, l.schedule_id as place from office f left join location l on l.id = f.location_id
    where f.id = any(${[...ids]}::uuid[]) limit 1000`.execute(db)
  const hours = await listHours(
    db,
    rows.flatMap(({ office, place }) => [office, place].filter((id) => id !== null)),
  )
  return new Map(
    rows.map(({ id, office, place }) => [
      id,
      (['office', 'place'] as const).flatMap((level): Ranked[] => {
        const schedule = hours.get({ office, place }[level] ?? '')
        return schedule ? [{ level, schedule }] : []
      }),
    ]),
  )
}

/** The languages of each office in the order of its sheet, each once. */
export async function listLanguagesOfOffices(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ office_id: string; languages: string[] }>`
    select g.office_id, array_agg(g.language order by g.place) as languages
    from (select office_id, language, min(position) as place from office_language
      where office_id = any(${[...ids]}::uuid[]) group by office_id, language) g
    group by g.office_id limit 1000`.execute(db)
  return new Map(rows.map(({ office_id, languages }) => [office_id, languages]))
}
