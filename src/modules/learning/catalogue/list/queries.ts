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
  true ${themeId ? sql`and e.theme_id = ${themeId}` : sql``} ${kind ? sql`and e.kind = ${kind}` : sql``}`

/** Texts of a material version as a label: `{"it": ..., "en": ...}`. */
const labels = (column: 'title' | 'summary') =>
  sql`(select jsonb_object_agg(x.language, x.${sql.ref(column)}) from material_version_text x where x.material_version_id = e.version_id)`

/** What is on offer, the latest published first. Only the rows shown are looked into. */
export async function listOffers(db: Db, narrowing: Narrowing, limit: number, offset = 0): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    with shown as (
      select e.entity_id, e.kind, e.version_id, e.theme_id, e.published_at from catalogue_entry e
      where ${matching(narrowing)} order by e.published_at desc, e.entity_id limit ${limit} offset ${offset}
    )
    select e.kind, e.entity_id as id, coalesce(m.slug, c.slug) as slug, e.published_at,
      coalesce(v.title, ${labels('title')}) as title, coalesce(v.summary, ${labels('summary')}) as summary,
      h.slug as theme_slug, h.name as theme_name, h.emblem as theme_emblem, o.short_name as organization, v.hours,
      (select count(*)::int from course_version_unit u where u.course_version_id = v.id) as units,
      exists (select from material_version_file f where f.material_version_id = e.version_id and f.role = 'video') as film
    from shown e
    join theme h on h.id = e.theme_id
    left join material m on m.id = e.entity_id
    left join course c on c.id = e.entity_id
    left join course_version v on v.id = e.version_id
    join organization o on o.id = coalesce(m.organization_id, c.organization_id)
    order by e.published_at desc, e.entity_id`.execute(db)
  return rows
}

export async function countOffers(db: Db, narrowing: Narrowing): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from catalogue_entry e where ${matching(narrowing)}`.execute(db)
  return rows[0]?.count ?? 0
}
