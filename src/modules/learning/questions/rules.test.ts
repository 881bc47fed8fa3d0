// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseForm } from '#kernel/forms/form.ts'
import type { QuestionBody, QuestionKind } from '../question.ts'
import { questionForm } from './forms.ts'
import { englishOfQuestion, parseQuestion, QUESTION_KINDS, questionProblem, questionValues } from './rules.ts'

/** Through the form's own fields, as a post arrives. */
function sent(kind: QuestionKind, body: Record<string, string>) {
  const parsed = parseForm(questionForm(kind), body)
  return parsed.ok ? parseQuestion(kind, parsed.input) : { ok: false as const, errors: parsed.errors }
}

function bodyOf(kind: QuestionKind, body: Record<string, string>): QuestionBody {
  const result = sent(kind, body)
  assert.ok(result.ok, JSON.stringify(result))
  return result.body
}

const single = {
  promptIt: 'Chi?',
  option_1: 'Tutti',
  option_3: 'Nessuno',
  correct: '3',
  feedback_3: 'Art. 35',
}

describe('a single choice', () => {
  it('leaves empty rows out and keeps the right one', () => {
    const body = bodyOf('single', single)
    assert.deepEqual(body, {
      kind: 'single',
      prompt: { it: 'Chi?' },
      feedback: { it: '' },
      options: [
        { id: 'a', text: { it: 'Tutti' }, correct: false },
        { id: 'b', text: { it: 'Nessuno' }, correct: true, feedback: { it: 'Art. 35' } },
      ],
    })
  })
  it('keeps the ids of its options when one is taken away and one is added', () => {
    const body = bodyOf('single', {
      ...single,
      id_1: 'a',
      id_3: 'c',
      option_1: '',
      option_2: 'Alcuni',
      id_2: 'b',
    })
    assert.ok('options' in body)
    assert.deepEqual(
      body.options.map(({ id, text }) => [id, text.it]),
      [
        ['b', 'Alcuni'],
        ['c', 'Nessuno'],
      ],
    )
    const added = bodyOf('single', { ...single, id_1: 'a', id_3: 'c', option_4: 'Altri' })
    assert.ok('options' in added)
    assert.deepEqual(
      added.options.map(({ id }) => id),
      ['a', 'c', 'b'],
    )
  })
  it('may lack its right answer as a draft, and is then said to', () => {
    const body = bodyOf('single', { ...single, correct: '' })
    assert.equal(questionProblem(body), 'no_right_answer')
    assert.equal(questionProblem(bodyOf('single', single)), null)
    assert.equal(
      questionProblem(bodyOf('single', { promptIt: 'Chi?', option_1: 'Io', correct: '1' })),
      'few_options',
    )
  })
  it('refuses a right answer on an empty row, a comment without an answer, and two equal answers', () => {
    assert.deepEqual(errorsOf('single', { ...single, correct: '5' }), ['option_5'])
    assert.deepEqual(errorsOf('single', { ...single, feedback_2: 'Perché' }), ['option_2'])
    assert.deepEqual(errorsOf('single', { ...single, option_2: 'TUTTI' }), ['option_2'])
  })
  it('refuses a forged row number', () => {
    assert.deepEqual(errorsOf('single', { ...single, correct: '9' }), ['correct'])
  })
})

describe('the other kinds', () => {
  it('read several right answers, true or false, and numbers the Italian way', () => {
    const several = bodyOf('multiple', { ...single, correct_1: '1', correct_3: '1' })
    assert.ok('options' in several)
    assert.deepEqual(
      several.options.map(({ correct }) => correct),
      [true, true],
    )
    assert.equal(
      (bodyOf('true_false', { promptIt: 'Sì?', answer: 'false' }) as { answer: boolean }).answer,
      false,
    )
    const number = bodyOf('numeric', {
      promptIt: 'Quanti?',
      answer: '1,5',
      tolerance: '0,1',
      measureIt: 'giorni',
    })
    assert.deepEqual(number, {
      kind: 'numeric',
      prompt: { it: 'Quanti?' },
      feedback: { it: '' },
      answer: 1.5,
      tolerance: 0.1,
      measure: { it: 'giorni' },
    })
  })
  it('refuse a missing answer and a negative tolerance', () => {
    assert.deepEqual(errorsOf('true_false', { promptIt: 'Sì?' }), ['answer'])
    assert.deepEqual(errorsOf('numeric', { promptIt: 'Quanti?' }), ['answer'])
    assert.deepEqual(errorsOf('numeric', { promptIt: 'Quanti?', answer: '3', tolerance: '-1' }), [
      'tolerance',
    ])
  })
})

it('what is stored fills the form so that it parses to the same', () => {
  const bodies: QuestionBody[] = [
    bodyOf('single', { ...single, promptEn: 'Who?', option_en_1: 'All' }),
    bodyOf('multiple', { ...single, correct_1: '1' }),
    bodyOf('true_false', { promptIt: 'Sì?', answer: 'true', feedbackIt: 'Perché' }),
    bodyOf('numeric', { promptIt: 'Quanti?', answer: '-2,25', measureIt: 'gradi', measureEn: 'degrees' }),
  ]
  assert.deepEqual(
    bodies.map(({ kind }) => kind),
    QUESTION_KINDS,
  )
  for (const body of bodies) {
    const values = Object.entries(questionValues(body)).filter(([, value]) => value !== false)
    const again = bodyOf(
      body.kind,
      Object.fromEntries(values.map(([name, value]) => [name, value === true ? '1' : String(value)])),
    )
    assert.deepEqual(again, body)
  }
})

it('a question is translated when each of its texts is', () => {
  const body = bodyOf('single', { ...single, promptEn: 'Who?', option_en_1: 'All', option_en_3: 'None' })
  assert.equal(englishOfQuestion(body), 'missing', 'the comment is Italian only')
  assert.equal(
    englishOfQuestion(bodyOf('true_false', { promptIt: 'Sì?', promptEn: 'Yes?', answer: 'true' })),
    'fresh',
  )
})

function errorsOf(kind: QuestionKind, body: Record<string, string>): string[] {
  const result = sent(kind, body)
  assert.ok(!result.ok, 'an error was expected')
  return Object.keys(result.errors)
}
