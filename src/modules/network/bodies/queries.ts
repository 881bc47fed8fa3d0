// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { OrganizationKind } from '../body-words.ts'
import type { bodies } from './list.ts'

/** What is written down of a body, beside its address. */
export interface BodyRecord {
  name: string
  short_name: string
  kind: OrganizationKind
  parent_id: string | null
  place: string | null
  province: string | null
  istat_code: string | null
  ipa_code: string | null
  fiscal_code: string | null
  website: string | null
  pec: string | null
  email: string | null
  phone: string | null
}

export interface Body extends BodyRecord {
  id: string
  slug: string
  version: number
}

const BODY = [
  ...['id', 'slug', 'name', 'short_name', 'kind', 'parent_id', 'place', 'province', 'istat_code'],
  ...['ipa_code', 'fiscal_code', 'website', 'pec', 'email', 'phone', 'version'],
] as (keyof Body)[]

/** Whether the body of this id takes part in a project of the network. */
const inNetwork = sql`o.id in (select p.organization_id from project_partner p)`
const ended = sql`o.id in (select s.from_id from organization_succession s where s.kind <> 'renamed')`

/** Bodies are public: whoever may open the register may know of all of them. */
export const bodiesSource: SourceOf<typeof bodies> = {
  select: sql`o.id, o.slug, o.name, o.kind, o.place, o.province, o.istat_code, o.ipa_code, o.fiscal_code, o.pec, o.website,
    ${inNetwork} as in_network, ${ended} as ended, ${isArchived(sql`o.id`)} as archived`,
  from: sql`organization o`,
  id: sql`o.id`,
  sorts: { ente: sql`o.name`, tipo: sql`o.kind`, comune: sql`coalesce(o.place, '')` },
  visible: () => null,
  words: { of: 'q', in: sql`o.words` },
  where: ({ tipo, provincia, rete, archiviati }) => [
    tipo && sql`o.kind = ${tipo}`,
    provincia && sql`o.province = upper(${provincia})`,
    rete === 'si' && inNetwork,
    rete === 'no' && sql`not ${inNetwork}`,
    archiviati ? isArchived(sql`o.id`) : isInUse(sql`o.id`),
  ],
}

export async function listProvinces(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('organization')
    .select('province')
    .distinct()
    .where('province', 'is not', null)
    .orderBy('province')
    .limit(200)
    .execute()
  return rows.map(({ province }) => province!)
}

export async function findBody(db: Db, slug: string): Promise<Body | null> {
  return (
    (await db.selectFrom('organization').select(BODY).where('slug', '=', slug).executeTakeFirst()) ?? null
  )
}

export async function findBodyById(db: Db, id: string): Promise<Body | null> {
  return (await db.selectFrom('organization').select(BODY).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The body that had this address before it changed its name. */
export async function findBodyByFormerSlug(db: Db, slug: string): Promise<Body | null> {
  const row = await db
    .selectFrom('slug_history')
    .select('entity_id')
    .where('kind', '=', 'organization')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? findBodyById(db, row.entity_id) : null
}

export interface NamedBody {
  id: string
  slug: string
  name: string
}

/** Bodies in use, that none has taken the place of, by name: those that one may still choose. */
export async function listStanding(db: Db): Promise<NamedBody[]> {
  const { rows } = await sql<NamedBody>`
    select o.id, o.slug, o.name from organization o
    where not ${ended} and ${isInUse(sql`o.id`)} order by o.name limit 2000`.execute(db)
  return rows
}

/** What each body is a part of. */
export async function listParents(db: Db): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'parent_id'])
    .where('parent_id', 'is not', null)
    .limit(10_000)
    .execute()
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]))
}

/** Bodies that are a part of this one, by name. */
export async function listParts(db: Db, id: string): Promise<NamedBody[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'slug', 'name'])
    .where('parent_id', '=', id)
    .orderBy('name')
    .limit(200)
    .execute()
}

type BodyCodes = Pick<Body, 'id' | 'name' | 'ipa_code' | 'fiscal_code'>

/** Every body that has a code, for a table that is compared with all of them. */
export async function listCodes(db: Db): Promise<BodyCodes[]> {
  const { rows } = await sql<BodyCodes>`
    select id, name, ipa_code, fiscal_code from organization where ipa_code is not null or fiscal_code is not null
    limit 50000`.execute(db)
  return rows
}

/** Bodies that stand, by their names in lower case. */
export async function listBodiesByName(db: Db, names: readonly string[]): Promise<Body[]> {
  return db
    .selectFrom('organization as o')
    .select(BODY)
    .where(sql<boolean>`lower(o.name) = any(${[...names]})`)
    .where(sql<boolean>`not ${ended}`)
    .execute() as Promise<Body[]>
}

/** A foreign key refuses (appendix A of PostgreSQL). */
const RESTS_ON_IT = '23503'

/** Deletes a body that nothing rests on; false, and nothing is done, when something does: a role, a project, a certificate. */
export async function deleteBody(tx: Tx, id: string): Promise<boolean> {
  await sql`savepoint one_body`.execute(tx)
  try {
    await tx.deleteFrom('organization').where('id', '=', id).execute()
    await sql`release savepoint one_body`.execute(tx)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== RESTS_ON_IT) throw error
    await sql`rollback to savepoint one_body`.execute(tx)
    return false
  }
}

/** Whose these codes are, apart from one body. */
export async function findCodeHolders(
  db: Db,
  codes: Pick<BodyRecord, 'ipa_code' | 'fiscal_code'>,
  own: string | null,
): Promise<BodyCodes[]> {
  const { rows } = await sql<BodyCodes>`
    select id, name, ipa_code, fiscal_code from organization
    where (ipa_code = ${codes.ipa_code} or fiscal_code = ${codes.fiscal_code}) and id is distinct from ${own}::uuid
    limit 2`.execute(db)
  return rows
}

export async function insertBody(
  tx: Tx,
  body: BodyRecord & { id: string; slug: string; at: Date },
): Promise<void> {
  const { at, ...row } = body
  await tx
    .insertInto('organization')
    .values({ ...row, created_at: at })
    .execute()
}

/** Whether the body still had this version: otherwise nothing is written. */
export async function updateBody(tx: Tx, id: string, version: number, body: BodyRecord): Promise<boolean> {
  const row = await tx
    .updateTable('organization')
    .set({ ...body, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Addresses of every body. */
export async function listBodySlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organization').select('slug').orderBy('name').limit(20_000).execute()
  return rows.map(({ slug }) => slug)
}

/** Projects that a body takes part in: what the search keeps of them holds its name. */
export async function listProjectIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('project_partner')
    .select('project_id')
    .where('organization_id', '=', organizationId)
    .limit(1000)
    .execute()
  return rows.map(({ project_id }) => project_id)
}
