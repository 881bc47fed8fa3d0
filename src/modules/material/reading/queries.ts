// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { MaterialText } from '../queries.ts'

/** A material in the edition on offer. */
export interface OfferedMaterial {
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

export async function findOfferedMaterial(db: Db, slug: string): Promise<OfferedMaterial | null> {
  const { rows } = await sql<OfferedMaterial>`
    select m.id, m.slug, v.id as edition_id, v.number, v.title, v.summary, v.updated_on, o.name as organization,
      h.slug as theme_slug, h.name as theme_name
    from work m
    join catalogue_entry e on e.work_id = m.id
    join edition v on v.id = e.edition_id
    join organization_label o on o.id = m.organization_id
    join theme_label h on h.id = e.theme_id
    where m.kind = 'material' and m.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export interface OfferedText extends Omit<MaterialText, 'revision' | 'source_revision'> {
  /** A translation made from an Italian text that has changed since. */
  stale: boolean
}

/** The text in the asked language, or in Italian where that lacks. */
export async function findOfferedText(
  db: Db,
  editionId: string,
  locale: Locale,
): Promise<OfferedText | null> {
  const { rows } = await sql<OfferedText>`
    select t.language, t.body, t.research_question, t.research_method, t.research_sources, t.research_findings,
      coalesce(t.source_revision < i.revision, false) as stale
    from material_text t
    left join material_text i on i.edition_id = t.edition_id and i.language = 'it'
    where t.edition_id = ${editionId} and t.language in (${locale}, 'it')
    order by t.language = ${locale} desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Whether a file belongs to the edition on offer of a material, and as what. */
export async function findOfferedFileRole(
  db: Db,
  slug: string,
  fileId: string,
): Promise<{ role: string } | null> {
  const { rows } = await sql<{ role: string }>`
    select f.role from work m
    join catalogue_entry e on e.work_id = m.id
    join material_file f on f.edition_id = e.edition_id and f.file_id = ${fileId}
    where m.kind = 'material' and m.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** How much material on offer each theme has. */
export async function countByTheme(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ theme_id: string; count: number }>`
    select theme_id, count(*)::int as count from catalogue_entry
    where kind = 'material' and theme_id is not null group by theme_id`.execute(db)
  return new Map(rows.map((row) => [row.theme_id, row.count]))
}
