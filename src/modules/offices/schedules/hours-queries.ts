// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reads hours as the engine takes them: of schedules, and of an office. */
import { type Db, sql } from '#kernel/db/db.ts'
import type { Exception, Mode, PatronDay, Ranked, Schedule, Slot } from '../hours/schedule.ts'

export interface KeptSlot extends Slot {
  readonly id: string
}
export interface KeptException extends Exception {
  readonly id: string
}

interface Head {
  id: string
  valid_from: string | null
  valid_to: string | null
  closed_on_holidays: boolean
  closed_on_patron: boolean
}

interface SlotRow {
  id: string
  schedule_id: string
  exception_id: string | null
  mode: Mode
  weekdays: number[]
  weeks: number[] | null
  from_minute: number
  to_minute: number
  note: string
}
interface ExceptionRow {
  id: string
  schedule_id: string
  from_day: string
  to_day: string
  every_year: boolean
  modes: Mode[] | null
  reason: string
}

const slotFrom = ({ id, mode, weekdays, weeks, from_minute, to_minute, note }: SlotRow): KeptSlot => ({
  id,
  mode,
  weekdays,
  weeks,
  from: from_minute,
  to: to_minute,
  note: note || null,
})

/** Hours whose parts can be told apart. */
export type Hours = Omit<Schedule, 'slots' | 'exceptions'> & {
  readonly slots: readonly KeptSlot[]
  readonly exceptions: readonly KeptException[]
}

/** The hours of schedules, by their ids. */
export async function listHours(db: Db, ids: readonly string[]): Promise<Map<string, Hours>> {
  if (ids.length === 0) return new Map()
  const of = sql<string>`any(${[...new Set(ids)]}::uuid[])`
  const [heads, slots, exceptions] = await Promise.all([
    sql<Head>`
      select id, valid_from, valid_to, closed_on_holidays, closed_on_patron from schedule where id = ${of}`.execute(
      db,
    ),
    sql<SlotRow>`
      select id, schedule_id, exception_id, mode, weekdays, weeks, from_minute, to_minute, note
      from schedule_slot where schedule_id = ${of} order by position, id`.execute(db),
    sql<ExceptionRow>`
      select id, schedule_id, from_day, to_day, every_year, modes, reason
      from schedule_exception where schedule_id = ${of} order by position, id`.execute(db),
  ])
  const byOwner = Map.groupBy(slots.rows, ({ schedule_id, exception_id }) => exception_id ?? schedule_id)
  const slotsOf = (ownerId: string) => (byOwner.get(ownerId) ?? []).map(slotFrom)
  const bySchedule = Map.groupBy(exceptions.rows, ({ schedule_id }) => schedule_id)
  const exceptionFrom = ({ id, from_day, to_day, every_year, modes, reason }: ExceptionRow) => ({
    id,
    from: from_day,
    to: to_day,
    everyYear: every_year,
    slots: slotsOf(id),
    modes,
    reason: reason || null,
  })
  return new Map(
    heads.rows.map((head) => [
      head.id,
      {
        validFrom: head.valid_from,
        validTo: head.valid_to,
        closedOnHolidays: head.closed_on_holidays,
        closedOnPatron: head.closed_on_patron,
        slots: slotsOf(head.id),
        exceptions: (bySchedule.get(head.id) ?? []).map(exceptionFrom),
      },
    ]),
  )
}

/** The feast that whoever has a schedule keeps; null where they are of several municipalities, or of none that is known. */
export async function findPatronOfUsers(db: Db, id: string): Promise<PatronDay | null> {
  const { rows } = await sql<PatronDay>`
    select distinct p.month, p.day, p.name from patron_day p join location l on l.istat_code = p.istat_code
    where not l.confidential and (l.schedule_id = ${id} or exists (
      select from office f where f.location_id = l.id and f.schedule_id = ${id})) limit 2`.execute(db)
  return rows.length === 1 ? rows[0]! : null
}

interface Attached {
  id: string
  office: string | null
  place: string | null
  patron: PatronDay | null
}

export interface HoursOfOffice {
  readonly ranked: Ranked[]
  readonly patron: PatronDay | null
}

/**
 * The hours of offices, their own before those of the place, and the feast of their patron, by the id of each. The feast of a confidential
 * location is kept by nobody here: it would tell in which town it is.
 */
export async function listHoursOfOffices(
  db: Db,
  officeIds: readonly string[],
): Promise<Map<string, HoursOfOffice>> {
  const { rows } = await sql<Attached>`
    select f.id, f.schedule_id as office, l.schedule_id as place,
      (select jsonb_build_object('month', p.month, 'day', p.day, 'name', p.name) from patron_day p
        where p.istat_code = l.istat_code and l.confidential is false) as patron
    from office f left join location l on l.id = f.location_id where f.id = any(${[...officeIds]}::uuid[])`.execute(
    db,
  )
  const hours = await listHours(
    db,
    rows.flatMap(({ office, place }) => [office, place]).filter((id) => id !== null),
  )
  return new Map(
    rows.map(({ id, office, place, patron }) => {
      const ranked: Ranked[] = []
      if (office !== null) ranked.push({ level: 'office', schedule: hours.get(office)! })
      if (place !== null) ranked.push({ level: 'place', schedule: hours.get(place)! })
      return [id, { ranked, patron }]
    }),
  )
}

export const findHoursOfOffice = async (db: Db, officeId: string): Promise<HoursOfOffice> =>
  (await listHoursOfOffices(db, [officeId])).get(officeId) ?? { ranked: [], patron: null }
