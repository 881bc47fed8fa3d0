// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'

export interface LearnerFacts {
  /** Last part of the address of the course that they took up last. */
  course: string | null
  /** Has completed a unit. */
  unit: boolean
  /** Has passed a test. */
  test: boolean
}

export async function getLearnerFacts(db: Db, personId: string): Promise<LearnerFacts> {
  const { rows } = await sql<LearnerFacts>`
    select (select c.slug from enrolment n join work c on c.id = n.course_id
        where n.person_id = ${personId} order by n.id desc limit 1) as course,
      exists (select from enrolment n join unit_progress p on p.enrolment_id = n.id
        where n.person_id = ${personId} and p.completed_at is not null) as unit,
      exists (select from enrolment n join attempt a on a.enrolment_id = n.id join attempt_result r on r.attempt_id = a.id
        where n.person_id = ${personId} and r.passed) as test`.execute(db)
  return rows[0]!
}
