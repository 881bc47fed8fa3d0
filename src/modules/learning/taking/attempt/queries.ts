// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Attempts at the test of a course. The ten questions of an attempt are some twenty requests, so each is one statement:
 * what a page shows comes in one row, and what saves an answer also checks that the attempt is open.
 */
import { type Db, lastly, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { QuestionBody, Response } from '../../question.ts'
import { lockEnrolment } from '../study/queries.ts'
import type { Drawable, StartFacts } from './rules.ts'

/** What every page of an attempt knows of it. */
export interface AttemptFrame {
  id: string
  number: number
  language: Locale
  started_at: Date
  deadline_at: Date | null
  handed_in_at: Date | null
  current_position: number
  course_slug: string
  course_title: LocalText
  /** Questions drawn, and the positions of those answered in time. */
  total: number
  answered: number[]
}

/** One question of an attempt as its page shows it. */
export interface QuestionSheet extends AttemptFrame {
  position: number
  body: QuestionBody
  option_order: string[]
  response: Response | null
  saved_at: Date | null
}

const frameColumns = sql`
  a.id, a.number, a.language, a.started_at, a.deadline_at, a.handed_in_at, a.current_position,
  c.slug as course_slug, v.title as course_title,
  (select count(*)::int from attempt_question x where x.attempt_id = a.id) as total,
  (select coalesce(array_agg(r.position order by r.position), '{}') from answer r where r.attempt_id = a.id and not r.late) as answered`

const frameTables = sql`
  attempt a
  join enrolment n on n.id = a.enrolment_id
  join edition v on v.id = a.edition_id
  join work c on c.id = v.work_id`

/** An attempt of this person; null for anybody else's. */
export async function findAttempt(db: Db, attemptId: string, personId: string): Promise<AttemptFrame | null> {
  const { rows } = await sql<AttemptFrame>`
    select ${frameColumns} from ${frameTables}
    where a.id = ${attemptId} and n.person_id = ${personId}`.execute(db)
  return rows[0] ?? null
}

export async function findQuestion(
  db: Db,
  asked: { attemptId: string; position: number; personId: string },
): Promise<QuestionSheet | null> {
  const { rows } = await sql<QuestionSheet>`
    select ${frameColumns}, q.position, q.option_order, b.body, g.response, g.saved_at
    from ${frameTables}
    join attempt_question q on q.attempt_id = a.id and q.position = ${asked.position}
    join question_version b on b.id = q.question_version_id
    left join answer g on g.attempt_id = a.id and g.position = q.position and not g.late
    where a.id = ${asked.attemptId} and n.person_id = ${asked.personId}`.execute(db)
  return rows[0] ?? null
}

/**
 * Said before an answer is taken by a request of its own: in time or late it is one statement, and half of what a test asks, so
 * that its transaction ends with it.
 */
export const endWithAnswer = (tx: Tx): Promise<void> => lastly(tx)

/**
 * Saves an answer given in time and where the reader goes next. Returns false when the attempt has been handed in: the lock
 * on its row puts a saving and a handing in that meet in an order.
 */
export async function saveAnswer(
  tx: Tx,
  answer: { attemptId: string; position: number; next: number; response: Response; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    with open as (
      update attempt set current_position = ${answer.next} where id = ${answer.attemptId} and handed_in_at is null returning id
    )
    insert into answer (attempt_id, position, response, saved_at, late)
    select id, ${answer.position}::int, ${JSON.stringify(answer.response)}::jsonb, ${answer.at}, false from open
    on conflict (attempt_id, position, late) do update set response = excluded.response, saved_at = excluded.saved_at
    returning position`.execute(tx)
  return rows.length > 0
}

/** Takes away an answer that its person has emptied. False when the attempt has been handed in. */
export async function clearAnswer(
  tx: Tx,
  attemptId: string,
  position: number,
  next: number,
): Promise<boolean> {
  if (!(await moveTo(tx, attemptId, next))) return false
  await sql`delete from answer where attempt_id = ${attemptId} and position = ${position} and not late`.execute(
    tx,
  )
  return true
}

/** Goes to another question without touching an answer: "Continua" comes back to it. False when the attempt has been handed in. */
export async function moveTo(tx: Tx, attemptId: string, next: number): Promise<boolean> {
  const { rows } = await sql`
    update attempt set current_position = ${next} where id = ${attemptId} and handed_in_at is null returning id`.execute(
    tx,
  )
  return rows.length > 0
}

/** Keeps an answer that came after the deadline beside the one given in time, if there is one. */
export async function keepLateAnswer(
  tx: Tx,
  answer: { attemptId: string; position: number; response: Response; at: Date },
): Promise<void> {
  await sql`
    insert into answer (attempt_id, position, response, saved_at, late)
    values (${answer.attemptId}, ${answer.position}, ${JSON.stringify(answer.response)}, ${answer.at}, true)
    on conflict (attempt_id, position, late) do update set response = excluded.response, saved_at = excluded.saved_at`.execute(
    tx,
  )
}

export interface StartRow extends StartFacts {
  enrolment_id: string
  edition_id: string
  draw_count: number | null
  minutes_limit: number | null
  open_id: string | null
  open_position: number | null
  open_deadline_at: Date | null
}

/**
 * What decides whether a person may start the test of a course, with their enrolment locked: of two clicks the second waits
 * here and finds the attempt of the first.
 */
export async function lockForStart(tx: Tx, courseId: string, personId: string): Promise<StartRow | null> {
  const id = await lockEnrolment(tx, courseId, personId)
  if (!id) return null
  const { rows } = await sql<StartRow>`
    select n.id as enrolment_id, n.edition_id, s.draw_count, s.minutes_limit, s.attempt_limit as "attemptLimit",
      (select count(*)::int from course_question q where q.edition_id = v.id) as questions,
      (select count(*)::int from attempt x where x.enrolment_id = n.id) as attempts,
      exists (select from course_completion d where d.enrolment_id = n.id) as passed,
      o.id as open_id, o.current_position as open_position, o.deadline_at as open_deadline_at
    from enrolment n join edition v on v.id = n.edition_id
    join course_edition s on s.edition_id = v.id
    left join attempt o on o.enrolment_id = n.id and o.handed_in_at is null
    where n.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function listDrawable(db: Db, editionId: string): Promise<Drawable[]> {
  const { rows } = await sql<Drawable>`
    select q.question_version_id as "questionVersionId",
      array(select o ->> 'id' from jsonb_array_elements(b.body -> 'options') o) as options
    from course_question q join question_version b on b.id = q.question_version_id
    where q.edition_id = ${editionId} order by q.position`.execute(db)
  return rows
}

export interface NewAttempt {
  id: string
  enrolmentId: string
  editionId: string
  number: number
  language: Locale
  startedAt: Date
  deadlineAt: Date | null
  ruleVersion: number
  questions: readonly Drawable[]
}

/** The attempt with its draw in one statement: a synchronised start of many people is the hardest moment of the platform. */
export async function insertAttempt(tx: Tx, attempt: NewAttempt): Promise<void> {
  const drawn = attempt.questions.map(({ questionVersionId, options }, index) => ({
    p: index + 1,
    q: questionVersionId,
    o: options,
  }))
  await sql`
    with identity as (insert into entity (id, kind) values (${attempt.id}, 'attempt') returning id),
    begun as (
      insert into attempt (id, enrolment_id, edition_id, number, language, started_at, deadline_at, rule_version)
      select id, ${attempt.enrolmentId}::uuid, ${attempt.editionId}::uuid, ${attempt.number}::int, ${attempt.language},
             ${attempt.startedAt}::timestamptz, ${attempt.deadlineAt}::timestamptz, ${attempt.ruleVersion}::int from identity
      returning id
    )
    insert into attempt_question (attempt_id, position, question_version_id, option_order)
    select begun.id, (d ->> 'p')::int, (d ->> 'q')::uuid, array(select jsonb_array_elements_text(d -> 'o'))
    from begun, jsonb_array_elements(${JSON.stringify(drawn)}::jsonb) d`.execute(tx)
}
