// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { daysOf, governing, hoursOn, isClosedDay, type Why } from './days.ts'
import { EVERY_DAY, exception, ofOffice, patron, schedule, slot } from './made.fixture.ts'
import type { PatronDay, Schedule } from './schedule.ts'
import { timesWritten } from './times.ts'

/** What a day says, in a line: hours of walk-in, and why. */
function day(of: Schedule, on: string, patronDay: PatronDay | null = null): string {
  const { modes, level, why } = hoursOn(ofOffice(of), on, patronDay)
  if (level === null) return 'unknown'
  return `${timesWritten(modes.walk_in.slots) || 'closed'} ${whyWritten(why)}`
}
const whyWritten = (why: Why): string => {
  if (why.kind === 'week') return 'week'
  const name = why.kind === 'exception' ? (why.exception.reason ?? '?') : why.name
  const over = why.over.map(
    ({ what, because }) => `${because} ${typeof what === 'string' ? what : what.reason}`,
  )
  return [`${why.kind} ${name}`, ...over].join(' > ')
}

describe('the normal week', () => {
  const week = schedule([
    slot(9, 13),
    slot(15, 17, { weekdays: [2, 4] }),
    slot(8, 9, { weekdays: [2], weeks: [1, 3] }),
  ])
  it('has its slots in order', () => {
    assert.equal(day(week, '2026-11-23'), '9–13 week')
    assert.equal(day(week, '2026-11-24'), '9–13, 15–17 week')
    assert.equal(day(week, '2026-11-29'), 'closed week')
  })
  it('has weeks of the month', () => {
    assert.equal(day(week, '2026-11-03'), '8–9, 9–13, 15–17 week')
    assert.equal(day(week, '2026-11-17'), '8–9, 9–13, 15–17 week')
    const last = schedule([
      slot(9, 13, { weekdays: [2], weeks: [-1] }),
      slot(15, 17, { weekdays: [2], weeks: [5] }),
    ])
    assert.equal(day(last, '2026-11-24'), '9–13 week')
    assert.equal(day(last, '2026-11-17'), 'closed week')
    assert.equal(day(last, '2026-12-29'), '9–13, 15–17 week', 'the fifth is the last')
  })
})

describe('a feast', () => {
  const week = schedule([slot(9, 13, { weekdays: EVERY_DAY })])
  it('of the nation closes, on a Sunday too', () => {
    assert.equal(day(week, '2026-12-08'), 'closed holiday Immacolata Concezione')
    assert.equal(day(week, '2026-11-01'), 'closed holiday Ognissanti')
    assert.equal(day(week, '2026-10-04'), 'closed holiday San Francesco d’Assisi')
    assert.equal(day(week, '2026-04-05'), 'closed holiday Pasqua')
    assert.equal(day({ ...week, closedOnHolidays: false }, '2026-12-08'), '9–13 week')
  })
  it('on a Sunday without hours is the reason all the same', () => {
    assert.equal(day(schedule([slot(9, 13)]), '2026-11-01'), 'closed holiday Ognissanti')
  })
  it('of the patron closes, on a working day and on a Sunday', () => {
    assert.equal(day(week, '2026-11-24', patron(11, 24)), 'closed patron San Prospero')
    assert.equal(day(week, '2026-11-29', patron(11, 29)), 'closed patron San Prospero')
    assert.equal(day({ ...week, closedOnPatron: false }, '2026-11-24', patron(11, 24)), '9–13 week')
    assert.equal(day(week, '2026-11-24', null), '9–13 week')
    assert.equal(day(week, '2026-12-08', patron(12, 8)), 'closed holiday Immacolata Concezione')
  })
})

describe('exceptions', () => {
  const week = (...exceptions: Schedule['exceptions'][number][]) => schedule([slot(9, 13)], { exceptions })
  it('close, or have their own hours', () => {
    assert.equal(
      day(week(exception('2026-11-24', { reason: 'Assemblea' })), '2026-11-24'),
      'closed exception Assemblea',
    )
    const shorter = exception('2026-11-24', { slots: [slot(9, 11)] })
    assert.equal(day(week(shorter), '2026-11-24'), '9–11 exception ?')
    assert.equal(day(week(shorter), '2026-11-25'), '9–13 week')
  })
  it('the shortest wins, then the later one, and says so', () => {
    const holidays = exception('2026-11-23', { to: '2026-11-27', reason: 'Ferie' })
    const one = exception('2026-11-24', { slots: [slot(10, 11)], reason: 'Uno' })
    const two = exception('2026-11-24', { slots: [slot(11, 12)], reason: 'Due' })
    assert.equal(day(week(one, holidays), '2026-11-24'), '10–11 exception Uno > shorter Ferie')
    assert.equal(day(week(one, two), '2026-11-24'), '11–12 exception Due > later Uno')
    assert.equal(day(week(two, one), '2026-11-24'), '10–11 exception Uno > later Due')
    assert.equal(day(week(one, holidays), '2026-11-23'), 'closed exception Ferie')
  })
  it('win over feasts, unless they are a season', () => {
    const open = exception('2026-12-07', { to: '2026-12-13', slots: [slot(9, 12)], reason: 'Ponte' })
    assert.equal(day(week(open), '2026-12-08'), '9–12 exception Ponte > explicit holiday')
    const season = { ...open, to: '2026-12-14', reason: 'Stagione' }
    assert.equal(day(week(season), '2026-12-08'), 'closed holiday Immacolata Concezione > feast Stagione')
    assert.equal(day(week(season), '2026-12-09'), '9–12 exception Stagione')
    const shut = exception('2026-12-01', { to: '2026-12-31', reason: 'Lavori' })
    assert.equal(day(week(shut), '2026-12-08'), 'closed exception Lavori > explicit holiday')
    assert.equal(day(week(season, shut), '2026-12-09'), 'closed exception Lavori > later Stagione')
  })
  it('go over New Year, every year', () => {
    const years = week(exception('2020-12-24', { to: '2021-01-06', everyYear: true, reason: 'Natale' }))
    for (const on of ['2026-12-24', '2026-12-31', '2027-01-04', '2031-12-24'])
      assert.match(day(years, on), /^closed exception Natale/, on)
    assert.equal(day(years, '2026-12-23'), '9–13 week')
    assert.equal(day(years, '2027-01-07'), '9–13 week')
  })
  it('of the 29 February are there when it is', () => {
    const leap = week(exception('2024-02-29', { everyYear: true, reason: 'Bisesto' }))
    assert.equal(day(leap, '2028-02-29'), 'closed exception Bisesto')
    assert.equal(day(leap, '2027-03-01'), '9–13 week')
    assert.equal(day(leap, '2028-02-28'), '9–13 week')
  })
  it('may touch one mode alone', () => {
    const both = schedule([slot(9, 13), slot(9, 11, { mode: 'mediator' })], {
      exceptions: [exception('2026-11-24', { modes: ['mediator'], reason: 'Mediatrice assente' })],
    })
    const { modes, why } = hoursOn(ofOffice(both), '2026-11-24', null)
    assert.equal(timesWritten(modes.walk_in.slots), '9–13')
    assert.deepEqual(
      [modes.mediator.slots.length, whyWritten(modes.mediator.why), why.kind],
      [0, 'exception Mediatrice assente', 'week'],
    )
  })
})

describe('of several schedules', () => {
  const at = (level: 'offering' | 'office' | 'place', from: number, more: Partial<Schedule> = {}) => ({
    level,
    schedule: schedule([slot(from, 13)], more),
  })
  it('the nearest to the person holds, whatever the order', () => {
    const all = [at('place', 8), at('offering', 10), at('office', 9)]
    assert.equal(governing(all, '2026-11-24')?.level, 'offering')
    assert.equal(hoursOn(all, '2026-11-24', null).level, 'offering')
  })
  it('one that is not valid, or says nothing, leaves it to the next', () => {
    const past = at('offering', 10, { validTo: '2026-11-23' })
    const empty = { level: 'offering' as const, schedule: schedule([]) }
    assert.equal(governing([past, empty, at('office', 9)], '2026-11-24')?.level, 'office')
    assert.equal(governing([past, at('office', 9)], '2026-11-23')?.level, 'offering')
    assert.equal(governing([past, empty], '2026-11-24'), null)
  })
  it('summer hours hold before those of all the year', () => {
    const summer = at('office', 8, { validFrom: '2026-07-01', validTo: '2026-08-31' })
    for (const all of [
      [summer, at('office', 9)],
      [at('office', 9, { validFrom: '2026-01-01' }), summer],
    ]) {
      assert.equal(governing(all, '2026-07-15'), summer)
      assert.notEqual(governing(all, '2026-09-01'), summer)
    }
  })
})

it('a list of days says which are closed and which are unknown', () => {
  const until = schedule([slot(9, 13)], { validTo: '2026-12-04' })
  const days = daysOf(ofOffice(until), '2026-11-28', 14, null)
  assert.deepEqual([days.length, days[0]?.day, days.at(-1)?.day], [14, '2026-11-28', '2026-12-11'])
  assert.deepEqual(
    days.map((one) => (one.level === null ? '?' : isClosedDay(one) ? '-' : 'o')).join(''),
    '--ooooo???????',
  )
  assert.equal(day(schedule([]), '2026-11-24'), 'unknown', 'a schedule that was not filled says nothing')
  const closedOnce = schedule([], { exceptions: [exception('2026-11-24', { reason: 'Lutto' })] })
  assert.equal(day(closedOnce, '2026-11-24'), 'closed exception Lutto')
  assert.equal(day(closedOnce, '2026-11-25'), 'unknown')
})
