// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export interface Neighbour {
  id: string
  title: LocalText
}

/** A unit among those of its course. */
export interface UnitInCourse extends Neighbour {
  /** Completed by this reader. */
  done: boolean
}

/** A unit in the version that this reader has, their own when they are enrolled, or in the one on offer. */
export interface StudiedUnit {
  course_id: string
  course_slug: string
  course_title: LocalText
  edition_id: string
  updated_on: string
  unit_id: string
  unit_version_id: string
  title: LocalText
  minutes: number
  completion: 'opened' | 'confirmed'
  /** All the units of the course, in order, this one among them. */
  contents: UnitInCourse[]
  position: number
  total: number
  previous: Neighbour | null
  next: Neighbour | null
  /** Null too when this is not the version that they follow. */
  enrolment_id: string | null
  /** For who follows an earlier version: that on offer is 'shown', or it says this unit otherwise. */
  later: 'shown' | 'changed' | null
  last_unit_id: string | null
  opened_at: Date | null
  completed_at: Date | null
  /** Block where the reader was. */
  place: string | null
}

interface UnitAsked {
  slug: string
  unitId: string
  personId: string | null
  /** The version on offer, whatever the reader follows. */
  offered?: boolean
}

/** Where the version of the reader has no such unit, the one on offer may: the search finds what is on offer. */
export async function findUnit(
  db: Db,
  { slug, unitId, personId, offered = false }: UnitAsked,
): Promise<StudiedUnit | null> {
  const { rows } = await sql<Omit<StudiedUnit, 'position' | 'total' | 'previous' | 'next'>>`
    select c.id as course_id, c.slug as course_slug, v.title as course_title, v.id as edition_id, v.updated_on,
      u.unit_id, u.unit_version_id, w.title, w.minutes, w.completion,
      (select jsonb_agg(jsonb_build_object('id', o.unit_id, 'title', ow.title, 'done', op.completed_at is not null)
         order by o.position)
       from course_unit o join unit_version ow on ow.id = o.unit_version_id
       left join unit_progress op on op.enrolment_id = n.id and op.unit_id = o.unit_id
       where o.edition_id = v.id) as contents,
      case when v.id = n.edition_id then n.id end as enrolment_id,
      case when n.id is null or e.edition_id is null or n.edition_id = e.edition_id then null
        when v.id = e.edition_id then 'shown'
        when exists (select from course_unit o where o.edition_id = e.edition_id and o.unit_id = u.unit_id
                     and o.unit_version_id <> u.unit_version_id) then 'changed' end as later,
      n.last_unit_id, p.opened_at, p.completed_at, p.place
    from work c
    left join catalogue_entry e on e.work_id = c.id
    left join lateral (
      select id, edition_id, last_unit_id from enrolment
      where person_id = ${personId}::uuid and course_id = c.id order by cycle desc limit 1
    ) n on true
    join lateral (
      select edition_id, unit_id, unit_version_id from course_unit
      where unit_id = ${unitId} and edition_id in (n.edition_id, e.edition_id)
      order by edition_id = case when ${offered}::boolean or n.id is null then e.edition_id else n.edition_id end desc limit 1
    ) u on true
    join edition v on v.id = u.edition_id
    join unit_version w on w.id = u.unit_version_id
    left join unit_progress p on p.enrolment_id = n.id and p.unit_id = u.unit_id
    where c.kind = 'course' and c.slug = ${slug}`.execute(db)
  return rows[0] ? { ...rows[0], ...amongOthers(rows[0].contents, unitId) } : null
}

function amongOthers(contents: readonly UnitInCourse[], unitId: string) {
  const at = contents.findIndex(({ id }) => id === unitId)
  return {
    position: at + 1,
    total: contents.length,
    previous: contents[at - 1] ?? null,
    next: contents[at + 1] ?? null,
  }
}

export interface TextIn {
  language: Locale
  body: Doc
  /** A translation made from an Italian text that has changed since. */
  stale: boolean
}

/** The text of a unit in the asked language, or in Italian where that lacks. */
export async function findUnitText(db: Db, unitVersionId: string, locale: Locale): Promise<TextIn | null> {
  const { rows } = await sql<TextIn>`
    select t.language, t.body, coalesce(t.source_revision < i.revision, false) as stale
    from unit_version_text t
    left join unit_version_text i on i.unit_version_id = t.unit_version_id and i.language = 'it'
    where t.unit_version_id = ${unitVersionId} and t.language in (${locale}, 'it')
    order by t.language = ${locale} desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface Opening {
  enrolmentId: string
  unitId: string
  /** A unit that asks for nothing more is complete once it was opened. */
  completes: boolean
  /** The unit to which "Continua" comes back, when it is not this one. */
  lastUnitId?: string
  at: Date
}

/** Remembers that a learner opened a unit, and the unit to which "Continua" comes back. */
export async function rememberOpened(tx: Tx, opening: Opening): Promise<void> {
  const { enrolmentId, unitId, completes, at, lastUnitId = unitId } = opening
  await sql`
    with opened as (
      insert into unit_progress (enrolment_id, unit_id, opened_at, completed_at)
      values (${enrolmentId}, ${unitId}, ${at}, ${completes ? at : null})
      on conflict (enrolment_id, unit_id) do nothing
    )
    update enrolment set last_unit_id = ${lastUnitId}
    where id = ${enrolmentId} and last_unit_id is distinct from ${lastUnitId}`.execute(tx)
}

/** Keeps the block at which a learner is, in a unit that they have thereby opened. */
export async function keepPlace(tx: Tx, opening: Opening, place: string): Promise<void> {
  await rememberOpened(tx, opening)
  await sql`
    update unit_progress set place = ${place}
    where enrolment_id = ${opening.enrolmentId} and unit_id = ${opening.unitId}`.execute(tx)
}

/** Marks a unit as read; the first time counts. "Continua" comes back to the one after it. */
export async function confirmUnit(tx: Tx, opening: Opening): Promise<void> {
  await rememberOpened(tx, opening)
  await sql`
    update unit_progress set completed_at = ${opening.at}
    where enrolment_id = ${opening.enrolmentId} and unit_id = ${opening.unitId} and completed_at is null`.execute(
    tx,
  )
}

/** The course of this address, when this person is enrolled in it. */
export async function findEnrolledCourse(
  db: Db,
  slug: string,
  personId: string,
): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from work c
    where c.kind = 'course' and c.slug = ${slug} and exists (select from enrolment n where n.course_id = c.id and n.person_id = ${personId})`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Locks the enrolment of a person in a course; null when there is none. (No key update: what refers to it does not wait.) */
export async function lockEnrolment(tx: Tx, courseId: string, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from enrolment where course_id = ${courseId} and person_id = ${personId}
    order by cycle desc limit 1 for no key update`.execute(tx)
  return rows[0]?.id ?? null
}

/**
 * Puts an enrolment on the version now on offer. What was read stays read, by the identity of each unit; a last unit that the new
 * version does not have is forgotten. False when there is nothing to change: complete, in the middle of a test, or there already.
 */
export async function moveEnrolment(
  tx: Tx,
  courseId: string,
  personId: string,
): Promise<{ id: string; number: number } | null> {
  const { rows } = await sql<{ id: string; number: number }>`
    update enrolment n set edition_id = e.edition_id,
      last_unit_id = (select u.unit_id from course_unit u where u.edition_id = e.edition_id and u.unit_id = n.last_unit_id)
    from catalogue_entry e join edition v on v.id = e.edition_id
    join course_edition s on s.edition_id = v.id
    where e.work_id = n.course_id and n.course_id = ${courseId} and n.person_id = ${personId}
      and n.edition_id <> e.edition_id
      and not exists (select from course_completion d where d.enrolment_id = n.id)
      and not exists (select from attempt a where a.enrolment_id = n.id and a.handed_in_at is null)
    returning n.id, v.number`.execute(tx)
  return rows[0] ?? null
}

export interface OfferedCourse {
  course_id: string
  slug: string
  edition_id: string
  /** An enrolment that this person already has. */
  enrolment_id: string | null
}

/** A course that one may enrol in. */
export async function findOffered(
  db: Db,
  slug: string,
  personId: string | null,
): Promise<OfferedCourse | null> {
  const { rows } = await sql<OfferedCourse>`
    select c.id as course_id, c.slug, e.edition_id as edition_id,
      (select n.id from enrolment n where n.person_id = ${personId}::uuid and n.course_id = c.id order by n.cycle desc limit 1) as enrolment_id
    from work c join catalogue_entry e on e.work_id = c.id
    where c.kind = 'course' and c.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** False when this person is enrolled already; the caller holds the lock on the two. */
export async function insertEnrolment(
  tx: Tx,
  enrolment: { id: string; personId: string; courseId: string; editionId: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    with identity as (
      insert into entity (id, kind)
      select ${enrolment.id}::uuid, 'enrolment'
      where not exists (select from enrolment where person_id = ${enrolment.personId} and course_id = ${enrolment.courseId})
      returning id
    )
    insert into enrolment (id, person_id, course_id, edition_id, enrolled_at)
    select id, ${enrolment.personId}::uuid, ${enrolment.courseId}::uuid, ${enrolment.editionId}::uuid, ${enrolment.at}::timestamptz
    from identity returning id`.execute(tx)
  return rows.length > 0
}

/** People who are in the middle of a course: enrolled, not done. They are told when it is withdrawn. */
export async function listLearners(db: Db, courseId: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select n.person_id from enrolment n
    where n.course_id = ${courseId} and not exists (select from course_completion d where d.enrolment_id = n.id)
    order by n.person_id limit 5000`.execute(db)
  return rows.map(({ person_id }) => person_id)
}
