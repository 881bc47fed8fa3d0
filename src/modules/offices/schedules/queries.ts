// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { newId } from '#kernel/ids.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { Exception, Slot } from '../hours/schedule.ts'
import { type Hours, listHours } from './hours-queries.ts'
import type { schedules } from './list.ts'

export interface ScheduleRecord {
  organization_id: string
  name: string
  valid_from: string | null
  valid_to: string | null
  closed_on_holidays: boolean
  closed_on_patron: boolean
}

/** A schedule as its body keeps it: the hours, and what is known of them. */
export interface Kept extends ScheduleRecord {
  id: string
  slug: string
  organization: string
  version: number
  hours: Hours
}

const joined = sql`schedule s join organization_label o on o.id = s.organization_id`

/** Hours belong to a body and lie nowhere: who keeps offices of a territory alone chooses among them and writes none. */
const theirs = (actor: Actor | null) => allowed(actor, 'office.write', [sql.ref('s.organization_id')])

/** Schedules as they stand on a day ('YYYY-MM-DD'). */
export const schedulesSource = (day: string): SourceOf<typeof schedules> => ({
  select: sql`s.id, s.slug, s.name, o.name as organization, s.valid_from, s.valid_to, coalesce(s.valid_to < ${day}::date, false) as ended,
    exists (select from schedule_slot w where w.schedule_id = s.id) as filled,
    (select count(*)::int from office f where f.schedule_id = s.id) as offices,
    (select count(*)::int from location l where l.schedule_id = s.id) as locations, ${isArchived(sql`s.id`)} as archived`,
  from: joined,
  id: sql`s.id`,
  sorts: { orario: sql`s.name`, ente: sql`o.name` },
  visible: theirs,
  where: ({ q, finiti, archiviati }) => [
    q && sql`position(lower(${q}) in lower(s.name)) > 0`,
    finiti && sql`s.valid_to < ${day}::date`,
    archiviati ? isArchived(sql`s.id`) : isInUse(sql`s.id`),
  ],
})

export async function findSchedule(db: Db, slug: string): Promise<Kept | null> {
  const { rows } = await sql<Omit<Kept, 'hours'>>`
    select s.id, s.slug, s.organization_id, o.name as organization, s.name, s.valid_from, s.valid_to, s.closed_on_holidays,
      s.closed_on_patron, s.version from ${joined} where s.slug = ${slug}`.execute(db)
  const row = rows[0]
  if (!row) return null
  return { ...row, hours: (await listHours(db, [row.id])).get(row.id)! }
}

export async function insertSchedule(
  tx: Tx,
  { at, ...schedule }: ScheduleRecord & { id: string; slug: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('schedule')
    .values({ ...schedule, created_at: at })
    .execute()
}

/** Whether the schedule still had this version: otherwise nothing is written. Nobody else writes its parts until the transaction ends. */
export async function updateSchedule(
  tx: Tx,
  id: string,
  version: number,
  schedule: ScheduleRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('schedule')
    .set({ ...schedule, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A part of it changes, so that it is another schedule: of this version, or (null) of whichever it has. */
export async function touchSchedule(tx: Tx, id: string, version: number | null): Promise<boolean> {
  const { rows } = await sql`
    update schedule set version = version + 1
    where id = ${id} and (${version}::int is null or version = ${version}) returning id`.execute(tx)
  return rows.length > 0
}

export interface NewSlots {
  readonly scheduleId: string
  readonly exceptionId: string | null
  readonly slots: readonly Slot[]
  readonly at: Date
}

export async function insertSlots(tx: Tx, { scheduleId, exceptionId, slots, at }: NewSlots): Promise<void> {
  if (slots.length === 0) return
  const row = ({ mode, weekdays, weeks, from, to, note }: Slot, position: number) => ({
    id: newId(at.getTime()),
    schedule_id: scheduleId,
    exception_id: exceptionId,
    mode,
    weekdays: [...weekdays],
    weeks: weeks && [...weeks],
    from_minute: from,
    to_minute: to,
    note: note ?? '',
    position,
  })
  await tx.insertInto('schedule_slot').values(slots.map(row)).execute()
}

/** Takes away the slots of the normal week that stand in the cells of a grid. */
export async function deleteGridSlots(tx: Tx, scheduleId: string): Promise<void> {
  await sql`
    delete from schedule_slot
    where schedule_id = ${scheduleId} and exception_id is null and weeks is null and note = ''`.execute(tx)
}

export async function deleteSlot(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('schedule_slot').where('id', '=', id).execute()
}

/** Its slots apart. Written after the others, so that it holds before those as long. */
export async function insertException(
  tx: Tx,
  { scheduleId, exception, id }: { scheduleId: string; exception: Exception; id: string },
): Promise<void> {
  await sql`
    insert into schedule_exception (id, schedule_id, from_day, to_day, every_year, modes, reason, position)
    select ${id}::uuid, ${scheduleId}::uuid, ${exception.from}::date, ${exception.to}::date, ${exception.everyYear}::boolean,
      ${exception.modes && [...exception.modes]}::text[], ${exception.reason ?? ''}::text,
      (select coalesce(max(position), 0) + 1 from schedule_exception where schedule_id = ${scheduleId})`.execute(
    tx,
  )
}

/** The exception as it now is, in the place that it had, without its slots: they are written anew. */
export async function updateException(
  tx: Tx,
  { exception, id }: { exception: Exception; id: string },
): Promise<void> {
  await tx.deleteFrom('schedule_slot').where('exception_id', '=', id).execute()
  await sql`
    update schedule_exception set from_day = ${exception.from}::date, to_day = ${exception.to}::date,
      every_year = ${exception.everyYear}::boolean, modes = ${exception.modes && [...exception.modes]}::text[],
      reason = ${exception.reason ?? ''}
    where id = ${id}`.execute(tx)
}

export async function deleteException(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('schedule_exception').where('id', '=', id).execute()
}

export interface ScheduleChoice {
  id: string
  slug: string
  name: string
  organization: string
}

/** Schedules that a person keeps, and the one that is chosen already. */
export async function listScheduleChoices(
  db: Db,
  actor: Actor | null,
  chosen: string | null = null,
): Promise<ScheduleChoice[]> {
  const { rows } = await sql<ScheduleChoice>`
    select s.id, s.slug, s.name, o.name as organization from ${joined}
    where (${isInUse(sql`s.id`)} and ${theirs(actor)}) or s.id = ${chosen}::uuid
    order by o.name, s.name limit 2000`.execute(db)
  return rows
}

export async function isSchedule(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('schedule').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export interface User {
  slug: string
  name: string
}

/** Offices and locations that have a schedule. Even the name of a confidential location is for few. */
export async function listUsers(db: Db, id: string): Promise<{ offices: User[]; locations: User[] }> {
  const [offices, locations] = await Promise.all([
    sql<User>`
      select f.slug, f.name from office f where f.schedule_id = ${id} and ${isInUse(sql`f.id`)} order by f.name limit 200`.execute(
      db,
    ),
    sql<User>`
      select l.slug, l.name from location l
      where l.schedule_id = ${id} and not l.confidential and ${isInUse(sql`l.id`)} order by l.name limit 200`.execute(
      db,
    ),
  ])
  return { offices: offices.rows, locations: locations.rows }
}
