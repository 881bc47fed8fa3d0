// SPDX-License-Identifier: AGPL-3.0-or-later
/** Units, and versions of units and of questions, by their ids, each in the edition where it is met. */
import type { WorkPlace } from '#contracts/editions.ts'
import { type Db, type RawBuilder, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Part extends WorkPlace {
  id: string
  title: LocalText
  course_id: string
  slug: string
  part_id: string
  offered: boolean
}

/** Units by their own ids, which are the same in every edition. */
export const listUnits = (db: Db, ids: readonly string[]): Promise<Part[]> =>
  listParts(
    db,
    ids,
    sql`select p.unit_id as id, p.unit_id as part_id, p.edition_id, v.title
    from course_unit p join unit_version v on v.id = p.unit_version_id`,
  )

export const listUnitVersions = (db: Db, ids: readonly string[]): Promise<Part[]> =>
  listParts(
    db,
    ids,
    sql`select p.unit_version_id as id, p.unit_id as part_id, p.edition_id, v.title
    from course_unit p join unit_version v on v.id = p.unit_version_id`,
  )

export const listQuestionVersions = (db: Db, ids: readonly string[]): Promise<Part[]> =>
  listParts(
    db,
    ids,
    sql`select p.question_version_id as id, p.question_id as part_id, p.edition_id, e.title
    from course_question p join edition e on e.id = p.edition_id`,
  )

/** Each once: in the edition on offer if it is there, or in the draft that is open; older editions are nobody's page. */
async function listParts(db: Db, ids: readonly string[], parts: RawBuilder<unknown>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select distinct on (part.id) part.id, part.title, part.part_id, w.id as course_id, w.slug,
      w.organization_id as "organizationId", w.theme_id as "themeId", w.project_id as "projectId",
      c.work_id is not null as offered
    from (${parts}) part
    join edition e on e.id = part.edition_id
    join work w on w.id = e.work_id
    left join catalogue_entry c on c.edition_id = e.id
    where part.id = any(${[...ids]}::uuid[])
      and (c.work_id is not null or not exists (select from publication p where p.edition_id = e.id))
    order by part.id, offered desc, e.number desc`.execute(db)
  return rows
}
