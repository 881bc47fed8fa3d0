// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface OfferedResearch {
  id: string
  slug: string
  edition_id: string
  number: number
  title: LocalText
  summary: LocalText
  updated_on: string
  organization: string
  theme_slug: string
  theme_name: LocalText
}

const OFFERED = sql`
  select w.id, w.slug, v.id as edition_id, v.number, v.title, v.summary, v.updated_on, o.name as organization,
    h.slug as theme_slug, h.name as theme_name
  from catalogue_entry e
  join work w on w.id = e.work_id
  join edition v on v.id = e.edition_id
  join organization_label o on o.id = w.organization_id
  join theme_label h on h.id = e.theme_id
  where e.kind = 'research'`

export async function findOffered(db: Db, slug: string): Promise<OfferedResearch | null> {
  const { rows } = await sql<OfferedResearch>`${OFFERED} and w.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export interface ListedResearch extends OfferedResearch {
  findings: number
  territory: string
}

/** Research on offer on a theme, the latest first. */
export async function listOfTheme(db: Db, themeId: string, limit = 100): Promise<ListedResearch[]> {
  const { rows } = await sql<ListedResearch>`
    select w.id, w.slug, v.id as edition_id, v.number, v.title, v.summary, v.updated_on, o.name as organization,
      h.slug as theme_slug, h.name as theme_name, d.territory,
      (select count(*)::int from research_finding r where r.edition_id = v.id) as findings
    from catalogue_entry e
    join work w on w.id = e.work_id
    join edition v on v.id = e.edition_id
    join research_edition d on d.edition_id = v.id
    join organization_label o on o.id = w.organization_id
    join theme_label h on h.id = e.theme_id
    where e.kind = 'research' and e.theme_id = ${themeId}
    order by e.published_at desc, w.id limit ${limit}`.execute(db)
  return rows
}

/** How much research on offer each theme has. */
export async function countByTheme(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ theme_id: string; count: number }>`
    select theme_id, count(*)::int as count from catalogue_entry
    where kind = 'research' and theme_id is not null group by theme_id`.execute(db)
  return new Map(rows.map((row) => [row.theme_id, row.count]))
}

/** Whether a file belongs to the edition on offer of a research. */
export async function hasOfferedFile(db: Db, slug: string, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select from work w
    join catalogue_entry e on e.work_id = w.id
    join research_file f on f.edition_id = e.edition_id and f.file_id = ${fileId}
    where w.kind = 'research' and w.slug = ${slug}`.execute(db)
  return rows.length > 0
}
