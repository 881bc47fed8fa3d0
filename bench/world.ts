// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Rows to measure and to test with: a network, learners, published courses of any size. Written straight into the tables,
 * because what is measured is reading and taking courses, not writing them.
 */
import type { Block, Doc } from '#kernel/content/schema.ts'
import { sql, type Tx } from '#kernel/db/db.ts'
import { handed } from '#kernel/hand.ts'
import { newId } from '#kernel/ids.ts'
import type { QuestionBody } from '../src/modules/learning/question.ts'
import { foundNetwork, openOrganization } from '../src/modules/network/index.ts'
import { grantRole, openAccount, openSession } from '../src/modules/people/index.ts'
import { openTheme } from '../src/modules/themes/index.ts'
import { handAt } from '../test/support/hand.ts'

export interface Ground {
  organizationId: string
  themeId: string
}

/** The least that a course stands on: a network, a body, a theme. */
export async function buildGround(tx: Tx, at: Date): Promise<Ground> {
  const hand = handAt(tx, at)
  const organizationId = await openOrganization(hand, {
    name: 'Comune di Prova',
    shortName: 'Prova',
    kind: 'municipality',
  })
  await foundNetwork(hand, {
    name: 'Rete di prova',
    leadOrganizationId: organizationId,
    contactEmail: 'rete@prova.example',
  })
  const theme = {
    kind: 'theme',
    name: { it: 'Salute', en: 'Health' },
    question: { it: 'Chi si iscrive?' },
    emblem: 'health',
    position: 1,
  } as const
  return { organizationId, themeId: await openTheme(hand, theme) }
}

export interface Learner {
  personId: string
  email: string
  /** Value of the cookie of the session. */
  token: string
}

/** A signed-in operator; `number` keeps several of them apart. */
export async function buildLearner(tx: Tx, ground: Ground, at: Date, number = 1): Promise<Learner> {
  const email = `operatrice${number}@prova.example`
  const hand = handAt(tx, at)
  const personId = await openAccount(hand, { email, givenName: 'Operatrice', familyName: `Numero ${number}` })
  await grantRole(hand, { personId, role: 'operator', organizationId: ground.organizationId })
  const { token } = await openSession(handed(hand, { by: { id: personId, name: email } }), {
    sharedDesk: false,
  })
  return { personId, email, token }
}

/** A text of paragraphs, each with the id that places and citations name. */
export function docOf(paragraphs: readonly string[]): Doc {
  const content = paragraphs.map(
    (text, index): Block => ({
      type: 'paragraph',
      attrs: { id: String(index + 1).padStart(8, '0') },
      content: [{ type: 'text', text }],
    }),
  )
  return { v: 1, type: 'doc', content }
}

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
  await insertEdition(tx, { courseId: courseId!, editionId: editionId!, number: 1 }, spec, at)
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

/** New identities of these kinds, in order. */
export async function identities(tx: Tx, kinds: readonly string[]): Promise<string[]> {
  const ids = kinds.map(() => newId())
  await sql`insert into entity (id, kind) select * from unnest(${ids}::uuid[], ${[...kinds]}::text[])`.execute(
    tx,
  )
  return ids
}

export const insertWork = (
  tx: Tx,
  ground: Ground,
  work: { id: string; kind: string; slug: string },
  at: Date,
) =>
  sql`insert into work (id, kind, slug, theme_id, organization_id, created_at)
    values (${work.id}, ${work.kind}, ${work.slug}, ${ground.themeId}, ${ground.organizationId}, ${at})`.execute(
    tx,
  )

interface EditionIds {
  courseId: string
  editionId: string
  number: number
}

async function insertEdition(tx: Tx, ids: EditionIds, spec: CourseSpec, at: Date): Promise<void> {
  const title = JSON.stringify({
    it: spec.title ?? 'Corso di prova',
    en: spec.title ? undefined : 'Test course',
  })
  const summary = JSON.stringify({ it: 'Un corso per provare.' })
  await sql`
    insert into edition (id, work_id, number, title, summary, updated_on, edited_at)
    values (${ids.editionId}, ${ids.courseId}, ${ids.number}, ${title}, ${summary}, '2026-11-01', ${at})`.execute(
    tx,
  )
  await sql`
    insert into course_edition (edition_id, hours, draw_count, pass_percent, attempt_limit, minutes_limit)
    values (${ids.editionId}, ${spec.hours ?? '1.5'}, ${spec.drawCount ?? null}, ${spec.passPercent ?? 60},
      ${spec.attemptLimit ?? null}, ${spec.minutesLimit ?? null})`.execute(tx)
}

export const PARAGRAPHS = [
  'Prima parte: da dove si parte.',
  'Seconda parte: che cosa dice la norma.',
  'Terza parte: allo sportello.',
]

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

/** Makes an edition the one on offer. */
export const publish = (tx: Tx, editionId: string, at: Date) =>
  sql`insert into publication (edition_id, published_at) values (${editionId}, ${at})`.execute(tx)

export const withdraw = (tx: Tx, editionId: string, at: Date) =>
  sql`insert into withdrawal (edition_id, reason, withdrawn_at) values (${editionId}, 'Non vale più.', ${at})`.execute(
    tx,
  )

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

/** Enrols a learner who has been through some of the units. */
export async function buildEnrolment(
  tx: Tx,
  course: BuiltCourse,
  learner: Learner,
  done: number,
  at: Date,
): Promise<string> {
  const [enrolmentId] = await identities(tx, ['enrolment'])
  await sql`
    insert into enrolment (id, person_id, course_id, edition_id, enrolled_at, last_unit_id)
    values (${enrolmentId}, ${learner.personId}, ${course.courseId}, ${course.editionId}, ${at}, ${course.unitIds[done] ?? null})`.execute(
    tx,
  )
  await sql`
    insert into unit_progress (enrolment_id, unit_id, opened_at, completed_at, place)
    select ${enrolmentId}::uuid, unit_id, ${at}::timestamptz, ${at}::timestamptz, '00000002'
    from unnest(${course.unitIds.slice(0, done)}::uuid[]) unit_id`.execute(tx)
  return enrolmentId!
}

/** A second published edition of a course, without its last unit. */
export async function buildShorterEdition(tx: Tx, course: BuiltCourse, at: Date): Promise<string> {
  const [editionId] = await identities(tx, ['edition'])
  await sql`
    insert into edition (id, work_id, number, title, summary, updated_on, edited_at)
    select ${editionId}, work_id, number + 1, title, summary, updated_on, ${at} from edition where id = ${course.editionId}`.execute(
    tx,
  )
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
