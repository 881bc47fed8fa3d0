// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the module knows of a person: given to them in full, erased when they ask, deleted when its time is over. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

/** Everything that a learner did, with their own answers as they gave them. */
export async function exportLearner(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ courses: unknown[] }>`
    select coalesce(jsonb_agg(jsonb_build_object(
      'course', c.slug, 'title', v.title - 'of', 'version', v.number, 'enrolled_at', n.enrolled_at,
      'units', (select coalesce(jsonb_agg(jsonb_build_object('unit', w.title - 'of', 'opened_at', p.opened_at, 'completed_at', p.completed_at, 'place', p.place)
                 order by p.opened_at), '[]')
                from unit_progress p
                join course_unit u on u.edition_id = v.id and u.unit_id = p.unit_id
                join unit_version w on w.id = u.unit_version_id where p.enrolment_id = n.id),
      'attempts', (select coalesce(jsonb_agg(jsonb_build_object('number', a.number, 'started_at', a.started_at, 'handed_in_at', a.handed_in_at,
                 'score', r.score, 'max_score', r.max_score, 'percent', r.percent, 'passed', r.passed,
                 'answers', (select coalesce(jsonb_agg(jsonb_build_object('question', (b.body -> 'prompt') - 'of', 'answer', g.response,
                     'chosen', (select jsonb_agg((o -> 'text') - 'of') from jsonb_array_elements(b.body -> 'options') o
                       where o ->> 'id' = g.response ->> 'option' or (g.response -> 'options') ? (o ->> 'id')),
                     'saved_at', g.saved_at, 'late', g.late) order by q.position, g.late), '[]')
                   from attempt_question q
                   join question_version b on b.id = q.question_version_id
                   join answer g on g.attempt_id = q.attempt_id and g.position = q.position
                   where q.attempt_id = a.id)) order by a.number), '[]')
                from attempt a left join attempt_result r on r.attempt_id = a.id where a.enrolment_id = n.id),
      'completed_at', d.completed_at) order by n.enrolled_at), '[]') as courses
    from enrolment n
    join edition v on v.id = n.edition_id
    join course_edition s on s.edition_id = v.id
    join work c on c.id = n.course_id
    left join course_completion d on d.enrolment_id = n.id
    where n.person_id = ${personId}`.execute(db)
  return { courses: rows[0]?.courses ?? [] }
}

/** Deletes enrolments with all that hangs on them, then the identities of their rows. */
async function deleteEnrolments(tx: Tx, condition: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ id: string; attempts: string[] }>`
    select n.id, array(select a.id from attempt a where a.enrolment_id = n.id) as attempts
    from enrolment n where ${condition} for update of n`.execute(tx)
  if (rows.length === 0) return
  const enrolments = rows.map((row) => row.id)
  const identities = rows.flatMap((row) => [row.id, ...row.attempts])
  await sql`delete from enrolment where id = any(${enrolments}::uuid[])`.execute(tx)
  await sql`delete from entity where id = any(${identities}::uuid[])`.execute(tx)
}

export const eraseLearner = (tx: Tx, personId: string): Promise<void> =>
  deleteEnrolments(tx, sql`n.person_id = ${personId}`)

/** Enrolments completed before an instant and, of those never completed, the ones nobody has touched since. */
export const deleteEnrolmentsBefore = (tx: Tx, before: Date): Promise<void> =>
  deleteEnrolments(
    tx,
    sql`coalesce(
      (select d.completed_at from course_completion d where d.enrolment_id = n.id),
      (select max(a.started_at) from attempt a where a.enrolment_id = n.id),
      (select max(p.opened_at) from unit_progress p where p.enrolment_id = n.id),
      n.enrolled_at) < ${before}`,
  )
