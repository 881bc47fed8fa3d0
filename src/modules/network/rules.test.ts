// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { continuesItself, inReadingOrder, phaseOf, statementOn, takesPartOn, wordingOn } from './rules.ts'

const project = (starts_on: string | null, ends_on: string | null, position = 0) => ({
  starts_on,
  ends_on,
  position,
  statement: { it: 'Cofinanziato' },
})

test('a project runs from its first day to its last, both included', () => {
  const referPa = project('2014-06-01', '2015-06-30')
  assert.equal(phaseOf(referPa, '2014-05-31'), 'planned')
  assert.equal(phaseOf(referPa, '2014-06-01'), 'running')
  assert.equal(phaseOf(referPa, '2015-06-30'), 'running')
  assert.equal(phaseOf(referPa, '2015-07-01'), 'closed')
})

test('without an end it goes on; without a known period it is over', () => {
  assert.equal(phaseOf(project('2024-01-01', null), '2026-11-23'), 'running')
  assert.equal(phaseOf(project(null, null), '2026-11-23'), 'closed')
})

test('what is made after the end of a project does not carry its claim', () => {
  const referPa = project('2014-06-01', '2015-06-30')
  assert.deepEqual(statementOn(referPa, '2015-06-30'), { it: 'Cofinanziato' })
  assert.equal(statementOn(referPa, '2015-07-01'), null)
  assert.equal(statementOn(project(null, null), '2013-01-01'), null)
  assert.equal(statementOn(null, '2015-06-30'), null)
})

test('running projects are told first, then those to come, then the past from the newest', () => {
  const pari = project(null, null, 3)
  const referPa = project('2014-06-01', '2015-06-30', 2)
  const older = project('2010-01-01', '2011-12-31', 1)
  const next = project('2027-01-01', '2028-12-31')
  const now = project('2026-01-01', '2027-12-31', 9)
  assert.deepEqual(inReadingOrder([pari, older, referPa, next, now], '2026-11-23'), [
    now,
    next,
    referPa,
    older,
    pari,
  ])
})

test('a project without a wording of its own says that of its fund, where the fund asks for one and while it runs', () => {
  const own = project('2022-01-01', '2024-12-31')
  const plain = { ...own, statement: { it: '' } }
  const asked = { site: { it: 'Cofinanziato dall’Unione europea' } }
  assert.deepEqual(wordingOn(own, asked, 'site', '2023-05-01'), { it: 'Cofinanziato' })
  assert.deepEqual(wordingOn(plain, asked, 'site', '2023-05-01'), asked.site)
  assert.equal(wordingOn(plain, asked, 'certificates', '2023-05-01'), null, 'the fund asks for none there')
  for (const [day, why] of [
    ['2021-12-31', 'it has not begun'],
    ['2025-01-01', 'it is over'],
  ] as const) {
    assert.equal(wordingOn(own, asked, 'site', day), null, why)
    assert.equal(wordingOn(plain, asked, 'site', day), null, why)
  }
  assert.equal(wordingOn(null, asked, 'site', '2023-05-01'), null)
})

test('a body takes part from its first day to its last, both included', () => {
  const left = { joined_on: '2023-01-01', left_on: '2023-06-30' }
  const days = ['2022-12-31', '2023-01-01', '2023-06-30', '2023-07-01']
  assert.deepEqual(
    days.map((day) => takesPartOn(left, day)),
    [false, true, true, false],
  )
  assert.equal(takesPartOn({ joined_on: null, left_on: null }, '1999-01-01'), true)
})

test('a project never continues itself, by however many others', () => {
  const continued = new Map([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
  ])
  assert.equal(continuesItself('d', 'c', continued), false)
  assert.equal(continuesItself('a', 'c', continued), true)
  assert.equal(continuesItself('a', 'a', continued), true)
  assert.equal(continuesItself('a', null, continued), false)
  // A circle that is there already does not keep anybody waiting.
  assert.equal(
    continuesItself(
      'x',
      'p',
      new Map([
        ['p', 'q'],
        ['q', 'p'],
      ]),
    ),
    false,
  )
})
