// SPDX-License-Identifier: AGPL-3.0-or-later
/** Learners by the thousand, with sessions, progress and tests handed in: a few statements for all of them. */
import { sql, type Tx } from '#kernel/db/db.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { hashToken } from '../src/modules/people/actions.ts'
import type { BuiltCourse, Ground, Learner } from './world.ts'

const HOUR_MS = 3_600_000

/** Signed-in operators. `passwordHash`: one for all, since to check it costs the same for each. */
export async function buildCrowd(
  tx: Tx,
  ground: Ground,
  { count, prefix = 'folla', passwordHash }: { count: number; prefix?: string; passwordHash?: string },
  at: Date,
): Promise<Learner[]> {
  const crowd = Array.from({ length: count }, (_, index) => ({
    personId: newId(at.getTime()),
    email: `${prefix}${index + 1}@prova.example`,
    token: newToken(),
  }))
  const ids = crowd.map(({ personId }) => personId)
  await sql`insert into entity (id, kind) select id, 'person' from unnest(${ids}::uuid[]) id`.execute(tx)
  await sql`
    insert into person (id, email, given_name, family_name, created_at)
    select p.id, p.email, 'Persona', p.email, ${at}
    from unnest(${ids}::uuid[], ${crowd.map(({ email }) => email)}::text[]) p(id, email)`.execute(tx)
  await sql`
    insert into role_grant (id, person_id, role, organization_id, granted_at)
    select gen_random_uuid(), id, 'operator', ${ground.organizationId}, ${at} from unnest(${ids}::uuid[]) id`.execute(
    tx,
  )
  await sql`
    insert into session (token_hash, person_id, created_at, seen_at, expires_at)
    select s.hash, s.id, ${at}, ${at}, ${new Date(at.getTime() + 10 * HOUR_MS)}
    from unnest(${ids}::uuid[], ${crowd.map(({ token }) => hashToken(token))}::text[]) s(id, hash)`.execute(
    tx,
  )
  if (passwordHash)
    await sql`
      insert into password (person_id, hash, changed_at)
      select id, ${passwordHash}, ${at} from unnest(${ids}::uuid[]) id`.execute(tx)
  return crowd
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
  const ids = crowd.map(() => newId(at.getTime()))
  await sql`insert into entity (id, kind) select id, 'enrolment' from unnest(${ids}::uuid[]) id`.execute(tx)
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
