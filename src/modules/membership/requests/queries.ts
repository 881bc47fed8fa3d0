// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor, Place } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { OrganizationKind } from '../../network/index.ts'
import type { requestList } from './list.ts'
import type { Outcome } from './rules.ts'

export const DECIDE = 'membership.decide'

/** What a body says of itself. */
export interface AskingBody {
  name: string
  kind: OrganizationKind
  place: string
  province: string
  website: string | null
  ipa_code: string | null
  fiscal_code: string | null
}

/** What somebody says of themselves who asks for a body. */
export interface Requester {
  email: string
  given_name: string
  family_name: string
  job: string
  phone: string | null
  words: string
  locale: Locale
}

export interface JoinRequest extends AskingBody {
  id: string
  territory_id: string | null
  organization_id: string | null
  /** The name of that body in the register. */
  organization: string | null
  organization_slug: string | null
  asked_at: Date
  confirmed_at: Date | null
  /** Null: forgotten. */
  requester: Requester | null
  outcome: Outcome | null
  refusal: string | null
  project_id: string | null
  decided_at: Date | null
  /** '' where nobody did, or their name was forgotten. */
  decided_by: string
  /** Keys of the body and of the places that it lies in. */
  within: string[]
  themes: string[]
}

const WITHIN = ['r.organization_id', 'l.id', 'l.province_id', 'l.region_id'].map((name) => sql.ref(name))

const REQUEST = sql`r.id, r.name, r.kind, r.place, r.province, r.website, r.ipa_code, r.fiscal_code, r.territory_id,
  r.organization_id, o.name as organization, o.slug as organization_slug, r.asked_at, r.confirmed_at,
  case when p.request_id is not null then jsonb_build_object('email', p.email, 'given_name', p.given_name, 'family_name', p.family_name,
    'job', p.job, 'phone', p.phone, 'words', p.words, 'locale', p.locale) end as requester,
  d.outcome, d.words as refusal, d.project_id, d.decided_at, coalesce(trim(n.name), '') as decided_by,
  array_remove(array[${sql.join(WITHIN)}], null) as within,
  array(select t.theme_id from join_request_theme t where t.request_id = r.id order by 1) as themes`

const FROM = sql`join_request r
  left join join_requester p on p.request_id = r.id
  left join join_decision d on d.request_id = r.id
  left join person_name n on n.id = d.decided_by
  left join organization_label o on o.id = r.organization_id
  left join territory_label l on l.id = r.territory_id`

/** Confirmed, and in a place where the actor decides. */
const known = (actor: Actor | null) =>
  sql<boolean>`r.confirmed_at is not null and ${allowed(actor, DECIDE, WITHIN)}`

/** A row of the register. */
export type RequestRow = JoinRequest

const STATE = sql`coalesce(d.outcome, 'waiting')`

export const requestSource: SourceOf<typeof requestList> = {
  select: REQUEST,
  from: FROM,
  id: sql`r.id`,
  sorts: { chiesta: sql`r.confirmed_at`, ente: sql`r.name` },
  visible: known,
  where: ({ stato, provincia, tipo }) => [
    stato && sql`${STATE} = ${stato}`,
    provincia && sql`r.province = upper(${provincia})`,
    tipo && sql`r.kind = ${tipo}`,
  ],
}

/** Provinces of requests that the actor may know of. */
export async function listProvinces(db: Db, actor: Actor | null): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select distinct r.province from join_request r left join territory_label l on l.id = r.territory_id
    where ${known(actor)} order by 1 limit 200`.execute(db)
  return rows.map(({ province }) => province)
}

/** Null also where it lies out of the actor's reach, or is not confirmed. */
export async function findRequest(db: Db, id: string, actor: Actor | null): Promise<JoinRequest | null> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM} where r.id = ${id} and ${known(actor)}`.execute(db)
  return rows[0] ?? null
}

export async function listRequestsById(
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
): Promise<JoinRequest[]> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM} where r.id = any(${[...ids]}::uuid[]) and ${known(actor)} limit 500`.execute(
    db,
  )
  return rows
}

/** What a letter is about; `unconfirmedSince`: when a request that nobody confirmed must have been made to still be there. */
export async function findByToken(
  db: Db,
  tokenHash: string,
  unconfirmedSince: Date,
): Promise<JoinRequest | null> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM}
    where p.token_hash = ${tokenHash} and (r.confirmed_at is not null or r.asked_at > ${unconfirmedSince})`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Those that wait for somebody who may decide, the oldest first. */
export async function listWaiting(db: Db, actor: Actor, limit: number): Promise<JoinRequest[]> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM}
    where ${known(actor)} and d.request_id is null order by r.confirmed_at, r.id limit ${limit}`.execute(db)
  return rows
}

/** All that wait and were confirmed before an instant, the oldest first. */
export async function listWaitingSince(db: Db, confirmedBefore: Date): Promise<JoinRequest[]> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM}
    where r.confirmed_at < ${confirmedBefore} and d.request_id is null order by r.confirmed_at, r.id limit 500`.execute(
    db,
  )
  return rows
}

/** Other confirmed requests of the same person or, as far as codes and names say it, of the same body; the newest first. */
export async function listAlike(
  db: Db,
  { id, name, province, ipa_code, fiscal_code, organization_id, requester }: JoinRequest,
  actor: Actor | null,
): Promise<JoinRequest[]> {
  const { rows } = await sql<JoinRequest>`
    select ${REQUEST} from ${FROM}
    where r.id <> ${id} and ${known(actor)} and (
      r.organization_id = ${organization_id}::uuid or r.ipa_code = ${ipa_code} or r.fiscal_code = ${fiscal_code}
      or p.email = ${requester?.email ?? null} or (lower(r.name) = lower(${name}) and r.province = ${province}))
    order by r.confirmed_at desc, r.id limit 10`.execute(db)
  return rows
}

export async function insertRequest(
  tx: Tx,
  asked: {
    id: string
    body: AskingBody
    territoryId: string | null
    organizationId: string | null
    requester: Requester
    tokenHash: string
    themes: readonly string[]
    at: Date
  },
): Promise<void> {
  const { id, body, requester, at } = asked
  await tx
    .insertInto('join_request')
    .values({
      id,
      ...body,
      territory_id: asked.territoryId,
      organization_id: asked.organizationId,
      asked_at: at,
      confirmed_at: null,
    })
    .execute()
  await tx
    .insertInto('join_requester')
    .values({ request_id: id, token_hash: asked.tokenHash, ...requester })
    .execute()
  if (asked.themes.length > 0)
    await tx
      .insertInto('join_request_theme')
      .values(asked.themes.map((theme_id) => ({ request_id: id, theme_id })))
      .execute()
}

/** False: it was confirmed already. */
export async function setConfirmed(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('join_request')
    .set({ confirmed_at: at })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Which body of the register a request is about, and where it lies from now on. */
export async function setBody(
  tx: Tx,
  id: string,
  { organizationId, territoryId }: { organizationId: string | null; territoryId: string | null },
): Promise<void> {
  await tx
    .updateTable('join_request')
    .set({ organization_id: organizationId, territory_id: territoryId })
    .where('id', '=', id)
    .execute()
}

/** Holds a request against whoever else would say which body it is about; gives which it is. */
export async function lockBody(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('join_request')
    .select('organization_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.organization_id ?? null
}

/** False: it was decided already. */
export async function insertDecision(
  tx: Tx,
  decision: {
    requestId: string
    outcome: Outcome
    words?: string
    projectId?: string | null
    by: string | null
    at: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('join_decision')
    .values({
      request_id: decision.requestId,
      outcome: decision.outcome,
      words: decision.words ?? null,
      project_id: decision.projectId ?? null,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Where a request lies, for the question of who decides. */
export const placeOf = ({ within }: Pick<JoinRequest, 'within'>): Place => ({ within })
