// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Whether offices are open at an instant, as a condition of SQL: the same that `stateAt` says of one (`hours/evaluate.ts`), for lists
 * that are narrowed by it. What takes a calendar or a clock comes in as values.
 */
import { sql } from '#kernel/db/db.ts'
import { instantAt, wallTimeIn } from '#kernel/wall-clock.ts'
import { addDays, isHoliday } from '#kernel/working-days.ts'
import { weekdayOf } from '../hours/weeks.ts'

type Fragment = ReturnType<typeof sql>

interface DayFacts {
  /** 'YYYY-MM-DD', and its month and day: 'MM-DD'. */
  readonly day: string
  readonly monthDay: string
  readonly weekday: number
  /** Of the month: which of its weekday it is, and -1 when it is the last. */
  readonly weeks: readonly number[]
  readonly isHoliday: boolean
  /** The last minute of the day that has begun: past 1440 on the day after. */
  readonly minute: number
}

/** An instant, as the hours of the day and of the night before see it. */
export interface Moment {
  readonly today: DayFacts
  readonly yesterday: DayFacts
}

function factsOf(zone: string, day: string, minute: number, at: Date): DayFacts {
  let last = minute
  // On the night on which clocks are put back, minutes that come twice are over when they have come once.
  while (last < minute + 120 && instantAt(zone, day, last + 1) <= at) last += 1
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return {
    day,
    monthDay: day.slice(5),
    weekday: weekdayOf(day),
    weeks: isLast ? [nth, -1] : [nth],
    isHoliday: isHoliday(day),
    minute: last,
  }
}

const DAY_MINUTES = 1440

export function momentOf(zone: string, at: Date): Moment {
  const { day, minute } = wallTimeIn(zone, at)
  return {
    today: factsOf(zone, day, minute, at),
    yesterday: factsOf(zone, addDays(day, -1), minute + DAY_MINUTES, at),
  }
}

const monthDay = (column: Fragment): Fragment => sql`to_char(${column}, 'MM-DD')`

/** Whether an exception `x` is about a day. */
const covers = ({ day, monthDay: asked }: DayFacts): Fragment => sql`(case
  when not x.every_year then ${day}::date between x.from_day and x.to_day
  when ${monthDay(sql`x.from_day`)} <= ${monthDay(sql`x.to_day`)} then ${asked} between ${monthDay(sql`x.from_day`)} and ${monthDay(sql`x.to_day`)}
  else ${asked} >= ${monthDay(sql`x.from_day`)} or ${asked} <= ${monthDay(sql`x.to_day`)} end)`

/** The same day in 2004, in which 29 February is there. */
const in2004 = (column: Fragment): Fragment => sql`('2004-' || ${monthDay(column)})::date`

/** How many days an exception `x` lasts, once: see `lengthOf`. */
const length = sql`(case when not x.every_year then x.to_day - x.from_day + 1
  when ${monthDay(sql`x.from_day`)} <= ${monthDay(sql`x.to_day`)} then ${in2004(sql`x.to_day`)} - ${in2004(sql`x.from_day`)} + 1
  else (date '2004-12-31' - ${in2004(sql`x.from_day`)} + 1) + (${in2004(sql`x.to_day`)} - date '2004-01-01' + 1)
    - (${in2004(sql`x.from_day`)} <= date '2004-02-29')::int end)`

const isSeason = sql`(exists (select from schedule_slot own where own.exception_id = x.id) and ${length} >= 8)`

/** The schedule that holds on a day, of an office `f` at the location `l`: see `governing`. */
const governing = (facts: DayFacts): Fragment => sql`
  select s.id, s.closed_on_holidays, s.closed_on_patron
  from (values (1, f.schedule_id), (2, l.schedule_id)) as asked (rank, schedule_id) join schedule s on s.id = asked.schedule_id
  where coalesce(s.valid_from <= ${facts.day}::date, true) and coalesce(s.valid_to >= ${facts.day}::date, true)
    and (exists (select from schedule_slot w where w.schedule_id = s.id)
      or exists (select from schedule_exception x where x.schedule_id = s.id and ${covers(facts)}))
  order by asked.rank limit 1`

/** The feast of a confidential location is kept by nobody: it would tell in which town it is. */
const isPatronDay = ({ monthDay: asked }: DayFacts): Fragment => sql`exists (select from patron_day p
  where p.istat_code = l.istat_code and l.confidential is false
    and p.month = ${Number(asked.slice(0, 2))}::int and p.day = ${Number(asked.slice(3))}::int)`

/** Modes in which one is received at the moment by the hours of a day. The order of what holds is that of `hours/days.ts`. */
const openModes = (facts: DayFacts): Fragment => sql`
  select w.mode from (${governing(facts)}) g
  cross join lateral (select (g.closed_on_holidays and ${facts.isHoliday}::boolean) or (g.closed_on_patron and ${isPatronDay(facts)}) as feast) d
  join schedule_slot w on w.schedule_id = g.id
  where w.from_minute <= ${facts.minute}::int and w.to_minute > ${facts.minute}::int
    and ${facts.weekday}::smallint = any(w.weekdays) and (w.weeks is null or w.weeks && ${[...facts.weeks]}::smallint[])
    and (w.exception_id is not null or not d.feast)
    and w.exception_id is not distinct from (
      select x.id from schedule_exception x
      where x.schedule_id = g.id and ${covers(facts)} and (x.modes is null or w.mode = any(x.modes))
        and not (d.feast and ${isSeason})
      order by ${isSeason}, ${length}, x.position desc limit 1)`

/** `State` of an office `f` at the location `l` (which may be none) by its hours alone, whatever its standing. */
export const stateIn = ({ today, yesterday }: Moment): Fragment => sql`(
  select case when bool_or(o.mode = 'walk_in') then 'open' when bool_or(o.mode = 'appointment') then 'by_appointment'
    when bool_or(o.mode = 'phone') then 'by_phone' when bool_or(o.mode = 'mediator') then 'open'
    when exists (${governing(today)}) then 'closed' else 'unknown' end
  from (${openModes(today)} union all ${openModes(yesterday)}) o)`

/** Hours that have a slot at the moment, whatever else they say of the day: read once, for all offices. */
const slotted = ({ today, yesterday }: Moment): Fragment =>
  sql.join(
    [today, yesterday].map(
      ({ minute, weekday }) => sql`select w.schedule_id from schedule_slot w
        where int4range(w.from_minute, w.to_minute) @> ${minute}::int and ${weekday}::smallint = any(w.weekdays)`,
    ),
    sql` union all `,
  )

/** Whether an office `f` at the location `l` may be receiving somebody: so that `stateIn`, which is dear, is not asked of the others. */
export const hasSlotIn = (moment: Moment): Fragment =>
  sql`(f.schedule_id in (${slotted(moment)}) or l.schedule_id in (${slotted(moment)}))`
