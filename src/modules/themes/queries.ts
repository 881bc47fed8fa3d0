// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export type ThemeKind = 'theme' | 'cross_cutting'

export interface Theme {
  id: string
  slug: string
  kind: ThemeKind
  name: LocalText
  /** The question that the theme answers, in one sentence. */
  question: LocalText
  emblem: string
  position: number
}

export interface Subtheme {
  id: string
  slug: string
  name: LocalText
}

export interface Description {
  language: Locale
  body: Doc
  edited_at: Date
}

/** A body that researches the theme, in a project. */
export interface Assignment {
  project_id: string
  project_acronym: string
  project_demo: boolean
  starts_on: string | null
  ends_on: string | null
  organization_id: string
  organization_name: string
  /** Days. */
  assigned_on: string
  ended_on: string | null
}

const THEME = ['id', 'slug', 'kind', 'name', 'question', 'emblem', 'position'] as const

/** Themes first, then cross-cutting topics, each in their order. A network has about ten. */
export async function listThemes(db: Db): Promise<Theme[]> {
  return db
    .selectFrom('theme')
    .select(THEME)
    .orderBy(sql`kind = 'theme'`, 'desc')
    .orderBy('position')
    .limit(200)
    .execute()
}

/** The same for a page, kept in memory between requests. */
export const keptThemes = ({ published }: Services, db: Db): Promise<Theme[]> =>
  published('themes', () => listThemes(db))

export async function findTheme(db: Db, id: string): Promise<Theme | null> {
  return (await db.selectFrom('theme').select(THEME).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findThemeBySlug(db: Db, slug: string): Promise<Theme | null> {
  return (await db.selectFrom('theme').select(THEME).where('slug', '=', slug).executeTakeFirst()) ?? null
}

/** The theme that had this address once. */
export async function findThemeByFormerSlug(db: Db, slug: string): Promise<Theme | null> {
  const row = await db
    .selectFrom('slug_history as h')
    .innerJoin('theme as t', 't.id', 'h.entity_id')
    .select(['t.id', 't.slug', 't.kind', 't.name', 't.question', 't.emblem', 't.position'])
    .where('h.kind', '=', 'theme')
    .where('h.slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

export async function listSubthemes(db: Db, themeId: string): Promise<Subtheme[]> {
  return db
    .selectFrom('subtheme')
    .select(['id', 'slug', 'name'])
    .where('theme_id', '=', themeId)
    .orderBy('position')
    .execute()
}

/** The description in the asked language or, where that lacks, in Italian. */
export async function findDescription(db: Db, themeId: string, locale: Locale): Promise<Description | null> {
  const row = await db
    .selectFrom('theme_text')
    .select(['language', 'body', 'edited_at'])
    .where('theme_id', '=', themeId)
    .where('language', 'in', ['it', locale])
    .orderBy(sql`language = ${locale}`, 'desc')
    .executeTakeFirst()
  return row ? { ...row, language: row.language as Locale } : null
}

/** Who researches the theme, in which project, the newest project first. */
export async function listAssignments(db: Db, themeId: string): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select a.project_id, p.acronym as project_acronym, p.demo as project_demo, p.starts_on, p.ends_on,
           a.organization_id, o.name as organization_name, a.assigned_on, a.ended_on
    from theme_assignment a
    join project_label p on p.id = a.project_id
    join organization_label o on o.id = a.organization_id
    where a.theme_id = ${themeId}
    order by p.starts_on desc nulls last, o.name limit 200`.execute(db)
  return rows
}

/** A theme that a body follows, or followed, in a project. */
export interface Followed {
  theme_id: string
  slug: string
  name: LocalText
  acronym: string
  demo: boolean
  starts_on: string | null
  ends_on: string | null
  assigned_on: string
  ended_on: string | null
}

/** The themes of a body, the newest project first, in the order of the themes. */
export async function listFollowed(db: Db, organizationId: string): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select a.theme_id, t.slug, t.name, p.acronym, p.demo, p.starts_on, p.ends_on, a.assigned_on, a.ended_on
    from theme_assignment a
    join theme t on t.id = a.theme_id
    join project_label p on p.id = a.project_id
    where a.organization_id = ${organizationId}
    order by p.starts_on desc nulls last, t.position limit 200`.execute(db)
  return rows
}

export async function insertTheme(tx: Tx, theme: Theme): Promise<void> {
  await tx
    .insertInto('theme')
    .values({ ...theme, name: JSON.stringify(theme.name), question: JSON.stringify(theme.question) })
    .execute()
}

export async function putDescription(
  tx: Tx,
  text: { themeId: string; language: Locale; body: Doc; at: Date },
): Promise<void> {
  const row = { body: JSON.stringify(text.body), edited_at: text.at }
  await tx
    .insertInto('theme_text')
    .values({ theme_id: text.themeId, language: text.language, ...row })
    .onConflict((conflict) => conflict.columns(['theme_id', 'language']).doUpdateSet(row))
    .execute()
}

export async function insertSubtheme(
  tx: Tx,
  subtheme: Subtheme & { themeId: string; position: number },
): Promise<void> {
  await tx
    .insertInto('subtheme')
    .values({
      id: subtheme.id,
      theme_id: subtheme.themeId,
      slug: subtheme.slug,
      name: JSON.stringify(subtheme.name),
      position: subtheme.position,
    })
    .execute()
}

export async function insertAssignment(
  tx: Tx,
  assignment: { projectId: string; themeId: string; organizationId: string; assignedOn: string },
): Promise<void> {
  await tx
    .insertInto('theme_assignment')
    .values({
      project_id: assignment.projectId,
      theme_id: assignment.themeId,
      organization_id: assignment.organizationId,
      assigned_on: assignment.assignedOn,
    })
    .execute()
}

export async function updateSlug(tx: Tx, themeId: string, slug: string): Promise<void> {
  await tx
    .updateTable('theme')
    .set((row) => ({ slug, version: row('version', '+', 1) }))
    .where('id', '=', themeId)
    .execute()
}

/** Keeps an address that was: it answers with the theme's present one. */
export async function keepFormerSlug(tx: Tx, theme: { id: string; slug: string }, at: Date): Promise<void> {
  const row = { entity_id: theme.id, replaced_at: at }
  await tx
    .insertInto('slug_history')
    .values({ kind: 'theme', slug: theme.slug, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'slug']).doUpdateSet(row))
    .execute()
}

export async function forgetFormerSlug(tx: Tx, slug: string): Promise<void> {
  await tx.deleteFrom('slug_history').where('kind', '=', 'theme').where('slug', '=', slug).execute()
}
