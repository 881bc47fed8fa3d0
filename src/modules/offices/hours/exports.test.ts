// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the grid says is what the exports say: calendars read back by ical.js, rows of HSDS and schema.org by readers of a few lines. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { addDays, holidayOn } from '#kernel/working-days.ts'
import { daysOf, hoursOn } from './days.ts'
import { statesOf } from './evaluate.ts'
import { hoursCalendar } from './hours-calendar.ts'
import { type HsdsSchedule, hsdsOf } from './hsds.ts'
import { EVERY_DAY, exception, ofOffice, patron, patrons, schedule, schedules, slot } from './made.fixture.ts'
import { MODES, type Mode, type PatronDay, type Schedule } from './schedule.ts'
import { schemaOrgOf } from './schema-org.ts'
import { clockTime } from './times.ts'
import { weekdayOf } from './weeks.ts'

const HOUR_MS = 3_600_000
const AMBIGUOUS = Date.parse('2026-10-25T00:00:00Z')
const FROM = '2026-10-20'
const DAYS = 90
const t = (text: string, values: Record<string, string | number> = {}) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
const RUNS = { numRuns: 20, seed: 20261129 }

const calendarOf = (of: Schedule, patronDay: PatronDay | null) =>
  hoursCalendar(t, ofOffice(of), {
    id: 'sportello',
    host: 'rete.example',
    name: 'Sportello; piano 1',
    locale: 'it',
    stamp: new Date('2026-11-24T10:00:00Z'),
    from: FROM,
    days: DAYS,
    patron: patronDay,
  })

/** The stretches of each mode in a calendar, as instants, by an independent reader. */
function stretchesIn(text: string): { mode: string; from: number; to: number }[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!)
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component)
    if (event.startDate.isDate) return []
    const mode = String(component.getFirstPropertyValue('categories'))
    if (!event.isRecurring())
      return [{ mode, from: event.startDate.toJSDate().getTime(), to: event.endDate.toJSDate().getTime() }]
    const found = []
    const each = event.iterator()
    for (let next = each.next(); next; next = each.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next)
      found.push({ mode, from: startDate.toJSDate().getTime(), to: endDate.toJSDate().getTime() })
    }
    return found
  })
}

it('for each hour of sixty days the grid and the calendar say the same', () => {
  fc.assert(
    fc.property(schedules(), patrons, (of, patronDay) => {
      const stretches = stretchesIn(calendarOf(of, patronDay))
      const state = statesOf(ofOffice(of), 'Europe/Rome', patronDay)
      for (let hour = 0; hour < 60 * 24; hour++) {
        // From the second day on: the night before the first is not in the calendar.
        const at = Date.parse(`${addDays(FROM, 1)}T00:00:00Z`) + hour * HOUR_MS
        // The hour that October repeats: RFC 5545 takes the first of two instants, and this reader the second.
        if (at === AMBIGUOUS || at === AMBIGUOUS + HOUR_MS) continue
        const read = stretches.filter(({ from, to }) => from <= at && at < to).map(({ mode }) => mode)
        const { modes } = state(new Date(at))
        assert.deepEqual(
          MODES.filter((mode) => read.includes(mode)),
          modes,
          new Date(at).toISOString(),
        )
      }
    }),
    RUNS,
  )
})

describe('a calendar', () => {
  it('says what is closed, for whole days and why', () => {
    const text = calendarOf(
      schedule([slot(9, 13)], {
        exceptions: [exception('2026-12-28', { to: '2026-12-31', reason: 'Ferie, e altro' })],
      }),
      patron(11, 24),
    ).replace(/\r\n /g, '')
    assert.match(
      text,
      /DTSTART;VALUE=DATE:20261228\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:.*Chiuso: Ferie\\, e altro/,
    )
    assert.match(text, /SUMMARY:.*Chiuso: festa del patrono\\, San Prospero/)
    assert.match(text, /SUMMARY:.*Chiuso: Immacolata Concezione/)
    assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=2027\d+T080000Z/)
    assert.match(text, /EXDATE;TZID=Europe\/Rome:20261124T090000,20261208T090000,20261225T090000/)
  })
  it('is the same twice', () => {
    const of = schedule([slot(9, 13)])
    assert.equal(calendarOf(of, null), calendarOf(of, null))
  })
})

const WEEKDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Whether a row of HSDS falls on a day by its rule: counted as RFC 5545 says, and not as `weeks.ts` does. */
function isByRule({ byday, freq }: HsdsSchedule, day: string): boolean {
  const name = WEEKDAY[weekdayOf(day) - 1]!
  const days = byday?.split(',') ?? []
  if (freq === 'WEEKLY') return days.includes(name)
  let before = 0
  let after = 0
  for (let other = addDays(day, -7); other.slice(0, 7) === day.slice(0, 7); other = addDays(other, -7))
    before++
  for (let other = addDays(day, 7); other.slice(0, 7) === day.slice(0, 7); other = addDays(other, 7)) after++
  return days.includes(`${before + 1}${name}`) || days.includes(`-${after + 1}${name}`)
}

/** The hours of a mode on a day, by the rows alone. */
function hoursInRows(rows: readonly HsdsSchedule[], mode: Mode, day: string): string[] {
  const valid = rows.filter(
    (row) => (row.mode ?? mode) === mode && (row.valid_from ?? day) <= day && day <= (row.valid_to ?? day),
  )
  const strongest = Math.max(...valid.map(({ precedence }) => precedence))
  return valid
    .filter((row) => row.precedence === strongest && !row.closed && isByRule(row, day))
    .map((row) => `${row.opens_at}-${row.closes_at}`)
    .sort()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const rowsOf = (of: Schedule, patronDay: PatronDay | null) =>
  hsdsOf(t, of, {
    scheduleId: 'a',
    zone: 'Europe/Rome',
    patron: patronDay,
    from: FROM,
    to: addDays(FROM, DAYS),
  })

it('for each of ninety days the grid and the rows of HSDS say the same', () => {
  fc.assert(
    fc.property(schedules(), patrons, (of, patronDay) => {
      const rows = rowsOf(of, patronDay)
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, 'ids are unique')
      for (const row of rows) {
        assert.match(row.id, UUID)
        assert.ok(
          row.closed ? row.description && row.notes : row.byday && row.opens_at && row.closes_at && row.freq,
        )
      }
      for (const { day, level, modes } of daysOf(ofOffice(of), FROM, DAYS, patronDay))
        if (level !== null)
          for (const mode of MODES)
            assert.deepEqual(
              hoursInRows(rows, mode, day),
              modes[mode].slots.map(({ from, to }) => `${clockTime(from)}-${clockTime(to % 1440)}`).sort(),
              `${day} ${mode}`,
            )
    }),
    RUNS,
  )
})

it('rows of HSDS have rules, closures and the days on which they hold', () => {
  const of = schedule(
    [slot(9, 13), slot(14, 16, { weekdays: [2], weeks: [1, -1], mode: 'appointment', note: 'Stanza 2' })],
    {
      validFrom: '2026-11-01',
      exceptions: [exception('2020-12-24', { to: '2021-01-06', everyYear: true, reason: 'Ferie' })],
    },
  )
  const rows = rowsOf(of, null)
  assert.deepEqual(
    rows.slice(0, 2).map(({ id: _id, ...row }) => row),
    [
      {
        valid_from: '2026-11-01',
        dtstart: '2026-11-02',
        freq: 'WEEKLY',
        interval: 1,
        byday: 'MO,TU,WE,TH,FR',
        opens_at: '09:00',
        closes_at: '13:00',
        attending_type: 'Senza appuntamento',
        mode: 'walk_in',
        precedence: 0,
        timezone_name: 'Europe/Rome',
      },
      {
        valid_from: '2026-11-01',
        dtstart: '2026-11-03',
        freq: 'MONTHLY',
        interval: 1,
        byday: '1TU,-1TU',
        opens_at: '14:00',
        closes_at: '16:00',
        attending_type: 'Su appuntamento',
        notes: 'Stanza 2',
        mode: 'appointment',
        precedence: 0,
        timezone_name: 'Europe/Rome',
      },
    ],
  )
  const closure = rows.find(({ notes }) => notes === 'Ferie')
  assert.deepEqual(
    [closure?.valid_from, closure?.valid_to, closure?.description, closure?.closed],
    ['2026-12-24', '2027-01-06', 'Chiuso: Ferie', true],
  )
})

it('rows of HSDS are what its schema allows', () => {
  // The fields of `schedule` in HSDS 3.1 and their types; texts but for these.
  const numbers = ['interval', 'precedence']
  for (const row of rowsOf(schedule([slot(9, 13), slot(22, 26, { mode: 'phone' })]), patron(11, 24)))
    for (const [name, value] of Object.entries(row)) {
      if (name === 'closed') continue
      assert.equal(typeof value, numbers.includes(name) ? 'number' : 'string', name)
      if (/^valid_|dtstart/.test(name)) assert.match(String(value), /^\d{4}-\d{2}-\d{2}$/)
      if (/_at$/.test(name)) assert.match(String(value), /^([01]\d|2[0-3]):[0-5]\d$/)
    }
})

/** Hours of walk-in on a day by schema.org: what is special holds alone. */
function hoursInSchemaOrg(
  {
    openingHoursSpecification: week,
    specialOpeningHoursSpecification: special,
  }: ReturnType<typeof schemaOrgOf>,
  day: string,
) {
  const isValid = ({ validFrom = day, validThrough = day }) => validFrom <= day && day <= validThrough
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))
  const own = special.filter(isValid)
  const found = own.length > 0 ? own : week.filter((one) => isValid(one) && one.dayOfWeek?.includes(name))
  return found
    .filter(({ opens, closes }) => opens !== closes)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .sort()
}

it('for each of ninety days the grid and schema.org say the same', () => {
  fc.assert(
    fc.property(schedules({ modes: ['walk_in', 'phone'] }), patrons, (of, patronDay) => {
      const about = { from: FROM, days: DAYS, patron: patronDay }
      const read = schemaOrgOf(ofOffice(of), about)
      for (const { day, level, modes } of daysOf(ofOffice(of), FROM, DAYS, patronDay))
        if (level !== null)
          assert.deepEqual(
            hoursInSchemaOrg(read, day),
            modes.walk_in.slots.map(({ from, to }) => `${clockTime(from)}-${clockTime(to % 1440)}`).sort(),
            day,
          )
    }),
    RUNS,
  )
})

it('schema.org is told of closed days, of nights, and that a phone is no open door', () => {
  const of = schedule([
    slot(0, 24, { weekdays: [6] }),
    slot(20, 24, { weekdays: [1] }),
    slot(8, 9, { mode: 'phone', weekdays: EVERY_DAY }),
  ])
  const said = schemaOrgOf(ofOffice(of), { from: '2026-12-01', days: 30, patron: null })
  assert.deepEqual(
    said.openingHoursSpecification.map(({ opens, closes }) => `${opens}-${closes}`),
    ['00:00-23:59', '20:00-00:00'],
  )
  assert.equal(holidayOn('2026-12-26'), 'Santo Stefano')
  assert.deepEqual(said.specialOpeningHoursSpecification, [
    {
      '@type': 'OpeningHoursSpecification',
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-12-26',
      validThrough: '2026-12-26',
    },
  ])
  assert.deepEqual(
    said.contactPoint.map(({ contactType, hoursAvailable }) => [contactType, hoursAvailable[0]?.opens]),
    [['telephone', '08:00']],
  )
  assert.deepEqual(schemaOrgOf([], { from: FROM, days: 3, patron: null }).openingHoursSpecification, [])
  assert.equal(hoursOn([], FROM, null).level, null)
})
