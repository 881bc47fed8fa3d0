// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether an office is open at an instant, why, and until when. */
import { DAY_MINUTES, instantAt, wallTimeIn } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import { type DayHours, hoursOn, type Why } from './days.ts'
import { type Level, MODES, type Mode, type PatronDay, type Ranked } from './schedule.ts'

/**
 * `open`: one may walk in, or the mediator receives. `by_appointment`, `by_phone`: only so. `unknown`: nobody has said, and it is never shown
 * as closed.
 */
export type State = 'open' | 'by_appointment' | 'by_phone' | 'closed' | 'unknown'

export interface StateAt {
  readonly state: State
  /** Everything that is open, in the order of MODES. */
  readonly modes: readonly Mode[]
  /** Why the hours of this day are these; null when they are unknown. */
  readonly why: Why | null
  /** Where the hours were written; null when they are unknown. */
  readonly level: Level | null
  /** When this state ends; null: not in a year. */
  readonly until: Date | null
  /** What comes then. */
  readonly next: { readonly state: State; readonly modes: readonly Mode[]; readonly at: Date } | null
}

/** How far the next change is looked for. */
const HORIZON_DAYS = 370

interface Interval {
  mode: Mode
  start: number
  end: number
}

interface Day {
  hours: DayHours
  intervals: Interval[]
}

function stateOfModes(modes: readonly Mode[], isKnown: boolean): State {
  if (modes.includes('walk_in')) return 'open'
  if (modes.includes('appointment')) return 'by_appointment'
  if (modes.includes('phone')) return 'by_phone'
  if (modes.includes('mediator')) return 'open'
  return isKnown ? 'closed' : 'unknown'
}

/** The days of an office, each worked out once. */
function calendar(ranked: readonly Ranked[], zone: string, patron: PatronDay | null): (day: string) => Day {
  const known = new Map<string, Day>()
  return (day) => {
    const found = known.get(day)
    if (found) return found
    const hours = hoursOn(ranked, day, patron)
    const intervals = MODES.flatMap((mode) =>
      hours.modes[mode].slots.map(({ from, to }) => ({
        mode,
        start: instantAt(zone, day, from).getTime(),
        end: instantAt(zone, day, to).getTime(),
      })),
    )
    const made = { hours, intervals }
    known.set(day, made)
    return made
  }
}

type DayOf = ReturnType<typeof calendar>

/** What is open at an instant of a day: its own slots and those of the night before. */
function openAt(dayOf: DayOf, day: string, at: number): { state: State; modes: Mode[] } {
  const intervals = [...dayOf(addDays(day, -1)).intervals, ...dayOf(day).intervals]
  const modes = MODES.filter((mode) =>
    intervals.some((interval) => interval.mode === mode && interval.start <= at && at < interval.end),
  )
  return { modes, state: stateOfModes(modes, dayOf(day).hours.level !== null) }
}

/** The state at many instants, without what comes next: each day is worked out once. */
export function statesOf(
  ranked: readonly Ranked[],
  zone: string,
  patron: PatronDay | null,
): (at: Date) => { state: State; modes: Mode[] } {
  const dayOf = calendar(ranked, zone, patron)
  return (at) => openAt(dayOf, wallTimeIn(zone, at).day, at.getTime())
}

/**
 * The state of an office at an instant, by its schedules of all levels (`governing`), on the wall of a zone. A slot over midnight
 * belongs to the day on which it begins, whatever the next day is; on the nights of the clock change `instantAt` decides.
 */
export function stateAt(
  ranked: readonly Ranked[],
  at: Date,
  zone: string,
  patron: PatronDay | null,
): StateAt {
  const dayOf = calendar(ranked, zone, patron)
  const { day } = wallTimeIn(zone, at)
  const { state, modes } = openAt(dayOf, day, at.getTime())
  const { why, level } = whyOf(dayOf, day, at.getTime(), state)
  const next = nextChange(dayOf, zone, { from: day, to: lastDayOf(ranked, day) }, at.getTime(), state)
  return { state, modes, why, level, until: next?.at ?? null, next }
}

/** After midnight an office may be open by the hours of the day before: the reason is that of its slot. */
function whyOf(
  dayOf: DayOf,
  day: string,
  at: number,
  state: State,
): { why: Why | null; level: Level | null } {
  for (const { hours, intervals } of [dayOf(day), dayOf(addDays(day, -1))]) {
    const open = intervals.find(({ start, end }) => start <= at && at < end)
    if (open) return { why: hours.modes[open.mode].why, level: hours.level }
  }
  if (state === 'unknown') return { why: null, level: null }
  const { why, level } = dayOf(day).hours
  return { why, level }
}

/** The last day on which something may change: the one after all schedules, or in a year. */
function lastDayOf(ranked: readonly Ranked[], today: string): string {
  const horizon = addDays(today, HORIZON_DAYS)
  const days = ranked.map(({ schedule }) =>
    schedule.validTo === null ? horizon : addDays(schedule.validTo, 1),
  )
  // Days in ISO form are in the order of their letters.
  return [[today, ...days].sort().at(-1)!, horizon].sort()[0]!
}

function nextChange(
  dayOf: DayOf,
  zone: string,
  days: { from: string; to: string },
  at: number,
  state: State,
): StateAt['next'] {
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    const begins = instantAt(zone, day, 0).getTime()
    const ends = instantAt(zone, day, DAY_MINUTES).getTime()
    const moments = [...dayOf(addDays(day, -1)).intervals, ...dayOf(day).intervals]
      .flatMap(({ start, end }) => [start, end])
      .filter((moment) => moment > at && moment >= begins && moment < ends)
    // At midnight hours may become known, or cease to be.
    if (begins > at) moments.push(begins)
    for (const moment of moments.sort((a, b) => a - b)) {
      const then = openAt(dayOf, day, moment)
      if (then.state !== state) return { ...then, at: new Date(moment) }
    }
  }
  return null
}
