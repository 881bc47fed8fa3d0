// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { fittingOffices, type OfficesWanted } from '../../offices/index.ts'
import type { services } from './list.ts'
import { isNear, nearness, type Searched } from './question-queries.ts'

const offered = sql`catalogue_entry e
  join work w on w.id = e.work_id
  join edition v on v.id = e.edition_id
  join service_edition d on d.edition_id = e.edition_id
  join organization_label o on o.id = w.organization_id
  join theme_label h on h.id = e.theme_id`

/** What was read before the rows are: what the question means, and what is asked of offices. */
export interface ServicesSought {
  readonly searched: Searched | null
  /** Null: nothing is asked of offices. */
  readonly wanted: OfficesWanted | null
}

/** Offices that offer the service `e` and fit what is asked; how one gets there may be other for a service than for its office. */
const fittingOf = (wanted: OfficesWanted): ReturnType<typeof sql> => sql`service_offering s
  join (${fittingOffices(wanted)}) o on o.id = s.office_id
  where s.work_id = e.work_id and ${wanted.access === null ? sql`true` : sql`${wanted.access} = any(coalesce(s.access, o.access))`}`

const nearestOf = (wanted: OfficesWanted | null): ReturnType<typeof sql> =>
  wanted === null || wanted.from === null
    ? sql`null::jsonb`
    : sql`(select jsonb_build_object('slug', o.slug, 'name', o.name, 'municipality', o.municipality, 'km', o.km)
        from ${fittingOf(wanted)} order by o.km, o.name, o.id limit 1)`

/** What is on offer is public: there is nobody who may not know of it. */
export const servicesSource = ({ searched, wanted }: ServicesSought): SourceOf<typeof services> => ({
  select: sql`w.id, w.slug, v.title, v.summary, h.slug as theme_slug, h.name as theme_name, o.name as organization,
    v.updated_on, (select count(*)::int from service_offering s where s.work_id = w.id) as offices, ${nearestOf(wanted)} as nearest`,
  from: offered,
  id: sql`w.id`,
  sorts: {
    // Of what is searched for, the nearest comes first.
    servizio: searched ? sql`(${nearness(searched)} || ' ' || (v.title ->> 'it'))` : sql`v.title ->> 'it'`,
    tematica: sql`h.name ->> 'it'`,
    aggiornato: sql`coalesce(v.updated_on, '0001-01-01')`,
  },
  visible: () => null,
  where: ({ tematica }) => [
    sql`e.kind = 'service'`,
    tematica && sql`h.slug = ${tematica}`,
    searched && isNear(searched),
    wanted && sql`exists (select from ${fittingOf(wanted)})`,
  ],
})

export interface OfferedService {
  id: string
  slug: string
  edition_id: string
  number: number
  title: LocalText
  summary: LocalText
  updated_on: string
  organization: string
  organization_id: string
  theme_id: string
  theme_slug: string
  theme_name: LocalText
}

const offeredWhere = async (db: Db, condition: ReturnType<typeof sql>): Promise<OfferedService | null> => {
  const { rows } = await sql<OfferedService>`
    select w.id, w.slug, v.id as edition_id, v.number, v.title, v.summary, v.updated_on, o.name as organization,
      w.organization_id, e.theme_id, h.slug as theme_slug, h.name as theme_name
    from ${offered} where e.kind = 'service' and ${condition}`.execute(db)
  return rows[0] ?? null
}

export const findOffered = (db: Db, slug: string): Promise<OfferedService | null> =>
  offeredWhere(db, sql`w.slug = ${slug}`)

export const findOfferedById = (db: Db, id: string): Promise<OfferedService | null> =>
  offeredWhere(db, sql`w.id = ${id}`)

export type ListedService = Pick<OfferedService, 'id' | 'slug' | 'title' | 'summary'>

/** Services on offer on a theme, by title. */
export async function listOfTheme(
  db: Db,
  themeId: string,
  limit: number,
): Promise<(ListedService & { theme_slug: string })[]> {
  const { rows } = await sql<ListedService & { theme_slug: string }>`
    select w.id, w.slug, v.title, v.summary, h.slug as theme_slug from ${offered}
    where e.kind = 'service' and e.theme_id = ${themeId}
    order by v.title ->> 'it', w.id limit ${limit}`.execute(db)
  return rows
}

/** Services on offer at an office, by title. */
export async function listAtOffice(
  db: Db,
  officeId: string,
): Promise<(ListedService & { note: LocalText })[]> {
  const { rows } = await sql<ListedService & { note: LocalText }>`
    select w.id, w.slug, v.title, v.summary, s.note from service_offering s
    join catalogue_entry e on e.work_id = s.work_id and e.kind = 'service'
    join work w on w.id = e.work_id
    join edition v on v.id = e.edition_id
    where s.office_id = ${officeId}
    order by v.title ->> 'it', w.id limit 200`.execute(db)
  return rows
}

/** How many services on offer each theme has. */
export async function countByTheme(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ theme_id: string; count: number }>`
    select theme_id, count(*)::int as count from catalogue_entry
    where kind = 'service' and theme_id is not null group by theme_id`.execute(db)
  return new Map(rows.map((row) => [row.theme_id, row.count]))
}
