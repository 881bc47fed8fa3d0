// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exception, schedule, slot } from './made.fixture.ts'
import type { Slot } from './schedule.ts'
import { linesOf, mergeSlots, problemOfSlot, problemsOf, problemsOfSchedule } from './slots.ts'

const on = (...weekdays: number[]) => ({ weekdays })
const sources = (slots: readonly Slot[]) => problemsOf(slots).map(({ error }) => error.source)

describe('a slot', () => {
  it('may end at 24:00, or after midnight', () => {
    for (const good of [slot(9, 13), slot(20, 24), slot(0, 24), slot(22, 26), slot(8, 8.25)])
      assert.equal(problemOfSlot(good), null, JSON.stringify(good))
  })
  it('is refused with what to do', () => {
    const bad: [Slot, RegExp][] = [
      [slot(9, 13, on()), /almeno un giorno/],
      [slot(9, 13, on(0)), /giorno della settimana/],
      [slot(9, 13, on(1, 1)), /giorno della settimana/],
      [slot(9, 13, { weeks: [] }), /settimane del mese/],
      [slot(9, 13, { weeks: [6] }), /settimane del mese/],
      [slot(13, 9), /prima dell’inizio/],
      [slot(9, 9), /prima dell’inizio/],
      [slot(24, 26), /Le 24 chiudono/],
      [slot(9, 34), /al massimo 24 ore/],
      [slot(9, 49), /non è valida/],
      [slot(-1, 9), /non è valida/],
      [slot(Number.NaN, 9), /non è valida/],
      [slot(9, 13, { note: 'x'.repeat(201) }), /troppo lunga/],
    ]
    for (const [one, words] of bad) assert.match(problemOfSlot(one)?.source ?? '', words, JSON.stringify(one))
  })
})

describe('slots', () => {
  it('that overlap on a day in one mode are named, at the later one', () => {
    const [problem, ...others] = problemsOf([slot(9, 13), slot(12, 15, on(3))])
    assert.deepEqual(others, [])
    assert.deepEqual(
      [problem?.at, problem?.index, problem?.error.values],
      ['slots', 1, { times: '12–15', others: '9–13' }],
    )
  })
  it('may overlap on other days, in other modes, in weeks that never meet, and may touch', () => {
    assert.deepEqual(sources([slot(9, 13, on(1)), slot(9, 13, on(2))]), [])
    assert.deepEqual(
      sources([slot(9, 13), slot(10, 12, { mode: 'mediator' }), slot(9, 13, { mode: 'phone' })]),
      [],
    )
    assert.deepEqual(sources([slot(9, 13, { weeks: [1, 3] }), slot(9, 13, { weeks: [2, -1] })]), [])
    assert.deepEqual(sources([slot(9, 13), slot(13, 15)]), [])
  })
  it('of the fourth and of the last week may meet', () => {
    assert.equal(sources([slot(9, 13, { weeks: [4] }), slot(9, 13, { weeks: [-1] })]).length, 1)
  })
  it('over midnight meet those of the next day, from Sunday to Monday too', () => {
    assert.equal(sources([slot(22, 26, on(7)), slot(1, 3, on(1))]).length, 1)
    assert.equal(sources([slot(1, 3, on(1)), slot(22, 26, on(7))]).length, 1)
    assert.deepEqual(sources([slot(22, 26, on(7)), slot(2, 3, on(1))]), [])
    assert.deepEqual(sources([slot(22, 26, on(7)), slot(1, 3, on(2))]), [])
  })
  it('are not too many', () => assert.match(sources(Array(61).fill(slot(9, 13)))[0]!, /troppe/))
})

it('a schedule says where it is wrong', () => {
  const bad = schedule([slot(9, 13), slot(13, 9)], {
    validFrom: '2026-12-31',
    validTo: '2026-01-01',
    exceptions: [
      exception('2026-12-24', { to: '2026-01-06', everyYear: true }),
      exception('2026-12-24', { to: '2026-01-06' }),
      exception('2026-02-30'),
      exception('domani'),
      exception('2026-05-02', { modes: ['mediator'], slots: [slot(9, 10)] }),
      exception('2026-05-02', { modes: [] }),
      exception('2026-05-02', { slots: [slot(9, 12), slot(11, 13)] }),
    ],
  })
  assert.deepEqual(
    problemsOfSchedule(bad).map(({ at, index }) => `${at} ${index}`),
    ['schedule 0', 'slots 1', ...[1, 2, 3, 4, 5, 6].map((index) => `exceptions ${index}`)],
  )
  assert.deepEqual(problemsOfSchedule(schedule([])), [])
  assert.deepEqual(
    problemsOfSchedule(schedule([], { exceptions: [exception('2024-02-29', { everyYear: true })] })),
    [],
  )
})

it('cells of a grid become few slots', () => {
  const cells = [
    slot(15, 17, on(4)),
    slot(9, 13, on(3)),
    slot(9, 13, on(1)),
    slot(9, 13, on(2)),
    slot(15, 17, on(2)),
  ]
  assert.deepEqual(mergeSlots(cells), [slot(9, 13, on(1, 2, 3)), slot(15, 17, on(2, 4))])
  assert.equal(mergeSlots([slot(9, 13, on(1)), slot(9, 13, { ...on(2), note: 'a' })]).length, 2)
})

it('a week is shown in as few lines as it has different days', () => {
  const lines = linesOf([slot(9, 13), slot(15, 17, on(2, 4)), slot(9, 12, { ...on(6), weeks: [1] })])
  assert.deepEqual(
    lines.map(({ weekdays, weeks, slots }) => [weekdays, weeks, slots.map(({ from }) => from / 60)]),
    [
      [[1, 3, 5], null, [9]],
      [[2, 4], null, [9, 15]],
      [[6], [1], [9]],
    ],
  )
})
