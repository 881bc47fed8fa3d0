// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { QuestionBody, Response } from '../../question.ts'
import type { Outcome } from '../../scoring.ts'

/** What is needed to score an attempt and, when it is passed, to issue the certificate. */
export interface AttemptToScore {
  id: string
  number: number
  enrolment_id: string
  deadline_at: Date | null
  handed_in_at: Date | null
  rule_version: number
  pass_percent: number
  completed: boolean
  person_id: string
  holder_name: string
  cycle: number
  course_id: string
  project_id: string | null
  organization_id: string
  theme_id: string
  title: LocalText
  version_number: number
  hours: string
  updated_on: string
}

/** The attempt with its row locked: whoever hands it in a second time waits here and finds it handed in. */
export async function lockAttempt(tx: Tx, attemptId: string): Promise<AttemptToScore | null> {
  const { rows } = await sql<AttemptToScore>`
    select a.id, a.number, a.enrolment_id, a.deadline_at, a.handed_in_at, a.rule_version,
      s.pass_percent, v.title, v.number as version_number, s.hours, v.updated_on,
      exists (select from course_completion d where d.enrolment_id = n.id) as completed,
      n.person_id, n.cycle, p.name as holder_name,
      c.id as course_id, c.project_id, c.organization_id, c.theme_id
    from attempt a
    join enrolment n on n.id = a.enrolment_id
    join person_name p on p.id = n.person_id
    join edition v on v.id = a.edition_id
    join course_edition s on s.edition_id = v.id
    join work c on c.id = v.work_id
    where a.id = ${attemptId} for update of a`.execute(tx)
  return rows[0] ?? null
}

export interface AnsweredQuestion {
  body: QuestionBody
  response: Response | null
}

/** The questions of an attempt in order, with the answers that count. */
export async function listAnswered(db: Db, attemptId: string): Promise<AnsweredQuestion[]> {
  const { rows } = await sql<AnsweredQuestion>`
    select b.body, g.response
    from attempt_question q
    join question_version b on b.id = q.question_version_id
    left join answer g on g.attempt_id = q.attempt_id and g.position = q.position and not g.late
    where q.attempt_id = ${attemptId} order by q.position`.execute(db)
  return rows
}

export async function insertResult(
  tx: Tx,
  attemptId: string,
  { score, maxScore, percent, passed }: Outcome,
  at: Date,
): Promise<void> {
  await sql`
    with closed as (update attempt set handed_in_at = ${at} where id = ${attemptId} returning id)
    insert into attempt_result (attempt_id, score, max_score, percent, passed, scored_at)
    select id, ${score.toFixed(4)}::numeric, ${maxScore}::numeric, ${percent}::int, ${passed}::boolean, ${at}::timestamptz from closed`.execute(
    tx,
  )
}

export async function insertCompletion(
  tx: Tx,
  enrolmentId: string,
  certificateId: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('course_completion')
    .values({ enrolment_id: enrolmentId, certificate_id: certificateId, completed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Result {
  id: string
  number: number
  language: Locale
  handed_in_at: Date | null
  deadline_at: Date | null
  rule_version: number
  course_id: string
  course_slug: string
  course_title: LocalText
  pass_percent: number
  score: string
  max_score: string
  percent: number
  passed: boolean
  late_answers: number
  attempts: number
  attempt_limit: number | null
  open_attempt_id: string | null
  completed: boolean
  certificate_code: string | null
}

/** The result of this person's attempt; `handed_in_at` is null, and the marks are missing, while it is open. */
export async function findResult(db: Db, attemptId: string, personId: string): Promise<Result | null> {
  const { rows } = await sql<Result>`
    select a.id, a.number, a.language, a.handed_in_at, a.deadline_at, a.rule_version,
      c.id as course_id, c.slug as course_slug, v.title as course_title, s.pass_percent, s.attempt_limit,
      r.score, r.max_score, r.percent, r.passed,
      (select count(*)::int from answer g where g.attempt_id = a.id and g.late) as late_answers,
      (select count(*)::int from attempt x where x.enrolment_id = n.id) as attempts,
      (select x.id from attempt x where x.enrolment_id = n.id and x.handed_in_at is null) as open_attempt_id,
      d.enrolment_id is not null as completed,
      t.code as certificate_code
    from attempt a
    join enrolment n on n.id = a.enrolment_id
    join edition v on v.id = a.edition_id
    join course_edition s on s.edition_id = v.id
    join work c on c.id = v.work_id
    left join attempt_result r on r.attempt_id = a.id
    left join course_completion d on d.enrolment_id = n.id
    left join certificate_code t on t.id = d.certificate_id
    where a.id = ${attemptId} and n.person_id = ${personId}`.execute(db)
  return rows[0] ?? null
}

export interface ReviewedQuestion extends AnsweredQuestion {
  position: number
  question_version_id: string
  option_order: string[]
  /** The unit that answers it. */
  unit_id: string | null
  unit_title: LocalText | null
}

export async function listReviewed(db: Db, attemptId: string): Promise<ReviewedQuestion[]> {
  const { rows } = await sql<ReviewedQuestion>`
    select q.position, q.question_version_id, q.option_order, b.body, g.response, u.unit_id, w.title as unit_title
    from attempt a
    join attempt_question q on q.attempt_id = a.id
    join question_version b on b.id = q.question_version_id
    left join course_question k
      on k.edition_id = a.edition_id and k.question_version_id = q.question_version_id
    left join course_unit u on u.edition_id = a.edition_id and u.unit_id = k.unit_id
    left join unit_version w on w.id = u.unit_version_id
    left join answer g on g.attempt_id = a.id and g.position = q.position and not g.late
    where a.id = ${attemptId} order by q.position`.execute(db)
  return rows
}
