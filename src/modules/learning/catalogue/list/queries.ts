// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export type OfferKind = 'material' | 'course'

/** A material or a course on offer, as lists show it. */
export interface Offer {
  kind: OfferKind
  id: string
  slug: string
  title: LocalText
  summary: LocalText
  theme_slug: string
  theme_name: LocalText
  theme_emblem: string
  organization: string
  published_at: Date
  /** Of courses: recognised hours and number of units. */
  hours: string | null
  units: number | null
  /** Of material: whether it has a film. */
  film: boolean
}

export interface Narrowing {
  themeId?: string | null
  kind?: OfferKind | null
}

// A condition that is not asked for is not written, so that each of the four statements has a plan of its own.
const matching = ({ themeId, kind }: Narrowing) => sql`
  e.kind in ('course', 'material') ${themeId ? sql`and e.theme_id = ${themeId}` : sql``} ${kind ? sql`and e.kind = ${kind}` : sql``}`

/** What is on offer, the latest published first. Only the rows shown are looked into. */
export async function listOffers(db: Db, narrowing: Narrowing, limit: number, offset = 0): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    with shown as (
      select e.work_id, e.kind, e.edition_id, e.theme_id, e.published_at from catalogue_entry e
      where ${matching(narrowing)} order by e.published_at desc, e.work_id limit ${limit} offset ${offset}
    )
    select e.kind, e.work_id as id, c.slug, e.published_at, v.title, v.summary,
      h.slug as theme_slug, h.name as theme_name, h.emblem as theme_emblem, o.short_name as organization, s.hours,
      (select count(*)::int from course_unit u where u.edition_id = v.id) as units,
      exists (select from material_film f where f.edition_id = v.id) as film
    from shown e
    join work c on c.id = e.work_id
    join edition v on v.id = e.edition_id
    join theme_label h on h.id = e.theme_id
    left join course_edition s on s.edition_id = e.edition_id
    join organization_label o on o.id = c.organization_id
    order by e.published_at desc, e.work_id`.execute(db)
  return rows
}

export async function countOffers(db: Db, narrowing: Narrowing): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from catalogue_entry e where ${matching(narrowing)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many courses on offer each theme has. */
export async function countCourses(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ theme_id: string; count: number }>`
    select theme_id, count(*)::int as count from catalogue_entry
    where kind = 'course' and theme_id is not null group by theme_id`.execute(db)
  return new Map(rows.map((row) => [row.theme_id, row.count]))
}
