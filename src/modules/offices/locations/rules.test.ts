// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointProblems } from './rules.ts'

const wordsOf = (latitude: number | null, longitude: number | null) =>
  pointProblems(latitude, longitude).address_latitude?.source ?? ''

test('a point of Italy is right, and so is none', () => {
  assert.equal(wordsOf(44.8378, 11.6196), '')
  assert.equal(wordsOf(35.5, 12.6), '')
  assert.equal(wordsOf(null, null), '')
  assert.equal(wordsOf(44.8, null), '')
})

test('numbers in each other’s place are told apart from a point abroad', () => {
  assert.match(wordsOf(11.6196, 44.8378), /scambiate/)
  assert.match(wordsOf(48.8566, 2.3522), /non è in Italia/)
  assert.match(wordsOf(0, 0), /non è in Italia/)
})
