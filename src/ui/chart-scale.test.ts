// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { placesNamed, runsOf, stepPath, ticksTo } from './chart-scale.ts'

it('an axis names round values from nothing to the largest', () => {
  assert.deepEqual(ticksTo(0), [0, 1])
  assert.deepEqual(ticksTo(1), [0, 1])
  assert.deepEqual(ticksTo(3), [0, 1, 2, 3])
  assert.deepEqual(ticksTo(18), [0, 5, 10, 15, 20])
  assert.deepEqual(ticksTo(20_000), [0, 5000, 10_000, 15_000, 20_000])
})

it('of many places the ends are named, and some between', () => {
  assert.deepEqual(placesNamed(0, 6), [])
  assert.deepEqual(placesNamed(3, 6), [0, 1, 2])
  assert.deepEqual(placesNamed(51, 6), [0, 10, 20, 30, 40, 50])
})

it('a value that is missing breaks the line', () => {
  assert.deepEqual(runsOf([null, 1, 2, null, 0]), [
    [
      { place: 1, value: 1 },
      { place: 2, value: 2 },
    ],
    [{ place: 4, value: 0 }],
  ])
  const path = stepPath(
    runsOf([5, 7])[0]!,
    (place) => place * 10,
    (value) => 100 - value,
  )
  assert.equal(path, 'M0 95H10L10 93H20')
})
