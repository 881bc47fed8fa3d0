// SPDX-License-Identifier: AGPL-3.0-or-later
/** What we write is read by the library of OpenStreetMap. It looks at the clock of the process: set before any date is made. */
process.env.TZ = 'Europe/Rome'

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import opening_hours from 'opening_hours'
import { wallTimeIn } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import { type State, statesOf } from './evaluate.ts'
import { EVERY_DAY, exception, ofOffice, patron, patrons, schedule, schedules, slot } from './made.fixture.ts'
import { OSM_MAX_LENGTH, osmOf } from './osm.ts'
import type { Mode, PatronDay, Schedule } from './schedule.ts'

const ITALY = { lat: 44.5, lon: 11.3, address: { country_code: 'it', state: 'Emilia-Romagna' } }
const HOUR_MS = 3_600_000

const reader = (value: string) => new opening_hours(value, ITALY)

/** What the grid says of the modes of a key, as OpenStreetMap would. */
function ofGrid({ state, modes: open }: { state: State; modes: Mode[] }, modes: readonly Mode[]): string {
  const own = open.filter((mode) => modes.includes(mode))
  if (own.length > 0) return own[0] === 'appointment' ? 'unknown' : 'open'
  return state === 'unknown' ? 'unknown' : 'closed'
}

/** What the library says at instants in order, read once from its intervals. */
function ofLibrary(value: string, instants: readonly Date[]): string[] {
  const last = new Date(instants.at(-1)!.getTime() + HOUR_MS)
  const intervals = reader(value).getOpenIntervals(instants[0]!, last)
  return instants.map((at) => {
    const found = intervals.find(([from, to]) => from <= at && at < to)
    return found ? (found[2] ? 'unknown' : 'open') : 'closed'
  })
}

const KEYS: Record<string, (tags: Record<string, string>) => Mode[]> = {
  opening_hours: (tags) => ('opening_hours:appointment' in tags ? ['walk_in'] : ['walk_in', 'appointment']),
  'opening_hours:appointment': () => ['appointment'],
  'opening_hours:phone': () => ['phone'],
  'opening_hours:mediator': () => ['mediator'],
}

describe('a value', () => {
  const cases: [string, Schedule, PatronDay | null, Record<string, string>][] = [
    [
      'adds what is for some days',
      schedule([slot(9, 13), slot(15, 17.5, { weekdays: [2, 4] })]),
      patron(11, 24),
      { opening_hours: 'Mo-Fr 09:00-13:00, Tu,Th 15:00-17:30; Nov 24 off; PH off' },
    ],
    [
      'knows weeks of the month, notes and appointments',
      schedule(
        [
          slot(9, 13, { weekdays: [2], weeks: [1, 3] }),
          slot(9, 12, { weekdays: [5], weeks: [-1], mode: 'appointment', note: 'sala "B"' }),
        ],
        { closedOnHolidays: false },
      ),
      null,
      { opening_hours: 'Fr[-1] 09:00-12:00 "by appointment: sala B", Tu[1,3] 09:00-13:00' },
    ],
    [
      'has keys for phone and mediator',
      schedule([slot(8, 9, { mode: 'phone' }), slot(9, 11, { mode: 'mediator', note: 'arabo' })]),
      null,
      {
        'opening_hours:phone': 'Mo-Fr 08:00-09:00; PH off',
        'opening_hours:mediator': 'Mo-Fr 09:00-11:00 open "arabo"; PH off',
      },
    ],
    [
      'follows the order of what is stronger',
      schedule([slot(9, 13, { weekdays: EVERY_DAY })], {
        validTo: '2027-06-30',
        exceptions: [
          exception('2026-12-24', { slots: [slot(9, 11, { weekdays: EVERY_DAY })] }),
          exception('2026-07-01', { to: '2026-08-31', slots: [slot(8, 12)] }),
          exception('2020-12-24', { to: '2021-01-06', everyYear: true }),
        ],
      }),
      null,
      {
        opening_hours:
          'Mo-Su 09:00-13:00; 2026 Jul 01-2026 Aug 31 off, 2026 Jul 01-2026 Aug 31 Mo-Fr 08:00-12:00; PH off; Dec 24-Jan 06 off; 2026 Dec 24 off, 2026 Dec 24 Mo-Su 09:00-11:00; 2027 Jul 01-2099 Dec 31 unknown',
      },
    ],
    [
      'keeps the end of a night',
      schedule([slot(22, 26)]),
      null,
      { opening_hours: 'Mo-Fr 22:00-26:00; PH 02:00-26:00 off' },
    ],
    ['is none without hours', schedule([]), null, {}],
  ]
  for (const [name, of, patronDay, wanted] of cases)
    it(name, () => {
      assert.deepEqual(osmOf(of, patronDay), wanted)
      for (const value of Object.values(wanted)) reader(value)
    })

  it('apart for walk-in and appointments, when an exception touches one of them', () => {
    const apart = schedule([slot(9, 13), slot(15, 17, { mode: 'appointment' })], {
      exceptions: [exception('2026-11-24', { modes: ['appointment'] })],
    })
    assert.deepEqual(Object.keys(osmOf(apart, null)), ['opening_hours', 'opening_hours:appointment'])
  })

  it('is seldom longer than a tag', () => {
    const [value] = Object.values(
      osmOf(schedule([slot(9, 13), slot(15, 17, { weekdays: [2, 4] })]), patron(1, 31)),
    )
    assert.ok(value && value.length < OSM_MAX_LENGTH / 3)
  })
})

/** The hours after midnight of the last day are those that the value may call closed where they are unknown. */
const isLastNight = ({ validTo }: Schedule, at: Date): boolean =>
  validTo !== null && at.getHours() < 4 && wallTimeIn('Europe/Rome', at).day === addDays(validTo, 1)

it('for each hour of sixty days the grid and the library say the same', () => {
  const first = Date.parse('2026-10-20T22:00:00Z')
  fc.assert(
    fc.property(schedules(), patrons, fc.nat({ max: 70 }), (of, patronDay, later) => {
      const instants = Array.from(
        { length: 60 * 24 },
        (_, hour) => new Date(first + (later * 24 + hour) * HOUR_MS),
      )
      const states = instants.map(statesOf(ofOffice(of), 'Europe/Rome', patronDay))
      const tags = osmOf(of, patronDay)
      for (const [key, value] of Object.entries(tags)) {
        const modes = KEYS[key]!(tags)
        const library = ofLibrary(value, instants)
        for (const [index, at] of instants.entries())
          if (!isLastNight(of, at))
            assert.equal(library[index], ofGrid(states[index]!, modes), `${at.toString()} ${key}=${value}`)
      }
    }),
    { numRuns: 25, seed: 20261129 },
  )
})
