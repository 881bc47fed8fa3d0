// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the forms of hours and the hours themselves. */
import type { Choice } from '#kernel/forms/field.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { type Exception, MODES, type Ranked, type Schedule, type Slot } from '../hours/schedule.ts'
import { type Problem, problemsOf } from '../hours/slots.ts'
import { timesWritten } from '../hours/times.ts'
import { WEEKDAYS } from '../hours/weeks.ts'
import type { ExceptionInput, SlotInput } from './forms.ts'
import { cellOf } from './grid.ts'

/** What is wrong with the cells of a grid, beside the particular slots that a schedule has already: said at the cell. */
export function gridErrors(typed: readonly Slot[], particular: readonly Slot[]): Record<string, FieldError> {
  const all = [...particular, ...typed]
  const errors: Record<string, FieldError> = {}
  for (const { index, error } of problemsOf(all)) errors[cellOf(all[index] ?? all.at(-1)!)] ??= error
  return errors
}

export function slotsOfInput({ mode, weekdays, weeks, times, note }: SlotInput): Slot[] {
  return times.map(({ from, to }) => ({
    mode,
    weekdays: weekdays.map(Number),
    weeks: weeks.length === 0 ? null : weeks.map(Number),
    from,
    to,
    note: note || null,
  }))
}

/** The first thing that is wrong with slots that come to others. */
export const slotProblem = (typed: readonly Slot[], others: readonly Slot[]): Problem | undefined =>
  problemsOf([...others, ...typed])[0]

/** What the form shows of a particular slot. */
export const slotValues = (slot: Slot) => ({
  mode: slot.mode,
  weekdays: slot.weekdays.map(String),
  weeks: (slot.weeks ?? []).map(String),
  times: timesWritten([slot]),
  note: slot.note ?? '',
})

export function exceptionOfInput(input: ExceptionInput): Exception {
  const { from_day, to_day, every_year, what, modes, reason } = input
  const weekdays = input.weekdays.length === 0 ? [...WEEKDAYS] : input.weekdays.map(Number)
  const slots = MODES.flatMap((mode) =>
    input[mode].map(({ from, to }) => ({ weekdays, weeks: null, from, to, mode, note: null })),
  )
  return {
    from: from_day!,
    to: to_day ?? from_day!,
    everyYear: every_year,
    slots: what === 'closed' ? [] : slots,
    modes: modes.length === 0 ? null : modes,
    reason: reason || null,
  }
}

/** What the form shows of an exception: its slots have the same days, since the form wrote them. */
export function exceptionValues({ from, to, everyYear, slots, modes, reason }: Exception) {
  const weekdays = slots[0]?.weekdays ?? []
  const hours = Object.fromEntries(
    MODES.map((mode) => [mode, timesWritten(slots.filter((slot) => slot.mode === mode))]),
  )
  return {
    from_day: from,
    to_day: to === from ? '' : to,
    every_year: everyYear,
    reason: reason ?? '',
    what: slots.length > 0 ? 'hours' : 'closed',
    ...hours,
    weekdays: weekdays.length === WEEKDAYS.length ? [] : weekdays.map(String),
    modes: [...(modes ?? [])],
  }
}

/** A closure of the office, from a day to another or without an end, with the reason as it is to be read. */
export interface Closure {
  readonly from: string
  readonly to: string | null
  readonly reason: string
}

const FOR_EVER = '9999-12-31'

/**
 * Closures of the office hold before all its hours, whatever exception those have: each becomes hours of the level that is nearest
 * to the person.
 */
export const underClosures = (ranked: readonly Ranked[], closures: readonly Closure[]): Ranked[] => [
  ...closures.map(
    ({ from, to, reason }): Ranked => ({
      level: 'offering',
      schedule: {
        validFrom: from,
        validTo: to,
        slots: [],
        // A sentence of its own is said as a part of another.
        exceptions: [
          {
            from,
            to: to ?? FOR_EVER,
            everyYear: false,
            slots: [],
            modes: null,
            reason: reason.replace(/[.\s]+$/, '') || null,
          },
        ],
        closedOnHolidays: false,
        closedOnPatron: false,
      },
    }),
  ),
  ...ranked,
]

/** Exceptions that somebody who plans a visit may still meet, the nearest first. */
export const exceptionsAhead = ({ exceptions }: Schedule, today: string): Exception[] =>
  exceptions
    .filter(({ everyYear, to }) => everyYear || to >= today)
    .sort((a, b) => (nextFrom(a, today) < nextFrom(b, today) ? -1 : 1))

/** The day on which an exception begins next, near enough for an order. */
function nextFrom({ from, to, everyYear }: Exception, today: string): string {
  if (!everyYear) return from
  const year = Number(today.slice(0, 4))
  const [first, last] = [from.slice(5), to.slice(5)]
  const isOver = first <= last && `${year}-${last}` < today
  return `${isOver ? year + 1 : year}-${first}`
}

/** Days of a preview: a fortnight. */
export const PREVIEW_DAYS = 14

/** How far a calendar that people subscribe to looks ahead. */
export const CALENDAR_DAYS = 370

/** A schedule as it is chosen in the form of an office or of a location. */
export const scheduleChoice = (of: { id: string; name: string; organization: string }): Choice => ({
  value: of.id,
  label: `${of.organization}: ${of.name}`,
  literal: true,
})
