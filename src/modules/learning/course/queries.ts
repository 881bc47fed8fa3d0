// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Reviewed } from '../review/kind.ts'
import { type LatestRow, latestColumns, latestTables, reviewedFrom } from '../review/latest/queries.ts'
import type { CourseSettings } from './rules.ts'

/** A course at its latest version, as the desk sees it. */
export interface DeskCourse extends Reviewed {
  readonly settings: CourseSettings
}

interface CourseRow extends LatestRow {
  title: LocalText
  summary: LocalText
  hours: string
  updated_on: string
  draw_count: number | null
  pass_percent: number
  attempt_limit: number | null
  minutes_limit: number | null
}

export async function findDeskCourse(db: Db, id: string): Promise<DeskCourse | null> {
  const { rows } = await sql<CourseRow>`
    select ${latestColumns}, v.title, v.summary, v.hours, v.updated_on,
           v.draw_count, v.pass_percent, v.attempt_limit, v.minutes_limit
    from ${latestTables('course')}
    where s.id = ${id}`.execute(db)
  return rows[0] ? courseFrom(rows[0]) : null
}

const courseFrom = (row: CourseRow): DeskCourse => ({
  ...reviewedFrom(row, row.title.it),
  settings: {
    title: row.title,
    summary: row.summary,
    hours: Number(row.hours),
    updatedOn: row.updated_on,
    drawCount: row.draw_count,
    passPercent: row.pass_percent,
    attemptLimit: row.attempt_limit,
    minutesLimit: row.minutes_limit,
  },
})

/** One verb at a time on a course and everything in it: held to the end of the transaction. */
export async function lockCourse(tx: Tx, id: string): Promise<void> {
  await sql`select from course where id = ${id} for update`.execute(tx)
}

export async function insertCourse(
  tx: Tx,
  row: {
    id: string
    slug: string
    themeId: string
    organizationId: string
    projectId: string | null
    personId: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('course')
    .values({
      id: row.id,
      slug: row.slug,
      theme_id: row.themeId,
      organization_id: row.organizationId,
      project_id: row.projectId,
      created_by: row.personId,
      created_at: row.at,
    })
    .execute()
}

export async function setCoursePlace(
  tx: Tx,
  id: string,
  place: { themeId: string; organizationId: string; projectId: string | null },
): Promise<void> {
  await tx
    .updateTable('course')
    .set({ theme_id: place.themeId, organization_id: place.organizationId, project_id: place.projectId })
    .where('id', '=', id)
    .execute()
}

const columnsOf = (settings: CourseSettings) => ({
  title: JSON.stringify(settings.title),
  summary: JSON.stringify(settings.summary),
  hours: String(settings.hours),
  updated_on: settings.updatedOn,
  draw_count: settings.drawCount,
  pass_percent: settings.passPercent,
  attempt_limit: settings.attemptLimit,
  minutes_limit: settings.minutesLimit,
})

export async function insertCourseVersion(
  tx: Tx,
  row: {
    id: string
    courseId: string
    number: number
    settings: CourseSettings
    personId: string
    at: Date
    /** A copy goes on counting where its source stood: a form of the older version must not pass for one of the copy. */
    version?: number
  },
): Promise<void> {
  await tx
    .insertInto('course_version')
    .values({
      id: row.id,
      course_id: row.courseId,
      number: row.number,
      ...columnsOf(row.settings),
      edited_by: row.personId,
      edited_at: row.at,
      version: row.version ?? 1,
    })
    .execute()
}

/** Saves the settings of a version that is still at `version`; false when somebody was faster. */
export async function updateSettings(
  tx: Tx,
  row: { versionId: string; version: number; settings: CourseSettings; personId: string; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('course_version')
    .set((eb) => ({
      ...columnsOf(row.settings),
      version: eb('version', '+', 1),
      edited_by: row.personId,
      edited_at: row.at,
    }))
    .where('id', '=', row.versionId)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Says who edited last, without counting an edit of the settings. */
export async function signCourseVersion(
  tx: Tx,
  versionId: string,
  personId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('course_version')
    .set({ edited_by: personId, edited_at: at })
    .where('id', '=', versionId)
    .execute()
}

/** Units, questions and material of one version pinned by another too: the same versions of them, until one is changed. */
export async function copyPins(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into course_version_unit (course_version_id, unit_id, unit_version_id, position)
    select ${toId}, unit_id, unit_version_id, position from course_version_unit where course_version_id = ${fromId}`.execute(
    tx,
  )
  await sql`
    insert into course_version_question (course_version_id, question_id, question_version_id, unit_id, position)
    select ${toId}, question_id, question_version_id, unit_id, position
    from course_version_question where course_version_id = ${fromId}`.execute(tx)
  await sql`
    insert into course_version_material (course_version_id, material_version_id, position)
    select ${toId}, material_version_id, position from course_version_material where course_version_id = ${fromId}`.execute(
    tx,
  )
}

/** Removes a draft with what only it pins, and the course with it when it had no other version. */
export async function deleteCourseVersion(tx: Tx, courseId: string, versionId: string): Promise<void> {
  await tx.deleteFrom('course_version').where('id', '=', versionId).execute()
  await deleteUnpinned(tx, courseId)
  await tx.deleteFrom('entity').where('id', '=', versionId).execute()
  const left = await tx
    .selectFrom('course_version')
    .select('id')
    .where('course_id', '=', courseId)
    .limit(1)
    .executeTakeFirst()
  if (left) return
  await tx.deleteFrom('course').where('id', '=', courseId).execute()
  await tx.deleteFrom('entity').where('id', '=', courseId).execute()
}

/** Versions of units and questions that no course version pins any more, then units and questions without versions. */
export async function deleteUnpinned(tx: Tx, courseId: string): Promise<void> {
  for (const part of ['unit', 'question'] as const) {
    const version = `${part}_version`
    await sql`
      with gone as (
        delete from ${sql.table(version)} v using ${sql.table(part)} p
        where p.id = v.${sql.ref(`${part}_id`)} and p.course_id = ${courseId}
          and not exists (select from ${sql.table(`course_version_${part}`)} c where c.${sql.ref(`${version}_id`)} = v.id)
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

/** Title and summary of a version that may not be the latest. */
export async function getWordsOf(
  db: Db,
  versionId: string,
): Promise<Pick<CourseSettings, 'title' | 'summary'>> {
  return db
    .selectFrom('course_version')
    .select(['title', 'summary'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
}
