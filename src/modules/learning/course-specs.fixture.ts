// SPDX-License-Identifier: AGPL-3.0-or-later
/** What courses of tests and bench are made of. */
import type { CourseSpec } from './built-course.fixture.ts'
import type { QuestionBody } from './question.ts'

const words = (index: number) => ({
  prompt: { it: `Domanda ${index}?` },
  feedback: { it: `Perché è così, ${index}.` },
})

/** Ten questions of the four kinds, with answers of which the first is always right. */
export const tenQuestions = (): QuestionBody[] =>
  Array.from({ length: 10 }, (_, index): QuestionBody => {
    const base = words(index + 1)
    if (index % 5 === 3) return { ...base, kind: 'true_false', answer: true }
    if (index % 5 === 4)
      return { ...base, kind: 'numeric', answer: 700, tolerance: 0, measure: { it: 'euro' } }
    const right = index % 5 === 2 ? 2 : 1
    const options = Array.from({ length: 4 }, (_unused, place) => ({
      id: `o${place + 1}`,
      text: { it: `Risposta ${place + 1} alla domanda ${index + 1}` },
      correct: place < right,
    }))
    return { ...base, kind: right === 1 ? 'single' : 'multiple', options }
  })

/** The course that the bar of speed speaks of: forty units, a test of ten questions. */
export const fortyUnits = (): CourseSpec => ({
  slug: 'quaranta-unita',
  title: 'Quaranta unità',
  units: Array.from({ length: 40 }, (_, index) => ({
    title: `Unità ${index + 1}: che cosa serve sapere allo sportello`,
    completion: 'opened' as const,
  })),
  questions: tenQuestions(),
})
