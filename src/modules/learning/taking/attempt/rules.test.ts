// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deadlineFrom, draw, gradeOf, isLate, minutesLeft, obstacleTo, shuffled } from './rules.ts'

const at = (iso: string) => new Date(iso)
const free = { questions: 10, attempts: 0, attemptLimit: null, passed: false }

test('a deadline has thirty seconds of grace, and no limit is never late', () => {
  const deadline = deadlineFrom(at('2026-11-23T10:00:00Z'), 30)
  assert.equal(deadline?.toISOString(), '2026-11-23T10:30:00.000Z')
  assert.equal(isLate(deadline, at('2026-11-23T10:30:30.000Z')), false)
  assert.equal(isLate(deadline, at('2026-11-23T10:30:30.001Z')), true)
  assert.equal(isLate(deadlineFrom(at('2026-11-23T10:00:00Z'), null), at('2036-01-01T00:00:00Z')), false)
  assert.equal(minutesLeft(deadline!, at('2026-11-23T10:29:01Z')), 1)
  assert.equal(minutesLeft(deadline!, at('2026-11-23T11:00:00Z')), 0)
})

test('a test opens while the limits leave room and it is not passed', () => {
  assert.equal(obstacleTo(free), null)
  assert.equal(obstacleTo({ ...free, attempts: 2, attemptLimit: 3 }), null)
  assert.equal(obstacleTo({ ...free, attempts: 3, attemptLimit: 3 }), 'limit')
  assert.equal(obstacleTo({ ...free, attempts: 3, attemptLimit: 3, passed: true }), 'passed')
  assert.equal(obstacleTo({ ...free, questions: 0 }), 'no-test')
})

test('a draw takes different questions, as many as asked, with all of their options', () => {
  const pool = Array.from({ length: 20 }, (_, i) => ({
    questionVersionId: `q${i}`,
    options: ['a', 'b', 'c'].slice(0, i % 4),
  }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (count, numbers) => {
      const drawn = draw(pool, count, (below) => numbers.next().value! % below)
      assert.equal(drawn.length, Math.min(count, pool.length))
      assert.equal(new Set(drawn.map((question) => question.questionVersionId)).size, drawn.length)
      for (const { questionVersionId, options } of drawn) {
        const written = pool.find((question) => question.questionVersionId === questionVersionId)!
        assert.deepEqual([...options].sort(), written.options)
      }
    }),
  )
  assert.equal(draw(pool, null, () => 0).length, 20)
})

test('a shuffle moves things and leaves the list it was given as it was', () => {
  const list = [1, 2, 3, 4]
  assert.deepEqual(
    shuffled(list, () => 0),
    [2, 3, 4, 1],
  )
  assert.deepEqual(list, [1, 2, 3, 4])
})

test('grades in words', () => {
  assert.deepEqual(
    [gradeOf(1, true), gradeOf(0.5, true), gradeOf(0, true), gradeOf(0, false)],
    ['right', 'partly', 'wrong', 'empty'],
  )
})
