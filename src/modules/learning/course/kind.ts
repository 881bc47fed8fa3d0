// SPDX-License-Identifier: AGPL-3.0-or-later
/** Courses as the review sees them. */
import { isEmptyDoc } from '#kernel/content/schema.ts'
import { plainText } from '#kernel/content/text.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found } from '#kernel/errors.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { putInSearch } from '#kernel/search.ts'
import { citationsOf } from '../../legislation/index.ts'
import { doubtChecks } from '../citing/checks.ts'
import * as paths from '../paths.ts'
import type { Kind } from '../review/kind.ts'
import { addEditor } from '../review/queries.ts'
import { type Check, isStale } from '../review/rules.ts'
import { listMaterials } from './materials/queries.ts'
import {
  copyPins,
  type DeskCourse,
  deleteCourseVersion,
  findDeskCourse,
  insertCourseVersion,
  lockCourse,
} from './queries.ts'
import { listQuestions } from './questions/queries.ts'
import { isTranslated, questionProblem } from './questions/rules.ts'
import { type CoursePlaces, courseChecks, type UnitFacts } from './rules.ts'
import { listUnitFiles, listUnits, type PinnedUnit, type UnitTexts, unitTexts } from './units/queries.ts'

export const courseKind: Kind<DeskCourse> = {
  name: 'course',
  writing: 'course.write',
  find: findDeskCourse,
  lock: async (tx, id) => {
    await lockCourse(tx, id)
    return found(await findDeskCourse(tx, id))
  },
  check: checkCourse,
  copyVersion,
  deleteDraft: (tx, course) => deleteCourseVersion(tx, course.id, course.versionId),
  putInSearch: searchCourse,
  listFiles: listUnitFiles,
  deskPath: paths.editCourse,
  reviewPath: paths.previewCourse,
  publicPath: paths.course,
}

const placesOf = (id: string): CoursePlaces => ({
  settings: paths.editCourse(id),
  units: paths.courseUnits(id),
  questions: paths.courseQuestions(id),
  materials: paths.courseMaterials(id),
  unit: (unitId) => paths.editUnit(id, unitId),
  unitEnglish: (unitId) => paths.englishUnit(id, unitId),
  question: (questionId) => paths.editQuestion(id, questionId),
})

async function checkCourse(db: Db, course: DeskCourse): Promise<Check[]> {
  const { versionId } = course
  const [units, questions, materials] = await Promise.all([
    listUnits(db, versionId),
    listQuestions(db, versionId),
    listMaterials(db, versionId),
  ])
  const texts = await unitTexts(
    db,
    units.map((unit) => unit.unitVersionId),
  )
  const cited = await citationsOf(db, [
    ...units.map((unit) => unit.unitVersionId),
    ...questions.map((question) => question.questionVersionId),
  ])
  const places = placesOf(course.id)
  const lacks = courseChecks(
    {
      settings: course.settings,
      materials,
      units: units.map((unit) =>
        unitFacts(unit, texts.get(unit.unitVersionId)!, cited.get(unit.unitVersionId)!.length),
      ),
      questions: questions.map(({ questionId, questionVersionId, unitId, body }) => ({
        questionId,
        unitId,
        problem: questionProblem(body),
        hasFeedback: body.feedback.it !== '',
        citations: cited.get(questionVersionId)!.length,
        isTranslated: isTranslated(body),
      })),
    },
    places,
  )
  const pages = new Map([
    ...units.map((unit) => [unit.unitVersionId, places.unit(unit.unitId)] as const),
    ...questions.map((one) => [one.questionVersionId, places.question(one.questionId)] as const),
  ])
  return [...lacks, ...(await doubtChecks(db, pages))]
}

const unitFacts = ({ unitId, minutes }: PinnedUnit, { it, en }: UnitTexts, citations: number): UnitFacts => ({
  unitId,
  minutes,
  isEmpty: !it || isEmptyDoc(it.body),
  citations,
  english: !en ? 'missing' : isStale(en.source_revision, it?.revision ?? 0) ? 'stale' : 'fresh',
})

async function copyVersion(tx: Tx, course: DeskCourse, personId: string, at: Date): Promise<string> {
  const id = await newEntity(tx, 'course_version', at)
  const { id: courseId, number, version, settings, versionId } = course
  await insertCourseVersion(tx, { id, courseId, number: number + 1, version, settings, personId, at })
  await copyPins(tx, versionId, id)
  await addEditor(tx, id, personId)
  return id
}

async function searchCourse(tx: Tx, course: DeskCourse, slug: string, at: Date): Promise<void> {
  const { title, summary } = course.settings
  const units = await listUnits(tx, course.versionId)
  const texts = await unitTexts(
    tx,
    units.map((unit) => unit.unitVersionId),
  )
  for (const language of LOCALES) {
    const own = title[language]
    if (!own) continue
    const body = units.flatMap((unit) => {
      const text = texts.get(unit.unitVersionId)![language]
      return [unit.title[language] ?? '', text ? plainText(text.body) : '']
    })
    await putInSearch(
      tx,
      {
        entityId: course.id,
        language,
        kind: 'course',
        title: own,
        summary: summary[language] ?? '',
        body: body.join('\n'),
        path: paths.course(slug),
      },
      at,
    )
  }
}
