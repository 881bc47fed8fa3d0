// SPDX-License-Identifier: AGPL-3.0-or-later
/** Published courses of any size, written straight into the tables: what is measured and tested is reading and taking them. */
import { docOf, PARAGRAPHS } from '#kernel/content/paragraphs.fixture.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { sql, type Tx } from '#kernel/db/db.ts'
import { identities } from '#kernel/entities.fixture.ts'
import { type Ground, insertEdition, insertEditionLike, insertWork, publish } from '../review/fixture.ts'
import type { QuestionBody } from './question.ts'

export interface UnitSpec {
  title: string
  minutes?: number
  completion?: 'opened' | 'confirmed'
  paragraphs?: readonly string[]
  english?: readonly string[]
}

export interface CourseSpec {
  slug: string
  title?: string
  units: readonly UnitSpec[]
  /** Each is answered by the first unit. */
  questions: readonly QuestionBody[]
  hours?: string
  drawCount?: number | null
  passPercent?: number
  attemptLimit?: number | null
  minutesLimit?: number | null
}

export interface BuiltCourse {
  courseId: string
  editionId: string
  slug: string
  unitIds: string[]
}

/** A published course. */
export async function buildCourse(tx: Tx, ground: Ground, spec: CourseSpec, at: Date): Promise<BuiltCourse> {
  const [courseId, editionId] = await identities(tx, ['course', 'edition'])
  await insertWork(tx, ground, { id: courseId!, kind: 'course', slug: spec.slug }, at)
  await insertTerms(tx, courseId!, editionId!, spec, at)
  const unitIds = await insertUnits(tx, courseId!, editionId!, spec.units, at)
  await insertQuestions(
    tx,
    { courseId: courseId!, editionId: editionId!, unitId: unitIds[0] ?? null },
    spec.questions,
    at,
  )
  await publish(tx, editionId!, at)
  return { courseId: courseId!, editionId: editionId!, slug: spec.slug, unitIds }
}

async function insertTerms(
  tx: Tx,
  courseId: string,
  editionId: string,
  spec: CourseSpec,
  at: Date,
): Promise<void> {
  const title = { it: spec.title ?? 'Corso di prova', ...(!spec.title && { en: 'Test course' }) }
  const summary = { it: 'Un corso per provare.' }
  await insertEdition(tx, { id: editionId, workId: courseId, number: 1, title, summary }, at)
  await sql`
    insert into course_edition (edition_id, hours, draw_count, pass_percent, attempt_limit, minutes_limit)
    values (${editionId}, ${spec.hours ?? '1.5'}, ${spec.drawCount ?? null}, ${spec.passPercent ?? 60},
      ${spec.attemptLimit ?? null}, ${spec.minutesLimit ?? null})`.execute(tx)
}

async function insertUnits(
  tx: Tx,
  courseId: string,
  editionId: string,
  units: readonly UnitSpec[],
  at: Date,
): Promise<string[]> {
  const unitIds: string[] = []
  for (const [index, unit] of units.entries()) {
    const [unitId, unitVersionId] = await identities(tx, ['unit', 'unit_version'])
    await sql`insert into unit (id, course_id) values (${unitId}, ${courseId})`.execute(tx)
    await sql`
      insert into unit_version (id, unit_id, title, minutes, completion, edited_at)
      values (${unitVersionId}, ${unitId}, ${JSON.stringify({ it: unit.title })}, ${unit.minutes ?? 6},
        ${unit.completion ?? 'confirmed'}, ${at})`.execute(tx)
    await insertUnitText(tx, unitVersionId!, 'it', docOf(unit.paragraphs ?? PARAGRAPHS))
    if (unit.english) await insertUnitText(tx, unitVersionId!, 'en', docOf(unit.english))
    await sql`
      insert into course_unit (edition_id, unit_id, unit_version_id, position)
      values (${editionId}, ${unitId}, ${unitVersionId}, ${index + 1})`.execute(tx)
    unitIds.push(unitId!)
  }
  return unitIds
}

const insertUnitText = (tx: Tx, unitVersionId: string, language: string, body: Doc) =>
  sql`insert into unit_version_text (unit_version_id, language, body)
    values (${unitVersionId}, ${language}, ${JSON.stringify(body)})`.execute(tx)

interface QuestionPlace {
  courseId: string
  editionId: string
  unitId: string | null
}

async function insertQuestions(
  tx: Tx,
  place: QuestionPlace,
  bodies: readonly QuestionBody[],
  at: Date,
): Promise<void> {
  for (const [index, body] of bodies.entries()) {
    const [questionId, questionVersionId] = await identities(tx, ['question', 'question_version'])
    await sql`insert into question (id, course_id) values (${questionId}, ${place.courseId})`.execute(tx)
    await sql`
      insert into question_version (id, question_id, kind, body, edited_at)
      values (${questionVersionId}, ${questionId}, ${body.kind}, ${JSON.stringify(body)}, ${at})`.execute(tx)
    await sql`
      insert into course_question (edition_id, question_id, question_version_id, unit_id, position)
      values (${place.editionId}, ${questionId}, ${questionVersionId}, ${place.unitId}, ${index + 1})`.execute(
      tx,
    )
  }
}

/** A second published edition of a course, without its last unit. */
export async function buildShorterEdition(tx: Tx, course: BuiltCourse, at: Date): Promise<string> {
  const [editionId] = await identities(tx, ['edition'])
  await insertEditionLike(tx, editionId!, course.editionId, at)
  await sql`
    insert into course_edition (edition_id, hours, draw_count, pass_percent, attempt_limit, minutes_limit)
    select ${editionId}, hours, draw_count, pass_percent, attempt_limit, minutes_limit
    from course_edition where edition_id = ${course.editionId}`.execute(tx)
  await sql`
    insert into course_unit (edition_id, unit_id, unit_version_id, position)
    select ${editionId}, unit_id, unit_version_id, position from course_unit
    where edition_id = ${course.editionId} and unit_id <> ${course.unitIds.at(-1) ?? null}`.execute(tx)
  await sql`
    insert into course_question (edition_id, question_id, question_version_id, unit_id, position)
    select ${editionId}, question_id, question_version_id, unit_id, position from course_question
    where edition_id = ${course.editionId}`.execute(tx)
  await publish(tx, editionId!, at)
  return editionId!
}
