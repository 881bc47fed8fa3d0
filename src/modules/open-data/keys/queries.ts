// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { keyList } from './list.ts'
import type { KeyState } from './rules.ts'

export const MANAGE = 'api_key.manage'

export interface KeyRow {
  id: string
  organization_id: string
  organization: string
  name: string
  scopes: string[]
  created_at: Date
  /** Days, 'YYYY-MM-DD'. */
  expires_on: string
  last_used_on: string | null
  revoked_at: Date | null
  /** Keys of its body and of the places that it lies in. */
  within: string[]
}

const PLACES = ['o.id', 'o.municipality_id', 'o.province_id', 'o.region_id'].map((name) => sql.ref(name))
const KEY = sql`k.id, k.organization_id, o.name as organization, k.name, k.scopes, k.created_at, k.expires_on::text, k.last_used_on::text,
  k.revoked_at, array_remove(array[${sql.join(PLACES)}], null) as within`
const FROM = sql`api_key k join organization_known o on o.id = k.organization_id`

const known = (actor: Actor | null) => allowed(actor, MANAGE, PLACES)

const inState = (state: KeyState, today: string) =>
  ({
    good: sql`k.revoked_at is null and k.expires_on >= ${today}::date`,
    expired: sql`k.revoked_at is null and k.expires_on < ${today}::date`,
    revoked: sql`k.revoked_at is not null`,
  })[state]

export const keySource = (today: string): SourceOf<typeof keyList> => ({
  select: KEY,
  from: FROM,
  id: sql`k.id`,
  sorts: { scade: sql`k.expires_on`, nome: sql`k.name`, ente: sql`o.name` },
  visible: known,
  where: ({ stato }) => [stato && inState(stato, today)],
})

/** Null also where its body is out of the actor's reach. */
export async function findKey(db: Db, id: string, actor: Actor | null): Promise<KeyRow | null> {
  const { rows } =
    await sql<KeyRow>`select ${KEY} from ${FROM} where k.id = ${id} and ${known(actor)}`.execute(db)
  return rows[0] ?? null
}

/** Bodies for which the actor may make keys, by name. */
export async function listKeyBodies(db: Db, actor: Actor | null): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organization_known o
    where ${known(actor)} and not o.ended and ${isInUse(sql`o.id`)} order by o.name, o.id limit 1000`.execute(
    db,
  )
  return rows
}

export async function isKeyBody(db: Db, id: string, actor: Actor | null): Promise<boolean> {
  const { rows } = await sql`
    select from organization_known o
    where o.id = ${id} and ${known(actor)} and not o.ended and ${isInUse(sql`o.id`)}`.execute(db)
  return rows.length > 0
}

/** Names of the good keys of a body. */
export async function listGoodNames(db: Db, organizationId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select k.name from api_key k
    where k.organization_id = ${organizationId} and ${inState('good', today)} order by k.name limit 500`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

export interface NewKey {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly tokenHash: string
  readonly scopes: readonly string[]
  readonly expiresOn: string
}

export async function insertKey(tx: Tx, key: NewKey, by: string, at: Date): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      id: key.id,
      organization_id: key.organizationId,
      name: key.name,
      token_hash: key.tokenHash,
      scopes: [...key.scopes],
      created_at: at,
      created_by: by,
      expires_on: key.expiresOn,
    })
    .execute()
}

/** False: it was revoked already. */
export async function setRevoked(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('api_key')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface GoodKey {
  id: string
  scopes: string[]
  last_used_on: string | null
}

/** What a key that was brought is good for; null where it is unknown, expired or revoked. */
export async function findGoodKey(db: Db, tokenHash: string, today: string): Promise<GoodKey | null> {
  const { rows } = await sql<GoodKey>`
    select k.id, k.scopes, k.last_used_on::text from api_key k
    where k.token_hash = ${tokenHash} and ${inState('good', today)}`.execute(db)
  return rows[0] ?? null
}

/** Another process may have been faster. */
export async function setUsed(tx: Tx, id: string, day: string): Promise<void> {
  await sql`
    update api_key set last_used_on = ${day}::date
    where id = ${id} and (last_used_on is null or last_used_on < ${day}::date)`.execute(tx)
}

/** Good keys whose last day is not later than one. */
export async function listExpiring(db: Db, today: string, until: string): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select ${KEY} from ${FROM}
    where ${inState('good', today)} and k.expires_on <= ${until}::date order by k.expires_on, k.id limit 500`.execute(
    db,
  )
  return rows
}

/** Lets go of keys that were revoked before an instant, or whose last day was before a day. */
export async function deleteKeysBefore(tx: Tx, day: string, at: Date): Promise<void> {
  await sql`delete from api_key where revoked_at < ${at} or expires_on < ${day}::date`.execute(tx)
}

export async function listKeysOfPerson(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select k.name as key_name, o.name as body,
      case when k.created_by = ${personId} then k.created_at end as made_by_you_at,
      case when k.revoked_by = ${personId} then k.revoked_at end as revoked_by_you_at
    from ${FROM} where k.created_by = ${personId} or k.revoked_by = ${personId} order by k.created_at, k.id limit 1000`.execute(
    db,
  )
  return rows
}

/** The keys stay good for the body, and say no more who gave them. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await sql`
    update api_key set created_by = nullif(created_by, ${personId}), revoked_by = nullif(revoked_by, ${personId})
    where created_by = ${personId} or revoked_by = ${personId}`.execute(tx)
}
