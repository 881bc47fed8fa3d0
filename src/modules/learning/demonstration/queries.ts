// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { QuestionBody } from '../question.ts'

export interface CourseOnOffer {
  id: string
  edition_id: string
  unit_ids: string[]
}

export async function findCourseOnOffer(db: Db, slug: string): Promise<CourseOnOffer | null> {
  const { rows } = await sql<CourseOnOffer>`
    select c.id, e.edition_id,
      array(select u.unit_id from course_unit u where u.edition_id = e.edition_id order by u.position) as unit_ids
    from work c join catalogue_entry e on e.work_id = c.id where c.kind = 'course' and c.slug = ${slug}`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function findMaterialId(db: Db, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('work')
    .select('id')
    .where('kind', '=', 'material')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findEnrolmentId(db: Db, personId: string, courseId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from enrolment where person_id = ${personId} and course_id = ${courseId} order by cycle desc limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

export async function listDrawn(
  db: Db,
  attemptId: string,
): Promise<{ position: number; body: QuestionBody }[]> {
  const { rows } = await sql<{ position: number; body: QuestionBody }>`
    select q.position, v.body from attempt_question q join question_version v on v.id = q.question_version_id
    where q.attempt_id = ${attemptId} order by q.position`.execute(db)
  return rows
}

export async function findCertificateCode(
  db: Db,
  personId: string,
  courseId: string,
): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from certificate_code where person_id = ${personId} and source_id = ${courseId} order by cycle desc limit 1`.execute(
    db,
  )
  return rows[0]?.code ?? null
}
