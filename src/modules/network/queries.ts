// SPDX-License-Identifier: AGPL-3.0-or-later

import { isArchived, isInUse } from '#kernel/archive.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { OrganizationKind } from './body-words.ts'
import type { Sentence } from './sentences.ts'

/** The one network of this database. */
export interface Network {
  name: string
  tagline: LocalText
  territory: LocalText
  introduction: LocalText
  lead_organization_id: string
  contact_email: string
  version: number
}

export interface Organization {
  id: string
  slug: string
  name: string
  short_name: string
  kind: OrganizationKind
  website: string | null
  email: string | null
  place: string | null
  province: string | null
}

export interface Project {
  id: string
  slug: string
  acronym: string
  name: LocalText
  summary: LocalText
  fund_id: string | null
  /** Programme and action, as people read them; null when nobody else pays. */
  fund: LocalText | null
  project_code: string | null
  /** "Codice unico di progetto". */
  cup: string | null
  /** The wording that was issued to the project; its Italian is '' where that of the fund holds. */
  statement: LocalText
  /** Days; null where the papers do not say. */
  starts_on: string | null
  ends_on: string | null
  /** The project that this one takes further. */
  continues_id: string | null
  objectives: LocalText
  actions: LocalText
  /** What was approved in all: '1234.50'. */
  total_amount: string | null
  currency: string
  demo: boolean
  position: number
  version: number
}

export interface Partner {
  project_id: string
  role: 'lead' | 'partner'
  department: string | null
  joined_on: string | null
  left_on: string | null
  version: number
  organization_id: string
  slug: string
  name: string
  short_name: string
  kind: OrganizationKind
  website: string | null
}

export async function findNetwork(db: Db): Promise<Network | null> {
  const row = await db
    .selectFrom('network')
    .select([
      'name',
      'tagline',
      'territory',
      'introduction',
      'lead_organization_id',
      'contact_email',
      'version',
    ])
    .executeTakeFirst()
  return row ?? null
}

export async function listSentences(db: Db): Promise<Sentence[]> {
  return db
    .selectFrom('network_sentence')
    .select(['language', 'direction', 'text'])
    .orderBy('position')
    .execute()
}

const ORGANIZATION = [
  'id',
  'slug',
  'name',
  'short_name',
  'kind',
  'website',
  'email',
  'place',
  'province',
] as const

export async function findOrganization(db: Db, id: string): Promise<Organization | null> {
  return (
    (await db.selectFrom('organization').select(ORGANIZATION).where('id', '=', id).executeTakeFirst()) ?? null
  )
}

export async function findOrganizationBySlug(db: Db, slug: string): Promise<Organization | null> {
  return (
    (await db.selectFrom('organization').select(ORGANIZATION).where('slug', '=', slug).executeTakeFirst()) ??
    null
  )
}

/** Bodies known to the network, by name. A network has tens of them. */
/** Every body that the register has ever had, those that have ended too: for what already happened. */
export async function listAllOrganizations(db: Db): Promise<Organization[]> {
  return db.selectFrom('organization').select(ORGANIZATION).orderBy('name').limit(5000).execute()
}

/** Bodies in use, which nothing has taken the place of: those that something new may be of. */
export async function listOrganizations(db: Db): Promise<Organization[]> {
  return db
    .selectFrom('organization as o')
    .select(ORGANIZATION)
    .where(sql<boolean>`${isInUse(sql`o.id`)}`)
    .where(
      sql<boolean>`not exists (select from organization_succession s where s.from_id = o.id and s.kind <> 'renamed')`,
    )
    .orderBy('o.name')
    .limit(5000)
    .execute()
}

const PROJECT = [
  'id',
  'slug',
  'acronym',
  'name',
  'summary',
  'fund_id',
  'fund',
  'project_code',
  'cup',
  'statement',
  'starts_on',
  'ends_on',
  'continues_id',
  'objectives',
  'actions',
  'total_amount',
  'currency',
  'demo',
  'position',
  'version',
] as const

export async function findProject(db: Db, id: string): Promise<Project | null> {
  return (await db.selectFrom('project').select(PROJECT).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findProjectBySlug(db: Db, slug: string): Promise<Project | null> {
  return (await db.selectFrom('project').select(PROJECT).where('slug', '=', slug).executeTakeFirst()) ?? null
}

/** The project that runs on a day ('YYYY-MM-DD'), the one that started last when several do. */
export async function findCurrentProject(db: Db, day: string): Promise<Project | null> {
  const row = await db
    .selectFrom('project')
    .select(PROJECT)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
    .where(sql<boolean>`${isInUse(sql`project.id`)}`)
    .orderBy('starts_on', 'desc')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Projects of the network, past and archived ones too. A network has few. */
export async function listProjects(db: Db): Promise<(Project & { archived: boolean })[]> {
  return db
    .selectFrom('project')
    .select(PROJECT)
    .select(sql<boolean>`${isArchived(sql`project.id`)}`.as('archived'))
    .orderBy('position')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Who takes part in each project, the lead first. A project whose papers name nobody has an empty list. */
export async function listPartners(db: Db, projectIds: readonly string[]): Promise<Map<string, Partner[]>> {
  const found = new Map<string, Partner[]>(projectIds.map((id) => [id, []]))
  if (projectIds.length === 0) return found
  const rows = await db
    .selectFrom('project_partner as p')
    .innerJoin('organization as o', 'o.id', 'p.organization_id')
    .select(['p.project_id', 'p.role', 'p.department', 'p.joined_on', 'p.left_on', 'p.version'])
    .select('o.id as organization_id')
    .select(['o.slug', 'o.name', 'o.short_name', 'o.kind', 'o.website'])
    .where('p.project_id', '=', sql<string>`any(${[...projectIds]}::uuid[])`)
    .orderBy(sql`p.role = 'lead' and p.left_on is null`, 'desc')
    .orderBy('p.position')
    .orderBy('o.name')
    .execute()
  for (const row of rows) found.get(row.project_id)?.push(row)
  return found
}

export interface ProjectText {
  language: Locale
  body: Doc
}

/** What is written of each project, in the asked language or, where that lacks, in Italian. */
export async function listProjectTexts(
  db: Db,
  projectIds: readonly string[],
  locale: Locale,
): Promise<Map<string, ProjectText>> {
  if (projectIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('project_text')
    .distinctOn('project_id')
    .select(['project_id', 'language', 'body'])
    .where('project_id', '=', sql<string>`any(${[...projectIds]}::uuid[])`)
    .where('language', 'in', ['it', locale])
    .orderBy('project_id')
    .orderBy(sql`language = ${locale}`, 'desc')
    .execute()
  return new Map(
    rows.map(({ project_id, language, body }) => [project_id, { language: language as Locale, body }]),
  )
}

export async function insertNetwork(tx: Tx, network: Omit<Network, 'version'>): Promise<void> {
  await tx
    .insertInto('network')
    .values({
      ...network,
      tagline: JSON.stringify(network.tagline),
      territory: JSON.stringify(network.territory),
      introduction: JSON.stringify(network.introduction),
    })
    .execute()
}

export async function insertSentences(tx: Tx, sentences: readonly Sentence[]): Promise<void> {
  if (sentences.length === 0) return
  await tx
    .insertInto('network_sentence')
    .values(sentences.map((sentence, position) => ({ ...sentence, position })))
    .execute()
}
