// SPDX-License-Identifier: AGPL-3.0-or-later
/** Everything that the preview of a course shows, beside what readers see now. */
import type { Db } from '#kernel/db/db.ts'
import { type Citation, citationsOf } from '../../legislation/index.ts'
import { listMaterials, type PinnedMaterial } from './materials/queries.ts'
import type { DeskCourse } from './queries.ts'
import { listQuestions, type PinnedQuestion } from './questions/queries.ts'
import { listUnits, type PinnedUnit, type UnitTexts, unitTexts } from './units/queries.ts'

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

export interface CoursePreview extends CourseContent {
  /** What readers see now, when this version is another one. */
  readonly published: CourseContent | null
}

export async function coursePreview(db: Db, { versionId, published }: DeskCourse): Promise<CoursePreview> {
  const content = await contentOf(db, versionId)
  const other = published && published.versionId !== versionId
  return { ...content, published: other ? await contentOf(db, published.versionId) : null }
}

async function contentOf(db: Db, versionId: string): Promise<CourseContent> {
  const [units, questions, materials] = await Promise.all([
    listUnits(db, versionId),
    listQuestions(db, versionId),
    listMaterials(db, versionId),
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
