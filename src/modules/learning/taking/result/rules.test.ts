// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#kernel/i18n/translate.ts'
import type { QuestionBody } from '../../question.ts'
import { givenWords, gradeAnswer, optionFeedback, rightWords } from './rules.ts'

const t = translator('it', {})
const words = { prompt: { it: 'Domanda', en: 'Question' }, feedback: { it: 'Perché' } }
const choice: QuestionBody = {
  ...words,
  kind: 'multiple',
  options: [
    { id: 'a', text: { it: 'Uno', en: 'One' }, correct: true },
    { id: 'b', text: { it: 'Due' }, correct: true },
    { id: 'c', text: { it: 'Tre' }, correct: false, feedback: { it: 'Tre no.' } },
  ],
}
const number: QuestionBody = {
  ...words,
  kind: 'numeric',
  answer: 1.5,
  tolerance: 0.1,
  measure: { it: 'euro' },
}

test('answers are said in the order in which the options were shown, in the language of the attempt', () => {
  const order = ['c', 'b', 'a']
  assert.deepEqual(givenWords(t, choice, { kind: 'multiple', options: ['a', 'c'] }, 'it', order), [
    'Tre',
    'Uno',
  ])
  assert.deepEqual(rightWords(t, choice, 'it', order), ['Due', 'Uno'])
  assert.deepEqual(
    rightWords(t, choice, 'en', order),
    ['Due', 'One'],
    'Italian where the option has no English',
  )
})

test('numbers and truth in words', () => {
  assert.deepEqual(givenWords(t, number, { kind: 'numeric', typed: '1,4' }, 'it', []), ['1,4 euro'])
  assert.deepEqual(rightWords(t, number, 'it', []), ['1,5 ± 0,1 euro'])
  assert.deepEqual(rightWords(t, { ...words, kind: 'true_false', answer: false }, 'it', []), ['Falso'])
})

test('what is said of an option is said when it was chosen', () => {
  assert.deepEqual(optionFeedback(choice, { kind: 'multiple', options: ['a', 'c'] }), [{ it: 'Tre no.' }])
  assert.deepEqual(optionFeedback(choice, null), [])
  assert.deepEqual(optionFeedback(number, { kind: 'numeric', typed: '1' }), [])
})

test('grades of answers', () => {
  const grade = (...options: string[]) => gradeAnswer(choice, { kind: 'multiple', options }, 1)
  assert.deepEqual([grade('a', 'b'), grade('a'), grade('c'), grade()], ['right', 'partly', 'wrong', 'empty'])
  assert.equal(gradeAnswer(choice, null, 1), 'empty')
})
