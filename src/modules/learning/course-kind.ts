// SPDX-License-Identifier: AGPL-3.0-or-later
/** Courses as the review room sees them. */
import type { Check, EditionKind, SearchPart } from '#contracts/editions.ts'
import { picturesWithoutWords } from '#kernel/content/pictures.ts'
import { isEmptyDoc } from '#kernel/content/schema.ts'
import { plainText } from '#kernel/content/text.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isStale } from '#kernel/i18n/stale.ts'
import { citationsOf, doubtChecks } from '../legislation/index.ts'
import { courseParts, PART_COLUMNS } from './course-parts.ts'
import { copyContent, type DeskCourse, deleteUnpinned, findTerms, worksWithFile } from './course-queries.ts'
import { type CoursePlaces, courseChecks, type UnitFacts } from './course-rules.ts'
import { listMaterials } from './materials/queries.ts'
import * as paths from './paths.ts'
import { listQuestions } from './questions/queries.ts'
import { englishOfQuestion, questionProblem } from './questions/rules.ts'
import { listLearners } from './taking/study/queries.ts'
import { listUnitFiles, listUnits, type PinnedUnit, type UnitTexts, unitTexts } from './units/queries.ts'

export const courseKind: EditionKind<DeskCourse> = {
  name: 'course',
  words: { one: msg('Corso'), begin: msg('Nuovo corso') },
  write: 'course.write',
  publish: 'work.publish',
  fourEyes: true,
  hasTheme: true,
  slugStem: 'corso',
  paths: {
    begin: paths.newCourse,
    desk: paths.editCourse,
    review: paths.previewCourse,
    public: paths.course,
  },
  complete: async (db, work) => {
    const { title, summary, updatedOn } = work
    return { ...work, settings: { title, summary, updatedOn, ...found(await findTerms(db, work.editionId)) } }
  },
  check: checkCourse,
  parts: courseParts,
  columns: PART_COLUMNS,
  copy: copyContent,
  discard: deleteUnpinned,
  searchBody: contentsOf,
  searchParts: unitsFound,
  listFiles: listUnitFiles,
  worksWithFile,
  listReaders: listLearners,
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
  const { editionId } = course
  const [units, questions, materials] = await Promise.all([
    listUnits(db, editionId),
    listQuestions(db, editionId),
    listMaterials(db, editionId),
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
        english: englishOfQuestion(body),
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
  wordless: [
    ...(it && picturesWithoutWords(it.body).length > 0 ? (['it'] as const) : []),
    ...(en && picturesWithoutWords(en.body).length > 0 ? (['en'] as const) : []),
  ],
  citations,
  english: !en ? 'missing' : isStale(en.source_revision, it?.revision ?? 0) ? 'stale' : 'fresh',
})

/** The page of a course lists its units by their titles; what they say is found in each of them. */
async function contentsOf(db: Db, { editionId }: DeskCourse) {
  const units = await listUnits(db, editionId)
  return Object.fromEntries(
    LOCALES.map((language) => [language, units.flatMap(({ title }) => title[language] ?? []).join('\n')]),
  )
}

/** Anybody may read a unit of a course on offer, enrolled or not. */
async function unitsFound(db: Db, { editionId, slug }: DeskCourse): Promise<SearchPart[]> {
  const units = await listUnits(db, editionId)
  const texts = await unitTexts(
    db,
    units.map((unit) => unit.unitVersionId),
  )
  return units.map(({ unitId, unitVersionId, title }) => {
    const { it, en } = texts.get(unitVersionId)!
    const body = { ...(it && { it: plainText(it.body) }), ...(en && { en: plainText(en.body) }) }
    return { id: unitId, kind: 'unit', title, body, path: paths.unit(slug, unitId) }
  })
}
