// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Demonstration } from '#contracts/module.ts'
import { docFrom } from '#kernel/content/typed.ts'
import { found } from '#kernel/errors.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { materials } from '../../material/demonstration/content/materials.ts'
import { type Cast, castOf, dayOf, later } from '../../research/index.ts'
import { publish, sendToReview } from '../../review/index.ts'
import { beginCourse } from '../course/actions.ts'
import { courseKind } from '../course-kind.ts'
import { addMaterial } from '../materials/actions.ts'
import type { QuestionBody } from '../question.ts'
import { addQuestion } from '../questions/actions.ts'
import { addUnit, saveUnitEnglish } from '../units/actions.ts'
import type { DemoCourse, DemoQuestion, DemoUnit } from './content/format.ts'
import { healthRegistration } from './content/health-registration.ts'
import { findMaterialId } from './queries.ts'

/** The course is written and published by the same two who write and publish its material. */
const WRITER = 'redattore'
const PUBLISHER = 'revisore'

export const courseDemonstration: Demonstration = async (tx, services) => {
  const cast = await castOf(tx)
  const [writer, publisher] = [await cast.person(WRITER), await cast.person(PUBLISHER)]
  const at = dayOf(healthRegistration.updatedOn, services)
  const { baseUrl } = services
  const hand = handOf({ tx, by: writer, at, baseUrl })
  const materialIds: string[] = []
  for (const { slug, theme } of materials)
    if (theme === healthRegistration.theme) materialIds.push(found(await findMaterialId(tx, slug)))
  const id = await writeCourse(hand, cast, healthRegistration, materialIds)
  await sendToReview(handOf({ tx, by: writer, at: later(at, 1, services), baseUrl }), courseKind, id)
  const publishing = handOf({ tx, by: publisher, at: later(at, 24, services), baseUrl })
  await publish(publishing, courseKind, { id, requestId: null })
}

/** Writes the draft of a course, unit by unit and question by question, as an editor would. Gives its id. */
async function writeCourse(
  hand: Hand,
  cast: Cast,
  demo: DemoCourse,
  materialIds: readonly string[],
): Promise<string> {
  const { title, summary, hours, updatedOn, test } = demo
  const courseId = await beginCourse(hand, {
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
  const change = { courseId }
  const unitIds = new Map<string, string>()
  for (const unit of demo.units) unitIds.set(unit.key, await writeUnit(hand, cast, courseId, unit))
  for (const question of demo.questions) {
    const input = {
      body: bodyOf(question),
      unitId: unitIds.get(question.unit)!,
      parts: { citations: cast.cite(question.citations) },
    }
    await addQuestion(hand, { ...change, input })
  }
  for (const materialId of materialIds) await addMaterial(hand, { ...change, materialId })
  return courseId
}

async function writeUnit(hand: Hand, cast: Cast, courseId: string, unit: DemoUnit): Promise<string> {
  const change = { courseId }
  const unitId = await addUnit(hand, {
    ...change,
    input: {
      title: unit.title.it,
      minutes: unit.minutes,
      completion: unit.completion,
      body: docFrom(unit.body.it, null),
      parts: { citations: cast.cite(unit.citations), images: [] },
    },
  })
  if (unit.body.en)
    await saveUnitEnglish(hand, {
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
