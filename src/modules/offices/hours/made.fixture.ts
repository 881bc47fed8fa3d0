// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hours for tests: said in a line. */
import fc from 'fast-check'
import {
  type Exception,
  MODES,
  type Mode,
  type PatronDay,
  type Ranked,
  type Schedule,
  type Slot,
} from './schedule.ts'
import { problemsOfSchedule } from './slots.ts'

const WORKDAYS = [1, 2, 3, 4, 5]

/** A slot by its hours, which may have quarters: `slot(9, 13.5)`. */
export const slot = (from: number, to: number, more: Partial<Slot> = {}): Slot => ({
  weekdays: WORKDAYS,
  weeks: null,
  from: from * 60,
  to: to * 60,
  mode: 'walk_in',
  note: null,
  ...more,
})

export const exception = (from: string, more: Partial<Exception> = {}): Exception => ({
  from,
  to: from,
  everyYear: false,
  slots: [],
  modes: null,
  reason: null,
  ...more,
})

export const schedule = (slots: readonly Slot[], more: Partial<Schedule> = {}): Schedule => ({
  validFrom: null,
  validTo: null,
  slots,
  exceptions: [],
  closedOnHolidays: true,
  closedOnPatron: true,
  ...more,
})

export const ofOffice = (...schedules: readonly Schedule[]): Ranked[] =>
  schedules.map((one) => ({ level: 'office', schedule: one }))

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** A town that is none: 24 November 2026 is a Tuesday, 29 November a Sunday. */
export const patron = (month: number, day: number): PatronDay => ({ month, day, name: 'San Prospero' })

/** Days from mid October 2026 to the end of February 2027: clocks change, holidays and a New Year are among them. */
const days = fc
  .nat({ max: 130 })
  .map((count) => new Date(Date.UTC(2026, 9, 15 + count)).toISOString().slice(0, 10))

const weekdays = fc.uniqueArray(fc.constantFrom(...EVERY_DAY), { minLength: 1, maxLength: 7 })
const weeks = fc.option(fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1, maxLength: 2 }), {
  freq: 2,
})

/** A slot in quarters of an hour; some end at midnight, and some (`nights`) after it, by four in the morning, having begun after six in the evening. */
const slots = (modes: readonly Mode[], nights: boolean): fc.Arbitrary<Slot> =>
  fc
    .record({
      weekdays,
      weeks,
      start: fc.integer({ min: 5 * 4, max: 23 * 4 }),
      lasts: fc.integer({ min: 1, max: 20 }),
      mode: fc.constantFrom(...modes),
      note: fc.constantFrom(null, null, 'Stanza 2; primo piano, "anagrafe"'),
    })
    .map(({ start, lasts, ...rest }) => ({
      ...rest,
      weekdays: rest.weekdays.sort(),
      from: start * 15,
      to: Math.min((start + lasts) * 15, nights ? 28 * 60 : 24 * 60),
    }))

const exceptions = (modes: readonly Mode[], nights: boolean, ofModes: boolean): fc.Arbitrary<Exception> =>
  fc
    .record({
      from: days,
      lasts: fc.constantFrom(0, 0, 0, 1, 2, 6, 7, 20),
      everyYear: fc.boolean(),
      slots: fc.array(slots(modes, nights), { maxLength: 2 }),
      modes: ofModes ? fc.option(fc.constantFrom(...modes), { freq: 2 }) : fc.constant(null),
      reason: fc.constantFrom(null, 'Ferie', 'Assemblea; dalle 9, forse'),
    })
    .map(({ from, lasts, modes: mode, ...rest }) => ({
      ...rest,
      from,
      to: new Date(Date.parse(from) + lasts * 86_400_000).toISOString().slice(0, 10),
      modes: mode && [mode],
      slots: mode ? rest.slots.map((one) => ({ ...one, mode })) : rest.slots,
    }))

/** Any schedule without a mistake. */
export const schedules = ({ modes = MODES as readonly Mode[], nights = true, ofModes = true } = {}) =>
  fc
    .record({
      validFrom: fc.option(days, { freq: 2 }),
      validTo: fc.option(days, { freq: 2 }),
      slots: fc.array(slots(modes, nights), { minLength: 1, maxLength: 5 }),
      exceptions: fc.array(exceptions(modes, nights, ofModes), { maxLength: 4 }),
      closedOnHolidays: fc.boolean(),
      closedOnPatron: fc.boolean(),
    })
    .filter((made) => problemsOfSchedule(made).length === 0)

export const patrons: fc.Arbitrary<PatronDay | null> = fc.option(
  days.map((day) => patron(Number(day.slice(5, 7)), Number(day.slice(8)))),
  { freq: 3 },
)

/** Hours in quarters of a day, in order and apart. */
export const timesOfDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 8 })
  .map((quarters) => {
    const sorted = quarters.sort((a, b) => a - b)
    return sorted
      .flatMap((from, index) =>
        index % 2 === 0 && sorted[index + 1] ? [{ from, to: sorted[index + 1]! }] : [],
      )
      .map(({ from, to }) => ({ from: from * 15, to: to * 15 }))
  })
