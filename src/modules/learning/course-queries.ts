// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { CourseSettings, CourseTerms } from './course-rules.ts'

/** A course at its latest edition, as the desk sees it. */
export interface DeskCourse extends Work {
  readonly settings: CourseSettings
}

/** Hours and rules of the test of an edition; null when it is none of a course. */
export async function findTerms(db: Db, editionId: string): Promise<CourseTerms | null> {
  const row = await db
    .selectFrom('course_edition')
    .select(['hours', 'draw_count', 'pass_percent', 'attempt_limit', 'minutes_limit'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return row
    ? {
        hours: Number(row.hours),
        drawCount: row.draw_count,
        passPercent: row.pass_percent,
        attemptLimit: row.attempt_limit,
        minutesLimit: row.minutes_limit,
      }
    : null
}

const columnsOf = (terms: CourseTerms) => ({
  hours: String(terms.hours),
  draw_count: terms.drawCount,
  pass_percent: terms.passPercent,
  attempt_limit: terms.attemptLimit,
  minutes_limit: terms.minutesLimit,
})

export async function insertTerms(tx: Tx, editionId: string, terms: CourseTerms): Promise<void> {
  await tx
    .insertInto('course_edition')
    .values({ edition_id: editionId, ...columnsOf(terms) })
    .execute()
}

export async function updateTerms(tx: Tx, editionId: string, terms: CourseTerms): Promise<void> {
  await tx.updateTable('course_edition').set(columnsOf(terms)).where('edition_id', '=', editionId).execute()
}

/** Courses of which some unit shows the picture. */
export async function worksWithFile(db: Db, fileId: string): Promise<string[]> {
  const { rows } = await sql<{ course_id: string }>`
    select distinct n.course_id from unit_version_file u
    join unit_version v on v.id = u.unit_version_id join unit n on n.id = v.unit_id
    where u.file_id = ${fileId}`.execute(db)
  return rows.map((row) => row.course_id)
}

/** Terms, units, questions and material of one edition in another too: the same versions of its parts, until one is changed. */
export async function copyContent(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into course_edition (edition_id, hours, draw_count, pass_percent, attempt_limit, minutes_limit)
    select ${toId}, hours, draw_count, pass_percent, attempt_limit, minutes_limit
    from course_edition where edition_id = ${fromId}`.execute(tx)
  await sql`
    insert into course_unit (edition_id, unit_id, unit_version_id, position)
    select ${toId}, unit_id, unit_version_id, position from course_unit where edition_id = ${fromId}`.execute(
    tx,
  )
  await sql`
    insert into course_question (edition_id, question_id, question_version_id, unit_id, position)
    select ${toId}, question_id, question_version_id, unit_id, position
    from course_question where edition_id = ${fromId}`.execute(tx)
  await sql`
    insert into course_material (edition_id, material_edition_id, position)
    select ${toId}, material_edition_id, position from course_material where edition_id = ${fromId}`.execute(
    tx,
  )
}

/** Versions of units and questions that no course version pins any more, then units and questions without versions. */
export async function deleteUnpinned(tx: Tx, courseId: string): Promise<void> {
  for (const part of ['unit', 'question'] as const) {
    const version = `${part}_version`
    await sql`
      with gone as (
        delete from ${sql.table(version)} v using ${sql.table(part)} p
        where p.id = v.${sql.ref(`${part}_id`)} and p.course_id = ${courseId}
          and not exists (select from ${sql.table(`course_${part}`)} c where c.${sql.ref(`${version}_id`)} = v.id)
        returning v.id
      ) delete from entity where id in (select id from gone)`.execute(tx)
    await sql`
      with gone as (
        delete from ${sql.table(part)} p where p.course_id = ${courseId}
          and not exists (select from ${sql.table(version)} v where v.${sql.ref(`${part}_id`)} = p.id)
        returning p.id
      ) delete from entity where id in (select id from gone)`.execute(tx)
  }
}
