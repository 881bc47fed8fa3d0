// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wallTimeIn } from '#kernel/wall-clock.ts'
import { stateAt } from './evaluate.ts'
import { EVERY_DAY, exception, ofOffice, patron, schedule, slot } from './made.fixture.ts'
import type { PatronDay, Ranked, Schedule } from './schedule.ts'
import { clockTime } from './times.ts'

const ROME = 'Europe/Rome'

/** State at an instant and what comes next, in a line; times of the wall. */
function at(of: Schedule | Ranked[], instant: string, patronDay: PatronDay | null = null): string {
  const ranked = Array.isArray(of) ? of : ofOffice(of as Schedule)
  const { state, modes, next, until } = stateAt(ranked, new Date(instant), ROME, patronDay)
  assert.deepEqual(until, next?.at ?? null)
  const open = modes.length > 0 ? ` (${modes})` : ''
  if (!next) return `${state}${open}`
  const { day, minute } = wallTimeIn(ROME, next.at)
  return `${state}${open}, ${next.state} ${day} ${clockTime(minute)}`
}

const week = schedule([slot(9, 13), slot(15, 17, { weekdays: [2, 4] })])

describe('an instant', () => {
  const cases: [string, string, string][] = [
    ['before opening', '2026-11-24T07:59:59Z', 'closed, open 2026-11-24 09:00'],
    ['at opening', '2026-11-24T08:00:00Z', 'open (walk_in), closed 2026-11-24 13:00'],
    ['last second', '2026-11-24T11:59:59Z', 'open (walk_in), closed 2026-11-24 13:00'],
    ['at closing', '2026-11-24T12:00:00Z', 'closed, open 2026-11-24 15:00'],
    ['after the last slot', '2026-11-24T16:00:00Z', 'closed, open 2026-11-25 09:00'],
    ['a weekend', '2026-11-27T13:00:00Z', 'closed, open 2026-11-30 09:00'],
    ['before a holiday', '2026-12-07T13:00:00Z', 'closed, open 2026-12-09 09:00'],
    ['in summer', '2026-07-14T07:00:00Z', 'open (walk_in), closed 2026-07-14 13:00'],
  ]
  for (const [name, instant, wanted] of cases) it(name, () => assert.equal(at(week, instant), wanted))

  it('on a holiday and on the day of the patron, with the reason', () => {
    assert.equal(at(week, '2026-12-08T09:00:00Z'), 'closed, open 2026-12-09 09:00')
    assert.equal(at(week, '2026-11-24T09:00:00Z', patron(11, 24)), 'closed, open 2026-11-25 09:00')
    const { why } = stateAt(ofOffice(week), new Date('2026-11-24T09:00:00Z'), ROME, patron(11, 24))
    assert.deepEqual(why, { kind: 'patron', name: 'San Prospero', over: [] })
    assert.equal(at(week, '2026-11-29T09:00:00Z', patron(11, 29)), 'closed, open 2026-11-30 09:00')
  })
})

describe('the clock change', () => {
  const always = schedule([slot(0, 24, { weekdays: EVERY_DAY })], { closedOnHolidays: false })
  const nights = (from: number, to: number) => schedule([slot(from, to, { weekdays: [7] })])
  it('of spring: what is not there begins and ends with the leap', () => {
    assert.equal(at(nights(2.5, 4), '2026-03-29T00:59:59Z'), 'closed, open 2026-03-29 03:00')
    assert.equal(at(nights(2.5, 4), '2026-03-29T01:00:00Z'), 'open (walk_in), closed 2026-03-29 04:00')
    assert.equal(at(nights(1, 2.5), '2026-03-29T00:59:59Z'), 'open (walk_in), closed 2026-03-29 03:00')
    assert.equal(at(nights(2.25, 2.75), '2026-03-29T00:30:00Z'), 'closed, open 2026-04-12 02:15')
    assert.equal(at(week, '2026-03-28T12:00:00Z'), 'closed, open 2026-03-30 09:00')
    assert.equal(at(week, '2026-03-30T07:00:00Z'), 'open (walk_in), closed 2026-03-30 13:00')
  })
  it('of autumn: an hour that comes twice begins with the first, and what goes over it lasts an hour more', () => {
    const over = nights(1, 4)
    assert.equal(at(over, '2026-10-25T00:30:00Z'), 'open (walk_in), closed 2026-10-25 04:00')
    assert.equal(at(over, '2026-10-25T01:30:00Z'), 'open (walk_in), closed 2026-10-25 04:00')
    assert.equal(at(over, '2026-10-25T02:59:59Z'), 'open (walk_in), closed 2026-10-25 04:00')
    assert.equal(at(over, '2026-10-25T03:00:00Z'), 'closed, open 2026-11-08 01:00')
    assert.equal(at(nights(2.5, 4), '2026-10-25T00:29:59Z'), 'closed, open 2026-10-25 02:30')
    assert.equal(at(nights(2.5, 4), '2026-10-25T01:15:00Z'), 'open (walk_in), closed 2026-10-25 04:00')
    assert.equal(at(nights(1, 2.5), '2026-10-25T01:15:00Z').slice(0, 6), 'closed')
  })
  it('leaves open what never closes', () => {
    for (const instant of ['2026-03-29T01:00:00Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z'])
      assert.equal(at(always, instant), 'open (walk_in)')
  })
})

describe('midnight', () => {
  const night = schedule([slot(22, 26, { weekdays: [5] }), slot(20, 24, { weekdays: [1] })])
  it('is passed by a slot of the day before', () => {
    assert.equal(at(night, '2026-11-27T21:00:00Z'), 'open (walk_in), closed 2026-11-28 02:00')
    assert.equal(at(night, '2026-11-28T00:59:00Z'), 'open (walk_in), closed 2026-11-28 02:00')
    assert.equal(at(night, '2026-11-28T01:00:00Z'), 'closed, open 2026-11-30 20:00')
    assert.equal(at(night, '2026-11-30T22:59:59Z'), 'open (walk_in), closed 2026-12-01 00:00')
    assert.equal(at(night, '2026-11-30T23:00:00Z'), 'closed, open 2026-12-04 22:00')
  })
  it('is passed though the next day is closed, and the reason is that of the night', () => {
    const closed = { ...night, exceptions: [exception('2026-11-28', { reason: 'Ferie' })] }
    assert.equal(at(closed, '2026-11-28T00:30:00Z'), 'open (walk_in), closed 2026-11-28 02:00')
    assert.equal(stateAt(ofOffice(closed), new Date('2026-11-28T00:30:00Z'), ROME, null).why?.kind, 'week')
    assert.equal(
      stateAt(ofOffice(closed), new Date('2026-11-28T02:30:00Z'), ROME, null).why?.kind,
      'exception',
    )
  })
  it('does not begin what was closed the day before', () => {
    const closed = { ...night, exceptions: [exception('2026-11-27')] }
    assert.equal(at(closed, '2026-11-28T00:30:00Z'), 'closed, open 2026-11-30 20:00')
  })
  it('is no change where two days touch', () => {
    const through = schedule([slot(20, 24, { weekdays: [1] }), slot(0, 2, { weekdays: [2] })])
    assert.equal(at(through, '2026-11-23T21:00:00Z'), 'open (walk_in), closed 2026-11-24 02:00')
  })
})

describe('ways to be received', () => {
  const mixed = schedule([
    slot(8, 9, { mode: 'phone' }),
    slot(9, 13),
    slot(10, 12, { mode: 'mediator' }),
    slot(14, 16, { mode: 'appointment' }),
    slot(15, 17, { mode: 'phone' }),
    slot(17, 18, { mode: 'mediator' }),
  ])
  const cases: [string, string][] = [
    ['07:30', 'by_phone (phone), open 2026-11-24 09:00'],
    ['08:30', 'open (walk_in), closed 2026-11-24 13:00'],
    ['09:30', 'open (walk_in,mediator), closed 2026-11-24 13:00'],
    ['12:30', 'closed, by_appointment 2026-11-24 14:00'],
    ['14:30', 'by_appointment (appointment,phone), by_phone 2026-11-24 16:00'],
    ['15:30', 'by_phone (phone), open 2026-11-24 17:00'],
    ['16:30', 'open (mediator), closed 2026-11-24 18:00'],
  ]
  for (const [time, wanted] of cases)
    it(`at ${time} UTC: ${wanted}`, () => assert.equal(at(mixed, `2026-11-24T${time}:00Z`), wanted))
})

describe('what nobody has said', () => {
  it('is unknown, never closed', () => {
    assert.equal(at([], '2026-11-24T09:00:00Z'), 'unknown')
    assert.equal(at(schedule([]), '2026-11-24T09:00:00Z'), 'unknown')
    const { why, level } = stateAt(
      ofOffice(schedule([])),
      new Date('2026-12-25T09:00:00Z'),
      ROME,
      patron(12, 25),
    )
    assert.deepEqual([why, level], [null, null])
  })
  it('ends where hours begin to hold, and begins where they end', () => {
    const later = { ...week, validFrom: '2026-12-01', validTo: '2026-12-04' }
    assert.equal(at(later, '2026-11-24T09:00:00Z'), 'unknown, closed 2026-12-01 00:00')
    assert.equal(at(later, '2026-12-04T13:00:00Z'), 'closed, unknown 2026-12-05 00:00')
    assert.equal(at(later, '2026-12-25T09:00:00Z'), 'unknown')
    assert.equal(at({ ...week, validFrom: '2100-01-01' }, '2026-11-24T09:00:00Z'), 'unknown')
  })
  it('leaves the night that has begun its end', () => {
    const last = schedule([slot(22, 26, { weekdays: [5] })], { validTo: '2026-11-27' })
    assert.equal(at(last, '2026-11-27T23:30:00Z'), 'open (walk_in), unknown 2026-11-28 02:00')
  })
})

it('an office that is shut for long opens when it does', () => {
  const shut = { ...week, exceptions: [exception('2026-11-01', { to: '2027-08-31' })] }
  assert.equal(at(shut, '2026-11-24T09:00:00Z'), 'closed, open 2027-09-01 09:00')
})

it('the level of the hours that hold is told', () => {
  const ranked: Ranked[] = [
    { level: 'office', schedule: week },
    { level: 'offering', schedule: schedule([slot(10, 11)]) },
  ]
  const { level, state } = stateAt(ranked, new Date('2026-11-24T08:30:00Z'), ROME, null)
  assert.deepEqual([level, state], ['offering', 'closed'])
})
