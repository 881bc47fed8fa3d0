// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Hours as rows of `schedule` of HSDS 3: one a slot, one a closure.
 *
 * Goes out: slots (`freq`, `byday`, `opens_at`, `closes_at`), weeks of the month, ways to be received (`attending_type`), notes, the days
 * on which a schedule holds. HSDS 3 has no word for "closed", for the zone by name, nor for what is stronger: `closed`,
 * `timezone_name`, `mode` and `precedence` are ours, which its schema allows; a reader that does not know them finds the closure in words.
 * Times are those of the wall, without an offset: it changes twice a year, and `timezone` is a number. A row that closes not later than it
 * opens closes on the day after. On a day the rows of the highest `precedence` that are valid then hold alone, mode by mode.
 * Does not: rules of holidays and of every year (`freq` has no YEARLY): they go out as dates between two days; levels.
 */
import { createHash } from 'node:crypto'
import type { Translate } from '#kernel/render/context.ts'
import { addDays } from '#kernel/working-days.ts'
import { byStrength, feastOn, modesOf } from './days.ts'
import type { Exception, Mode, PatronDay, Schedule, Slot } from './schedule.ts'
import { mergeSlots } from './slots.ts'
import { clockTime } from './times.ts'
import { fallsOn, occurrencesOf, type Stay } from './weeks.ts'
import { modeInWords, reasonInWords } from './words.ts'

export interface HsdsSchedule {
  readonly id: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly dtstart?: string
  readonly freq?: 'WEEKLY' | 'MONTHLY'
  readonly interval?: number
  readonly byday?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly attending_type?: string
  readonly description?: string
  readonly notes?: string
  readonly timezone_name: string
  /** Without it: all. */
  readonly mode?: Mode
  readonly precedence: number
  readonly closed?: true
}

const WEEKDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** 'MO,TU', or '1TU,3TU' of a month: also what iCalendar says. */
export const byDayOf = ({ weekdays, weeks }: Pick<Slot, 'weekdays' | 'weeks'>): string[] =>
  weekdays.flatMap((weekday) =>
    weeks === null ? [WEEKDAY[weekday - 1]!] : weeks.map((week) => `${week}${WEEKDAY[weekday - 1]}`),
  )

export interface HsdsAbout {
  /** Of the schedule: ids of rows are made of it, and stay the same from one export to the next. */
  readonly scheduleId: string
  readonly zone: string
  readonly patron: PatronDay | null
  /** Between which days feasts and yearly exceptions are written. */
  readonly from: string
  readonly to: string
}

/** The rows of a schedule; who adds `service_id` or another owner is the caller. */
export function hsdsOf(t: Translate, schedule: Schedule, about: HsdsAbout): HsdsSchedule[] {
  const { validFrom, validTo } = schedule
  const first = validFrom !== null && validFrom > about.from ? validFrom : about.from
  const last = validTo !== null && validTo < about.to ? validTo : about.to
  const { seasons, others } = byStrength(schedule.exceptions)
  const used = modesOf(schedule)
  const exceptional = (list: readonly Exception[], above: number) =>
    list.flatMap((exception, index) =>
      occurrencesOf(exception, first, last).flatMap((stay) =>
        exceptionRows(t, exception, stay, used, above + index),
      ),
    )
  const feasts = 1 + seasons.length
  const rows = [
    ...mergeSlots(schedule.slots).map((slot) =>
      slotRow(t, slot, { from: validFrom ?? undefined, to: validTo ?? undefined }, first, 0),
    ),
    ...exceptional(seasons, 1),
    ...feastRows(t, schedule, about.patron, { from: first, to: last }, feasts),
    ...exceptional(others, feasts + 1),
  ]
  return rows.map((row) => ({ id: idOf(about.scheduleId, row), ...row, timezone_name: about.zone }))
}

type Row = Omit<HsdsSchedule, 'id' | 'timezone_name'>

function slotRow(t: Translate, slot: Slot, valid: Partial<Stay>, first: string, precedence: number): Row {
  return {
    ...(valid.from === undefined ? {} : { valid_from: valid.from }),
    ...(valid.to === undefined ? {} : { valid_to: valid.to }),
    dtstart: firstDayOf(slot, valid.from ?? first),
    freq: slot.weeks === null ? 'WEEKLY' : 'MONTHLY',
    interval: 1,
    byday: byDayOf(slot).join(','),
    opens_at: clockTime(slot.from),
    closes_at: clockTime(slot.to % 1440),
    attending_type: modeInWords(t, slot.mode),
    ...(slot.note ? { notes: slot.note } : {}),
    mode: slot.mode,
    precedence,
  }
}

/** The first day from one on; a fifth Friday is at most some months away. */
function firstDayOf(slot: Slot, from: string): string {
  for (let days = 0; days < 200; days++) if (fallsOn(slot, addDays(from, days))) return addDays(from, days)
  return from
}

/** Whoever is touched by an exception and has no hours in it does not receive. */
function exceptionRows(
  t: Translate,
  exception: Exception,
  stay: Stay,
  used: readonly Mode[],
  precedence: number,
): Row[] {
  const touched = exception.modes ?? used
  const closed = touched.filter((mode) => exception.slots.every((slot) => slot.mode !== mode))
  const isWhole = exception.modes === null && closed.length === touched.length
  const reason = exception.reason ?? t('chiusura straordinaria')
  const rows = isWhole
    ? [closureRow(t, reason, stay, precedence)]
    : closed.map((mode) => ({ ...closureRow(t, reason, stay, precedence), mode }))
  return [
    ...rows,
    ...mergeSlots(exception.slots).map((slot) => ({
      ...slotRow(t, slot, stay, stay.from, precedence),
      ...(exception.reason ? { description: exception.reason } : {}),
    })),
  ]
}

const closureRow = (t: Translate, reason: string, { from, to }: Stay, precedence: number): Row => ({
  valid_from: from,
  valid_to: to,
  description: t('Chiuso: {reason}', { reason }),
  notes: reason,
  precedence,
  closed: true,
})

function feastRows(
  t: Translate,
  schedule: Schedule,
  patron: PatronDay | null,
  { from, to }: Stay,
  precedence: number,
): Row[] {
  const rows: Row[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const feast = feastOn(schedule, day, patron)
    if (feast)
      rows.push(closureRow(t, reasonInWords(t, { ...feast, over: [] }), { from: day, to: day }, precedence))
  }
  return rows
}

/** A UUID of version 8 (RFC 9562, 5.8) made of what a row says. */
function idOf(scheduleId: string, row: Row): string {
  const { description: _words, notes: _note, attending_type: _way, dtstart: _first, ...said } = row
  const hex = createHash('sha256')
    .update(JSON.stringify([scheduleId, said]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
