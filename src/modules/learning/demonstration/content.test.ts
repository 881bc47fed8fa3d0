// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countWords, readingMinutes } from '../../../../test/support/gulpease.ts'
import { localTexts } from '../../../../test/support/local-texts.ts'
import { unique } from '../../../../test/support/unique.ts'
import { people } from '../../people/demonstration/content/people.ts'
import { healthRegistration as course } from './content/health-registration.ts'
import { trainings } from './content/training.ts'

describe('the course on health registration', () => {
  test('has five units of at most six minutes, with the time that the reader is told', () => {
    assert.equal(course.units.length, 5)
    for (const unit of course.units) {
      assert.equal(unit.minutes, readingMinutes(unit.body.it), unit.key)
      assert.ok(unit.minutes <= 6, `${unit.key} takes ${unit.minutes} minutes`)
      assert.ok(countWords(unit.body.it) >= 550, `${unit.key} is too short to be of use`)
    }
  })

  test('has in each unit an invented case, what to say and a checklist', () => {
    for (const { key, body } of course.units) {
      assert.match(body.it, /inventat[oi]\. Le persone non esistono/, key)
      assert.match(body.it, /## Che cosa dire alla persona\n\n> «/, key)
      assert.match(body.it, /## Lista di controllo\n\n- /, key)
    }
  })

  test('says how far it may be trusted', () => {
    assert.equal(course.updatedOn, '2026-11-01')
    // Its pages say both, once: under the title, from the date above.
    assert.doesNotMatch(course.summary.it, /Aggiornato|giurista/)
    assert.match(course.units[0]!.body.it, /non è riveduto da un giurista/)
  })

  test('has twenty questions, four a unit, of four kinds', () => {
    const count = (kind: string) => course.questions.filter((question) => question.kind === kind).length
    assert.deepEqual(['single', 'multiple', 'true-false', 'numeric'].map(count), [9, 4, 4, 3])
    for (const { key } of course.units)
      assert.equal(course.questions.filter(({ unit }) => unit === key).length, 4, `questions of ${key}`)
    unique(
      [...course.questions, ...course.units].map(({ key }) => key),
      'keys of units and questions',
    )
    assert.ok(course.test.drawCount <= course.questions.length)
    assert.equal(course.test.minutesLimit, undefined, 'whoever is interrupted at the desk is not timed')
  })

  test('has one right option in a single choice, some right and some wrong in a multiple one', () => {
    for (const question of course.questions) {
      if (question.kind !== 'single' && question.kind !== 'multiple') continue
      const right = question.options.filter(({ correct }) => correct).length
      if (question.kind === 'single') assert.equal(right, 1, question.key)
      else assert.ok(right >= 1 && right < question.options.length, question.key)
      unique(
        question.options.map(({ text }) => text.it),
        question.key,
      )
    }
  })

  test('explains every answer with the article it rests on', () => {
    for (const { key, feedback, citations } of course.questions) {
      assert.match(feedback.it, /articolo \d+/i, key)
      assert.match(feedback.en ?? '', /Article \d+/, key)
      for (const { article } of citations)
        if (article)
          for (const text of [feedback.it, feedback.en])
            assert.ok(text?.includes(` ${article}`), `${key}: ${article}`)
    }
  })

  test('keeps to lengths that fit a form', () => {
    for (const question of course.questions) {
      for (const [where, { it, en }] of localTexts(question, question.key))
        for (const text of [it, String(en)])
          assert.ok(text.length <= 400, `${where}: ${text.length} characters`)
    }
  })
})

test('the cast has done each thing that can be done with a course, and one certificate is revoked', () => {
  const keys = new Set(people.map(({ key }) => key))
  for (const key of Object.keys(trainings)) assert.ok(keys.has(key), key)
  const states = Object.values(trainings).map(({ state }) => state)
  assert.deepEqual([...new Set(states)].sort(), ['enrolled', 'in_progress', 'passed', 'revoked'])
  assert.equal(states.filter((state) => state === 'revoked').length, 1)
})
