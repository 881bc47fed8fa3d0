// SPDX-License-Identifier: AGPL-3.0-or-later
/** The page of a course, signed in or not: what all read alike is kept, what is a person's own is one statement (DESIGN 8 "Fast"). */
import type { Published } from '#contracts/published.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface CourseRow {
  id: string
  slug: string
  organization: string
  theme_slug: string
  theme_name: LocalText
  /** Null: no longer on offer; whoever is enrolled goes on. */
  offered_edition_id: string | null
  offered_number: number | null
  edition_id: string
  number: number
  title: LocalText
  summary: LocalText
  hours: string
  updated_on: string
  draw_count: number | null
  pass_percent: number
  minutes_limit: number | null
  attempt_limit: number | null
  questions: number
  materials: { slug: string; title: LocalText }[]
  enrolment: Enrolment | null
}

/** What this person has done in the course. */
export interface Enrolment {
  id: string
  attempts: number
  last_unit_id: string | null
  open_attempt_id: string | null
  open_position: number | null
  /** ISO instant, with the grace still to be added. */
  open_deadline_at: string | null
  last_attempt_id: string | null
  last_percent: number | null
  completed: boolean
  certificate_code: string | null
}

/** The titles of the materials that a course version offers, as they are now on offer, in order. */
const materials = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('slug', m.slug, 'title',
    (select x.title from edition x where x.id = o.edition_id)) order by k.position), '[]')
  from course_material k
  join edition w on w.id = k.material_edition_id
  join work m on m.id = w.work_id
  join catalogue_entry o on o.work_id = m.id
  where k.edition_id = v.id)`

/**
 * How the enrolment `n` (id, last_unit_id) stands. One value beats five small statements: this is what learners look at most.
 */
export const enrolmentColumn = sql`(
  select jsonb_build_object('id', n.id, 'last_unit_id', n.last_unit_id,
    'attempts', (select count(*) from attempt x where x.enrolment_id = n.id),
    'open_attempt_id', a.id, 'open_position', a.current_position, 'open_deadline_at', a.deadline_at,
    'last_attempt_id', l.attempt_id, 'last_percent', l.percent,
    'completed', d.enrolment_id is not null, 'certificate_code', t.code)
  from (select n.id, n.last_unit_id) n
  left join attempt a on a.enrolment_id = n.id and a.handed_in_at is null
  left join lateral (
    select r.attempt_id, r.percent from attempt h join attempt_result r on r.attempt_id = h.id
    where h.enrolment_id = n.id order by h.number desc limit 1
  ) l on true
  left join course_completion d on d.enrolment_id = n.id
  left join certificate_code t on t.id = d.certificate_id
  where n.id is not null)`

/** What everybody reads alike of a course that was ever published. */
type Offered = Pick<
  CourseRow,
  'id' | 'slug' | 'organization' | 'theme_slug' | 'theme_name' | 'offered_edition_id' | 'offered_number'
>

/** Null when there is no course of this address. */
async function findOffered(db: Db, slug: string): Promise<Offered | null> {
  const { rows } = await sql<Offered>`
    select c.id, c.slug, o.name as organization, h.slug as theme_slug, h.name as theme_name,
      e.edition_id as offered_edition_id, (select w.number from edition w where w.id = e.edition_id) as offered_number
    from work c
    join organization_label o on o.id = c.organization_id
    left join catalogue_entry e on e.work_id = c.id
    join theme_label h on h.id = coalesce(e.theme_id, c.theme_id)
    where c.kind = 'course' and c.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** A unit as the database packs it: id, title, minutes, what completes it. */
type PackedUnit = [string, LocalText, number, UnitLine['completion']]

/** What a version of a course holds: never changes once it is published, but for the materials still on offer. */
type Version = Omit<CourseRow, keyof Offered | 'enrolment'> & { units: PackedUnit[] | null }

/** One packed value for the units: forty rows of four columns cost the driver three times as much. */
async function findVersion(db: Db, editionId: string): Promise<Version | null> {
  const { rows } = await sql<Version>`
    select v.id as edition_id, v.number, v.title, v.summary, s.hours, v.updated_on,
      s.draw_count, s.pass_percent, s.minutes_limit, s.attempt_limit,
      (select count(*)::int from course_question q where q.edition_id = v.id) as questions, ${materials} as materials,
      (select json_agg(json_build_array(u.unit_id, w.title, w.minutes, w.completion) order by u.position)
       from course_unit u join unit_version w on w.id = u.unit_version_id where u.edition_id = v.id) as units
    from edition v join course_edition s on s.edition_id = v.id
    where v.id = ${editionId}`.execute(db)
  return rows[0] ?? null
}

/** What a person opened: id of the unit, whether it is complete, block where they were. */
type PackedProgress = [string, boolean, string | null]

interface Own {
  edition_id: string
  enrolment: Enrolment
  progress: PackedProgress[] | null
}

/** How a person stands in a course; null when they are not enrolled. */
async function findOwn(db: Db, courseId: string, personId: string): Promise<Own | null> {
  const { rows } = await sql<Own>`
    select n.edition_id, ${enrolmentColumn} as enrolment,
      (select json_agg(json_build_array(p.unit_id, p.completed_at is not null, p.place))
       from unit_progress p where p.enrolment_id = n.id) as progress
    from (
      select id, edition_id, last_unit_id from enrolment
      where person_id = ${personId}::uuid and course_id = ${courseId}::uuid order by cycle desc limit 1
    ) n`.execute(db)
  return rows[0] ?? null
}

export interface UnitLine {
  id: string
  title: LocalText
  minutes: number
  completion: 'opened' | 'confirmed'
  opened: boolean
  done: boolean
  /** Block where the reader was. */
  place: string | null
}

/**
 * A course in the version that this person has: their own when they are enrolled, else the one on offer.
 * Null when it was never published, or is no longer on offer to somebody who is not enrolled.
 */
export async function findCourse(
  db: Db,
  published: Published,
  slug: string,
  personId: string | null,
): Promise<{ course: CourseRow; units: UnitLine[] } | null> {
  const offered = await published(`course ${slug}`, () => findOffered(db, slug))
  if (!offered) return null
  const own = personId === null ? null : await findOwn(db, offered.id, personId)
  const editionId = own?.edition_id ?? offered.offered_edition_id
  const version = editionId && (await published(`version ${editionId}`, () => findVersion(db, editionId)))
  if (!version) return null
  const { units, ...terms } = version
  return {
    course: { ...offered, ...terms, enrolment: own?.enrolment ?? null },
    units: linesOf(units ?? [], own?.progress ?? []),
  }
}

function linesOf(units: readonly PackedUnit[], progress: readonly PackedProgress[]): UnitLine[] {
  const opened = new Map(progress.map((one) => [one[0], one]))
  return units.map(([id, title, minutes, completion]) => {
    const own = opened.get(id)
    const [, done, place] = own ?? [id, false, null]
    return { id, title, minutes, completion, opened: own !== undefined, done, place }
  })
}
