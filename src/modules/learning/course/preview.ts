// SPDX-License-Identifier: AGPL-3.0-or-later
/** Everything that the preview of a course shows. */
import type { Db } from '#kernel/db/db.ts'
import { type Citation, citationsOf } from '../../legislation/index.ts'
import type { DeskCourse } from '../course-queries.ts'
import { listMaterials, type PinnedMaterial } from '../materials/queries.ts'
import { listQuestions, type PinnedQuestion } from '../questions/queries.ts'
import { listUnits, type PinnedUnit, type UnitTexts, unitTexts } from '../units/queries.ts'

export interface ShownUnit extends PinnedUnit {
  readonly texts: UnitTexts
  readonly citations: readonly Citation[]
}

export interface ShownQuestion extends PinnedQuestion {
  readonly citations: readonly Citation[]
}

export interface CourseContent {
  readonly units: readonly ShownUnit[]
  readonly questions: readonly ShownQuestion[]
  readonly materials: readonly PinnedMaterial[]
}

export async function coursePreview(db: Db, { editionId }: DeskCourse): Promise<CourseContent> {
  const [units, questions, materials] = await Promise.all([
    listUnits(db, editionId),
    listQuestions(db, editionId),
    listMaterials(db, editionId),
  ])
  const unitIds = units.map((unit) => unit.unitVersionId)
  const texts = await unitTexts(db, unitIds)
  const cited = await citationsOf(db, [
    ...unitIds,
    ...questions.map((question) => question.questionVersionId),
  ])
  return {
    units: units.map((unit) => ({
      ...unit,
      texts: texts.get(unit.unitVersionId)!,
      citations: cited.get(unit.unitVersionId)!,
    })),
    questions: questions.map((question) => ({
      ...question,
      citations: cited.get(question.questionVersionId)!,
    })),
    materials,
  }
}
