// SPDX-License-Identifier: AGPL-3.0-or-later
/** Learners of a course by the thousand, with progress and tests handed in: a few statements for all of them. */
import { sql, type Tx } from '#kernel/db/db.ts'
import { identities, identitiesOf } from '#kernel/entities.fixture.ts'
import type { Learner } from '../../people/fixture.ts'
import type { BuiltCourse } from '../built-course.fixture.ts'

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

/** Enrols them all in a course, each through the first `done` units. */
export async function enrolCrowd(
  tx: Tx,
  course: BuiltCourse,
  crowd: readonly Learner[],
  done: number,
  at: Date,
): Promise<void> {
  const people = crowd.map(({ personId }) => personId)
  const ids = await identitiesOf(tx, 'enrolment', crowd.length, at)
  await sql`
    insert into enrolment (id, person_id, course_id, edition_id, enrolled_at, last_unit_id)
    select n.id, n.person_id, ${course.courseId}, ${course.editionId}, ${at}, ${course.unitIds[done - 1] ?? null}
    from unnest(${ids}::uuid[], ${people}::uuid[]) n(id, person_id)`.execute(tx)
  await sql`
    insert into unit_progress (enrolment_id, unit_id, opened_at, completed_at, place)
    select n.id, u.id, ${at}::timestamptz, ${at}::timestamptz, '00000002'
    from unnest(${ids}::uuid[]) n(id), unnest(${course.unitIds.slice(0, done)}::uuid[]) u(id)`.execute(tx)
}

/** Everybody enrolled in a course has handed in one test and failed it. */
export async function failCrowd(tx: Tx, course: BuiltCourse, at: Date): Promise<void> {
  await sql`
    with made as (select gen_random_uuid() as id, n.id as enrolment_id from enrolment n where n.course_id = ${course.courseId}),
    identity as (insert into entity (id, kind) select id, 'attempt' from made),
    taken as (
      insert into attempt (id, enrolment_id, edition_id, number, language, started_at, handed_in_at, rule_version)
      select id, enrolment_id, ${course.editionId}::uuid, 1, 'it', ${at}::timestamptz, ${at}::timestamptz, 1 from made
    ),
    drawn as (
      insert into attempt_question (attempt_id, position, question_version_id, option_order)
      select m.id, q.position, q.question_version_id, '{}' from made m, course_question q
      where q.edition_id = ${course.editionId}::uuid
    ),
    given as (
      insert into answer (attempt_id, position, response, saved_at)
      select m.id, q.position, '{"kind": "numeric", "typed": "1"}', ${at}::timestamptz from made m, course_question q
      where q.edition_id = ${course.editionId}::uuid
    )
    insert into attempt_result (attempt_id, score, max_score, percent, passed, scored_at)
    select id, 0, 10, 0, false, ${at}::timestamptz from made`.execute(tx)
}
