// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Option, QuestionBody, Response } from './question.ts'
import { isAnswered, outcome, RULE_VERSION, score } from './scoring.ts'

const words = { prompt: { it: 'Domanda' }, feedback: { it: 'Perché' } }
const option = (id: string, correct: boolean): Option => ({ id, text: { it: id }, correct })
const single: QuestionBody = { ...words, kind: 'single', options: [option('a', false), option('b', true)] }
const multiple: QuestionBody = {
  ...words,
  kind: 'multiple',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
}
const trueFalse: QuestionBody = { ...words, kind: 'true_false', answer: false }
const numeric = (answer: number, tolerance: number): QuestionBody => ({
  ...words,
  kind: 'numeric',
  answer,
  tolerance,
})
const marks = (body: QuestionBody, response: Response | null) => score(body, response, RULE_VERSION)
const chosen = (...options: string[]): Response => ({ kind: 'multiple', options })
const typed = (text: string): Response => ({ kind: 'numeric', typed: text })

test('one right option is all or nothing', () => {
  assert.equal(marks(single, { kind: 'single', option: 'b' }), 1)
  assert.equal(marks(single, { kind: 'single', option: 'a' }), 0)
  assert.equal(marks(single, { kind: 'single', option: 'never offered' }), 0)
  assert.equal(marks(trueFalse, { kind: 'true_false', value: false }), 1)
  assert.equal(marks(trueFalse, { kind: 'true_false', value: true }), 0)
})

test('several right options give right minus wrong over right, never below nothing', () => {
  assert.equal(marks(multiple, chosen('a', 'b')), 1)
  assert.equal(marks(multiple, chosen('a')), 0.5)
  assert.equal(marks(multiple, chosen('a', 'b', 'c')), 0.5)
  assert.equal(marks(multiple, chosen('a', 'b', 'c', 'd')), 0)
  assert.equal(marks(multiple, chosen('c', 'd')), 0)
  assert.equal(marks(multiple, chosen('a', 'a', 'a')), 0.5, 'the same option counts once')
})

test('a number is right within its tolerance, written the Italian or the English way', () => {
  assert.equal(marks(numeric(1, 0.1), typed('1,1')), 1)
  assert.equal(marks(numeric(1, 0.1), typed('0.9')), 1)
  assert.equal(marks(numeric(1, 0.1), typed('1.11')), 0)
  assert.equal(marks(numeric(700, 0), typed(' 700 ')), 1)
  assert.equal(marks(numeric(700, 0), typed('700,0')), 1)
  assert.equal(marks(numeric(0.3, 0), typed('0,3')), 1)
  for (const nonsense of ['', 'sette', '7e2', '1.000,5', '٧', 'NaN', '1 2'])
    assert.equal(marks(numeric(7, 0), typed(nonsense)), 0)
})

test('no answer, an answer of another kind and unknown rules', () => {
  assert.equal(marks(single, null), 0)
  assert.equal(marks(single, chosen('b')), 0)
  assert.throws(() => score(single, null, 2), RangeError)
  assert.equal(isAnswered(chosen()), false)
  assert.equal(isAnswered(typed('  ')), false)
  assert.equal(isAnswered({ kind: 'true_false', value: false }), true)
})

test('the per cent is rounded down and decides', () => {
  const of = (right: number, all: number) => Array.from({ length: all }, (_, i) => (i < right ? 1 : 0))
  assert.deepEqual(outcome(of(6, 10), 60), { score: 6, maxScore: 10, percent: 60, passed: true })
  assert.equal(outcome([...of(119, 199), 0], 60).percent, 59, '59,5 is not 60')
  assert.equal(outcome([...of(119, 199), 0], 60).passed, false)
  const thirds = Array.from({ length: 30 }, () => 1 / 3)
  assert.equal(outcome(thirds, 33).percent, 33)
  assert.equal(
    outcome([...Array.from({ length: 9 }, () => 1 / 3), 1, 1, 1], 50).percent,
    50,
    'nine thirds are three',
  )
  assert.equal(outcome([], 1).passed, false)
})

const choiceBody = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
      fc.subarray(ids),
    ),
  )
  .map(([ids, keys, picked]) => ({ options: ids.map((id, i) => option(id, keys[i]!)), picked }))

test('the order of the options and of the choices changes nothing', () => {
  fc.assert(
    fc.property(choiceBody, fc.infiniteStream(fc.nat()), ({ options, picked }, keys) => {
      const shuffled = <T>(list: T[]) =>
        list
          .map((item) => [keys.next().value, item] as const)
          .sort((a, b) => a[0] - b[0])
          .map((pair) => pair[1])
      const before = marks({ ...words, kind: 'multiple', options }, chosen(...picked))
      const after = marks(
        { ...words, kind: 'multiple', options: shuffled(options) },
        chosen(...shuffled(picked)),
      )
      assert.equal(after, before)
    }),
  )
})

test('marks stay between nothing and one; another right choice never costs, another wrong one never pays', () => {
  fc.assert(
    fc.property(choiceBody, ({ options, picked }) => {
      const body: QuestionBody = { ...words, kind: 'multiple', options }
      const now = marks(body, chosen(...picked))
      assert.ok(now >= 0 && now <= 1)
      for (const other of options.filter(({ id }) => !picked.includes(id))) {
        const then = marks(body, chosen(...picked, other.id))
        assert.ok(other.correct ? then >= now : then <= now)
      }
    }),
  )
})

test('one more mark never lowers the result, and every result is a whole per cent', () => {
  const someMarks = fc.array(
    fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })).map(([n, d]) => Math.min(n, d) / d),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(someMarks, fc.nat(), fc.integer({ min: 1, max: 100 }), (all, index, pass) => {
      const before = outcome(all, pass)
      const after = outcome(all.with(index % all.length, 1), pass)
      assert.ok(Number.isInteger(before.percent) && before.percent >= 0 && before.percent <= 100)
      assert.equal(before.passed, before.percent >= pass)
      assert.ok(after.percent >= before.percent)
    }),
  )
})
