// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

/** A material in the version on offer. */
export interface OfferedMaterial {
  id: string
  slug: string
  version_id: string
  number: number
  updated_on: string
  organization: string
  theme_slug: string
  theme_name: LocalText
}

export async function findOfferedMaterial(db: Db, slug: string): Promise<OfferedMaterial | null> {
  const { rows } = await sql<OfferedMaterial>`
    select m.id, m.slug, v.id as version_id, v.number, v.updated_on, o.name as organization, h.slug as theme_slug, h.name as theme_name
    from material m
    join catalogue_entry e on e.entity_id = m.id
    join material_version v on v.id = e.version_id
    join organization o on o.id = m.organization_id
    join theme h on h.id = e.theme_id
    where m.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** Whether a material of this address was on offer and is no longer. */
export async function wasWithdrawn(db: Db, slug: string): Promise<boolean> {
  const { rows } = await sql`
    select from material m
    join material_version v on v.material_id = m.id join withdrawal w on w.version_id = v.id
    where m.slug = ${slug} and not exists (select from catalogue_entry e where e.entity_id = m.id) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

export interface OfferedText {
  language: Locale
  title: string
  summary: string
  body: Doc
  research_question: string
  research_method: string
  research_sources: string
  research_findings: string
  /** A translation made from an Italian text that has changed since. */
  stale: boolean
}

/** The text in the asked language, or in Italian where that lacks. */
export async function findOfferedText(
  db: Db,
  versionId: string,
  locale: Locale,
): Promise<OfferedText | null> {
  const { rows } = await sql<OfferedText>`
    select t.language, t.title, t.summary, t.body, t.research_question, t.research_method, t.research_sources, t.research_findings,
      coalesce(t.source_revision < i.revision, false) as stale
    from material_version_text t
    left join material_version_text i on i.material_version_id = t.material_version_id and i.language = 'it'
    where t.material_version_id = ${versionId} and t.language in (${locale}, 'it')
    order by t.language = ${locale} desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Whether a file belongs to the version on offer of a material, and as what. */
export async function findOfferedFileRole(
  db: Db,
  slug: string,
  fileId: string,
): Promise<{ role: string } | null> {
  const { rows } = await sql<{ role: string }>`
    select f.role from material m
    join catalogue_entry e on e.entity_id = m.id
    join material_version_file f on f.material_version_id = e.version_id and f.file_id = ${fileId}
    where m.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}
