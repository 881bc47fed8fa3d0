// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
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

export const THEME = ['id', 'slug', 'kind', 'name', 'question', 'emblem', 'position'] as const

const inUse = sql<boolean>`(theme.id not in (select theme_id from theme_succession) and ${isInUse(sql`theme.id`)})`

/** Themes in use: themes first, then cross-cutting topics, each in their order. A network has about ten. */
export async function listThemes(db: Db): Promise<Theme[]> {
  return db
    .selectFrom('theme')
    .select(THEME)
    .where(inUse)
    .orderBy(sql`kind = 'theme'`, 'desc')
    .orderBy('position')
    .limit(200)
    .execute()
}

/** These themes, whether or not they are in use: what was issued goes on naming them. */
export async function listThemesById(db: Db, ids: readonly string[]): Promise<Theme[]> {
  return db
    .selectFrom('theme')
    .select(THEME)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** The themes that are there now in the place of one that was united or divided, the first first; empty while it is itself. */
export async function listSuccessors(db: Db, themeId: string): Promise<Theme[]> {
  const { rows } = await sql<Theme & { way: number[] }>`
    with recursive led (id, way) as (
      select ${themeId}::uuid, array[]::integer[]
      union all
      select s.successor_id, led.way || s.position from led join theme_succession s on s.theme_id = led.id
    )
    select t.id, t.slug, t.kind, t.name, t.question, t.emblem, t.position, led.way
    from led join theme t on t.id = led.id
    where led.id <> ${themeId} and not exists (select from theme_succession s where s.theme_id = led.id)
    order by led.way limit 50`.execute(db)
  return rows.map(({ way: _way, ...theme }) => theme)
}

export interface Predecessor {
  name: LocalText
  succeeded_at: Date
}

/** The themes that this one took the place of, alone or with others, the latest first. */
export async function listPredecessors(db: Db, themeId: string): Promise<Predecessor[]> {
  return db
    .selectFrom('theme_succession as s')
    .innerJoin('theme as t', 't.id', 's.theme_id')
    .select(['t.name', 's.succeeded_at'])
    .where('s.successor_id', '=', themeId)
    .orderBy('s.succeeded_at', 'desc')
    .limit(50)
    .execute()
}

/** The theme under a lock held to the end of the transaction, and whether others have taken its place. */
export async function lockTheme(tx: Tx, id: string): Promise<{ succeeded: boolean } | null> {
  const { rows } = await sql<{ id: string }>`select id from theme where id = ${id} for update`.execute(tx)
  if (rows.length === 0) return null
  // A statement of its own: it sees what was written while the lock was waited for.
  const { rows: given } = await sql`select from theme_succession where theme_id = ${id} limit 1`.execute(tx)
  return { succeeded: given.length > 0 }
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
    .where(sql<boolean>`${isInUse(sql`subtheme.id`)}`)
    .orderBy('position')
    .orderBy('slug')
    .limit(200)
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

/** Who follows which theme on a day, in whatever project. */
export async function listFollowing(
  db: Db,
  day: string,
): Promise<{ themeId: string; organizationId: string }[]> {
  return db
    .selectFrom('theme_assignment')
    .select(['theme_id as themeId', 'organization_id as organizationId'])
    .distinct()
    .where('assigned_on', '<=', day)
    .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', day)]))
    .limit(5000)
    .execute()
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
  assignment: {
    id: string
    projectId: string
    themeId: string
    organizationId: string
    assignedOn: string
    endedOn?: string | null
  },
): Promise<void> {
  await tx
    .insertInto('theme_assignment')
    .values({
      id: assignment.id,
      project_id: assignment.projectId,
      theme_id: assignment.themeId,
      organization_id: assignment.organizationId,
      assigned_on: assignment.assignedOn,
      ended_on: assignment.endedOn ?? null,
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
