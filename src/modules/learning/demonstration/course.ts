// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Tx } from '#kernel/db/db.ts'
import type { DemoCourse, DemoQuestion, DemoUnit } from '../../../demo/course-format.ts'
import { createCourse, type Writer } from '../course/actions.ts'
import { addMaterial } from '../course/materials/actions.ts'
import { addQuestion } from '../course/questions/actions.ts'
import { addUnit, saveUnitEnglish } from '../course/units/actions.ts'
import { docFrom } from '../desk/content.ts'
import type { QuestionBody } from '../question.ts'
import type { Cast } from './cast.ts'

interface Writing {
  readonly tx: Tx
  readonly cast: Cast
  readonly writer: Writer
  readonly at: Date
}

/** Writes the draft of a course, unit by unit and question by question, as an editor would. Gives its id. */
export async function writeCourse(
  writing: Writing,
  demo: DemoCourse,
  materialIds: readonly string[],
): Promise<string> {
  const { tx, cast, writer, at } = writing
  const { title, summary, hours, updatedOn, test } = demo
  const courseId = await createCourse(tx, {
    writer,
    at,
    slug: demo.slug,
    place: await cast.place(demo),
    settings: {
      title,
      summary,
      hours,
      updatedOn,
      drawCount: test.drawCount,
      passPercent: test.passPercent,
      attemptLimit: test.attemptLimit ?? null,
      minutesLimit: test.minutesLimit ?? null,
    },
  })
  const change = { courseId, writer, at }
  const unitIds = new Map<string, string>()
  for (const unit of demo.units) unitIds.set(unit.key, await writeUnit(writing, courseId, unit))
  for (const question of demo.questions) {
    const input = {
      body: bodyOf(question),
      unitId: unitIds.get(question.unit)!,
      citations: cast.cite(question.citations),
    }
    await addQuestion(tx, { ...change, input })
  }
  for (const materialId of materialIds) await addMaterial(tx, { ...change, materialId })
  return courseId
}

async function writeUnit(
  { tx, cast, writer, at }: Writing,
  courseId: string,
  unit: DemoUnit,
): Promise<string> {
  const change = { courseId, writer, at }
  const unitId = await addUnit(tx, {
    ...change,
    input: {
      title: unit.title.it,
      minutes: unit.minutes,
      completion: unit.completion,
      body: docFrom(unit.body.it, null),
      citations: cast.cite(unit.citations),
      images: [],
    },
  })
  if (unit.body.en)
    await saveUnitEnglish(tx, {
      ...change,
      unitId,
      version: 0,
      sourceRevision: 1,
      title: unit.title.en ?? unit.title.it,
      body: docFrom(unit.body.en, null),
    })
  return unitId
}

const LETTERS = 'abcdefgh'

function bodyOf(question: DemoQuestion): QuestionBody {
  const { prompt, feedback } = question
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        kind: question.kind,
        prompt,
        feedback,
        options: question.options.map((option, index) => ({
          id: LETTERS[index]!,
          text: option.text,
          correct: option.correct ?? false,
          ...(option.feedback ? { feedback: option.feedback } : {}),
        })),
      }
    case 'true-false':
      return { kind: 'true_false', prompt, feedback, answer: question.answer }
    case 'numeric': {
      const { answer, tolerance, measure } = question
      return { kind: 'numeric', prompt, feedback, answer, tolerance, ...(measure ? { measure } : {}) }
    }
  }
}
