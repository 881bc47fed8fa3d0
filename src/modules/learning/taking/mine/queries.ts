// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { type Enrolment, enrolmentColumn, type UnitLine } from '../../catalogue/course/queries.ts'

/** A course in which a person is enrolled, with what is needed to say how it stands and where it goes on. */
export interface MyCourse {
  slug: string
  title: LocalText
  hours: string
  enrolled_at: Date
  enrolment: Enrolment
  units_total: number
  units_done: number
  /** The last unit opened and the first that is not complete: where "Continua" may lead. */
  units: Pick<UnitLine, 'id' | 'completion' | 'done' | 'place'>[]
}

const unitAround = (condition: ReturnType<typeof sql>) => sql`(
  select jsonb_build_object('id', u.unit_id, 'completion', w.completion, 'done', p.completed_at is not null, 'place', p.place)
  from course_unit u
  join unit_version w on w.id = u.unit_version_id
  left join unit_progress p on p.enrolment_id = n.id and p.unit_id = u.unit_id
  where u.edition_id = v.id and ${condition} order by u.position limit 1)`

/** Courses of a person, the latest enrolment first; `before` is the id of the last enrolment of the page before. */
export async function listMine(
  db: Db,
  personId: string,
  asked: { before?: string | null; limit: number; openOnly?: boolean },
): Promise<MyCourse[]> {
  const { rows } = await sql<MyCourse>`
    select c.slug, v.title, s.hours, n.enrolled_at, ${enrolmentColumn} as enrolment,
      (select count(*)::int from course_unit u where u.edition_id = v.id) as units_total,
      (select count(*)::int from unit_progress p where p.enrolment_id = n.id and p.completed_at is not null) as units_done,
      jsonb_path_query_array(jsonb_build_array(
        ${unitAround(sql`u.unit_id = n.last_unit_id`)}, ${unitAround(sql`p.completed_at is null`)}), '$[*] ? (@ != null)') as units
    from enrolment n
    join edition v on v.id = n.edition_id
    join course_edition s on s.edition_id = v.id
    join work c on c.id = n.course_id
    where n.person_id = ${personId} and (${asked.before ?? null}::uuid is null or n.id < ${asked.before ?? null}::uuid)
      and (not ${asked.openOnly ?? false}::boolean or not exists (select from course_completion d where d.enrolment_id = n.id))
    order by ${asked.openOnly ? sql`(select max(p.opened_at) from unit_progress p where p.enrolment_id = n.id) desc nulls last,` : sql``} n.id desc
    limit ${asked.limit}`.execute(db)
  return rows
}
