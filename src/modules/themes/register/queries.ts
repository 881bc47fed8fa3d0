// SPDX-License-Identifier: AGPL-3.0-or-later
/** Themes as coordinators look after them: those put aside too, with what the public does not see. */
import { isArchived } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { type Description, listSubthemes, type Subtheme, THEME, type Theme } from '../queries.ts'
import type { themes } from './list.ts'

const isPutAside = sql`(${isArchived(sql`h.id`)} or h.id in (select s.theme_id from theme_succession s))`

export const themesSource: SourceOf<typeof themes> = {
  select: sql`h.id, h.slug, h.kind, h.name, h.question, h.emblem, h.position, ${isPutAside} as archived,
    (select count(*)::int from subtheme p where p.theme_id = h.id and not ${isArchived(sql`p.id`)}) as subthemes`,
  from: sql`theme h`,
  id: sql`h.id`,
  sorts: { nome: sql`h.name ->> 'it'`, posto: sql`h.position` },
  // Only coordinators open the register, and they look after all of it.
  visible: () => null,
  words: { of: 'q', in: sql`h.words` },
  where: ({ tipo, archiviate }) => [
    tipo && sql`h.kind = ${tipo}`,
    archiviate ? isPutAside : sql`not ${isPutAside}`,
  ],
}

/** A theme with its version, and what the search finds it by. */
export interface ManagedTheme extends Theme {
  version: number
  texts: readonly Description[]
  parts: readonly Subtheme[]
  /** Others have taken its place. */
  succeeded: boolean
}

async function findManagedBy(db: Db, column: 'id' | 'slug', value: string): Promise<ManagedTheme | null> {
  const row = await db
    .selectFrom('theme')
    .select([...THEME, 'version'])
    .select(sql<boolean>`exists (select from theme_succession s where s.theme_id = theme.id)`.as('succeeded'))
    .where(column, '=', value)
    .executeTakeFirst()
  if (!row) return null
  const texts = await db
    .selectFrom('theme_text')
    .select(['language', 'body', 'edited_at'])
    .where('theme_id', '=', row.id)
    .execute()
  return {
    ...row,
    texts: texts.map((text) => ({ ...text, language: text.language as Locale })),
    parts: await listSubthemes(db, row.id),
  }
}

export const findManaged = (db: Db, slug: string) => findManagedBy(db, 'slug', slug)
export const findManagedById = (db: Db, id: string) => findManagedBy(db, 'id', id)

export type ThemeRecord = Pick<Theme, 'kind' | 'name' | 'question' | 'emblem' | 'position'>

/** Whether the theme still had this version: otherwise nothing is written. */
export async function updateTheme(tx: Tx, id: string, version: number, theme: ThemeRecord): Promise<boolean> {
  const row = await tx
    .updateTable('theme')
    .set({
      ...theme,
      name: JSON.stringify(theme.name),
      question: JSON.stringify(theme.question),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface ManagedSubtheme extends Subtheme {
  theme_id: string
  position: number
  version: number
  archived: boolean
}

const SUBTHEME = ['id', 'theme_id', 'slug', 'name', 'position', 'version'] as const

/** All of them, those put aside last. */
export async function listManagedSubthemes(db: Db, themeId: string): Promise<ManagedSubtheme[]> {
  return db
    .selectFrom('subtheme')
    .select(SUBTHEME)
    .select(sql<boolean>`${isArchived(sql`subtheme.id`)}`.as('archived'))
    .where('theme_id', '=', themeId)
    .orderBy('archived')
    .orderBy('position')
    .orderBy('slug')
    .limit(200)
    .execute()
}

export async function findManagedSubtheme(db: Db, id: string): Promise<ManagedSubtheme | null> {
  const row = await db
    .selectFrom('subtheme')
    .select(SUBTHEME)
    .select(sql<boolean>`${isArchived(sql`subtheme.id`)}`.as('archived'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function updateSubtheme(
  tx: Tx,
  row: { id: string; version: number; name: LocalText; position: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('subtheme')
    .set({ name: JSON.stringify(row.name), position: row.position, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export interface ManagedAssignment {
  id: string
  theme_id: string
  project_id: string
  project: string
  organization_id: string
  organization: string
  /** Days. */
  assigned_on: string
  ended_on: string | null
  version: number
}

/** Every assignment of a theme, the latest first. */
export async function listManagedAssignments(db: Db, themeId: string): Promise<ManagedAssignment[]> {
  const { rows } = await sql<ManagedAssignment>`
    select a.id, a.theme_id, a.project_id, p.acronym as project, a.organization_id, o.name as organization,
      a.assigned_on, a.ended_on, a.version
    from theme_assignment a
    join project_label p on p.id = a.project_id
    join organization_label o on o.id = a.organization_id
    where a.theme_id = ${themeId} order by a.assigned_on desc, o.name, a.id limit 500`.execute(db)
  return rows
}

export async function findManagedAssignment(db: Db, id: string): Promise<ManagedAssignment | null> {
  const { rows } = await sql<ManagedAssignment>`
    select a.id, a.theme_id, a.project_id, p.acronym as project, a.organization_id, o.name as organization,
      a.assigned_on, a.ended_on, a.version
    from theme_assignment a
    join project_label p on p.id = a.project_id
    join organization_label o on o.id = a.organization_id
    where a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whether the body follows the theme in the project on some day of these, by another assignment than `exceptId`. */
export async function isAssignedWithin(
  db: Db,
  asked: {
    themeId: string
    projectId: string
    organizationId: string
    from: string
    to: string | null
    exceptId: string | null
  },
): Promise<boolean> {
  const { rows } = await sql`
    select from theme_assignment
    where theme_id = ${asked.themeId} and project_id = ${asked.projectId} and organization_id = ${asked.organizationId}
      and daterange(assigned_on, ended_on, '[]') && daterange(${asked.from}::date, ${asked.to}::date, '[]')
      and (${asked.exceptId}::uuid is null or id <> ${asked.exceptId}) limit 1`.execute(db)
  return rows.length > 0
}

export async function updateAssignment(
  tx: Tx,
  row: { id: string; version: number; assignedOn: string; endedOn: string | null },
): Promise<boolean> {
  const updated = await tx
    .updateTable('theme_assignment')
    .set({ assigned_on: row.assignedOn, ended_on: row.endedOn, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Names of the bodies that follow each theme on a day. */
export async function listFollowersOn(
  db: Db,
  themeIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ theme_id: string; names: string }>`
    select a.theme_id, string_agg(distinct o.short_name, ', ' order by o.short_name) as names
    from theme_assignment a join organization_label o on o.id = a.organization_id
    where a.theme_id = any(${[...themeIds]}::uuid[])
      and a.assigned_on <= ${day} and (a.ended_on is null or a.ended_on >= ${day})
    group by a.theme_id`.execute(db)
  return new Map(rows.map(({ theme_id, names }) => [theme_id, names]))
}
