// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inReadingOrder, phaseOf, statementOn } from './rules.ts'

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
