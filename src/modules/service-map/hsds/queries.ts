// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sheets on offer and where they are offered, a page at a time: a page costs as many statements whatever its length. */
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { wordsAsked } from '#kernel/list/rows.ts'
import type { Details } from '../queries.ts'
import type { LifeEvent } from '../service-words.ts'
import type { Cost, Needed } from '../sheet-parts/queries.ts'

export interface ServiceOut
  extends Pick<
    Details,
    'who' | 'how' | 'outputs' | 'special_cases' | 'constraints' | 'max_days' | 'channels'
  > {
  id: string
  slug: string
  organization_id: string
  edition_id: string
  title: LocalText
  summary: LocalText
  updated_on: string | null
  published_at: Date
  theme_id: string | null
  life_events: LifeEvent[]
}

/** What narrows services; null: not asked. */
export interface Narrowing {
  readonly search: string | null
  readonly organizationId: string | null
  readonly modifiedAfter: string | null
  readonly themeId: string | null
  readonly lifeEvent: LifeEvent | null
  /** Those that have a term of the taxonomy. */
  readonly taxonomy: 'themes' | 'life-events' | null
}

/** Every service on offer. */
export const NARROWED_BY_NOTHING: Narrowing = {
  search: null,
  organizationId: null,
  modifiedAfter: null,
  themeId: null,
  lifeEvent: null,
  taxonomy: null,
}

export interface Slice {
  readonly limit: number
  readonly offset: number
}

const columns = sql`w.id, w.slug, w.organization_id, v.id as edition_id, v.title, v.summary, v.updated_on, e.published_at, e.theme_id,
  d.who, d.how, d.outputs, d.special_cases, d.constraints, d.max_days, d.life_events, d.channels`
const offered = sql`catalogue_entry e join work w on w.id = e.work_id join edition v on v.id = e.edition_id
  join service_edition d on d.edition_id = e.edition_id`

function narrowed(asked: Narrowing): ReturnType<typeof sql> {
  const words = asked.search === null ? null : wordsAsked(asked.search)
  const all = [
    sql`e.kind = 'service'`,
    words &&
      sql`service_words(v.title, v.summary, d.who, d.outputs) @@ to_tsquery('register_words', ${words})`,
    asked.organizationId && sql`w.organization_id = ${asked.organizationId}`,
    asked.modifiedAfter && sql`e.published_at >= ${asked.modifiedAfter}::timestamptz`,
    asked.themeId && sql`e.theme_id = ${asked.themeId}`,
    asked.lifeEvent && sql`${asked.lifeEvent} = any(d.life_events)`,
    asked.taxonomy === 'themes' && sql`e.theme_id is not null`,
    asked.taxonomy === 'life-events' && sql`cardinality(d.life_events) > 0`,
  ].filter((one) => typeof one === 'object' && one !== null)
  return sql`${sql.join(all, sql` and `)}`
}

export async function listServicesOut(
  db: Db,
  asked: Narrowing,
  { limit, offset }: Slice,
): Promise<{ rows: ServiceOut[]; total: number }> {
  const where = narrowed(asked)
  const [page, count] = await Promise.all([
    sql<ServiceOut>`select ${columns} from ${offered} where ${where} order by w.id limit ${limit} offset ${offset}`.execute(
      db,
    ),
    sql<{ total: number }>`select count(*)::int as total from ${offered} where ${where}`.execute(db),
  ])
  return { rows: page.rows, total: count.rows[0]!.total }
}

export async function listServicesOutById(db: Db, ids: readonly string[]): Promise<ServiceOut[]> {
  const { rows } = await sql<ServiceOut>`
    select ${columns} from ${offered} where e.kind = 'service' and w.id = any(${[...ids]}::uuid[]) limit 1000`.execute(
    db,
  )
  return rows
}

/** Services of bodies, the first so many of each. */
export async function listServicesOfBodies(
  db: Db,
  bodyIds: readonly string[],
  most: number,
): Promise<ServiceOut[]> {
  const { rows } = await sql<ServiceOut>`
    select ${columns} from unnest(${[...bodyIds]}::uuid[]) as b (id) cross join lateral (
      select x.id from work x join catalogue_entry c on c.work_id = x.id and c.kind = 'service'
      where x.organization_id = b.id order by x.id limit ${most}) as first
    join work w on w.id = first.id join catalogue_entry e on e.work_id = w.id join edition v on v.id = e.edition_id
    join service_edition d on d.edition_id = e.edition_id order by w.id`.execute(db)
  return rows
}

type OfEdition<T> = T & { edition_id: string }

export async function listDocumentsOf(db: Db, editionIds: readonly string[]): Promise<OfEdition<Needed>[]> {
  const { rows } = await sql<OfEdition<Needed>>`
    select d.edition_id, d.id, d.document_type_id, d.form, d.translation, d.condition, d.mandatory, d.position, d.version,
      t.slug, t.name, t.issuer, t.where_to, t.validity_months
    from service_document d join document_type t on t.id = d.document_type_id
    where d.edition_id = any(${[...editionIds]}::uuid[]) order by d.position, d.id limit 20000`.execute(db)
  return rows
}

export async function listCostsOf(db: Db, editionIds: readonly string[]): Promise<OfEdition<Cost>[]> {
  const { rows } = await sql<OfEdition<Cost>>`
    select edition_id, id, label, amount, currency, payer_condition, valid_from, valid_to, position, version
    from service_cost where edition_id = any(${[...editionIds]}::uuid[]) order by position, id limit 20000`.execute(
    db,
  )
  return rows
}

export interface OfferingOut {
  id: string
  work_id: string
  office_id: string
  note: LocalText
}

/** Where services are offered: at the first so many offices of each, of those that may be gone to. */
export async function listOfferingsOf(
  db: Db,
  workIds: readonly string[],
  { most, without }: { most: number; without: readonly string[] },
): Promise<OfferingOut[]> {
  const { rows } = await sql<OfferingOut>`
    select o.id, o.work_id, o.office_id, o.note from unnest(${[...workIds]}::uuid[]) as w (id) cross join lateral (
      select s.id, s.work_id, s.office_id, s.note from service_offering s
      where s.work_id = w.id and s.office_id <> all(${[...without]}::uuid[])
      order by s.created_at, s.id limit ${most}) as o`.execute(db)
  return rows
}

export async function listOfferingsOut(
  db: Db,
  asked: Narrowing,
  { limit, offset, without }: Slice & { readonly without: readonly string[] },
): Promise<{ rows: OfferingOut[]; total: number }> {
  const from = sql`service_offering s join catalogue_entry e on e.work_id = s.work_id join work w on w.id = e.work_id
    join edition v on v.id = e.edition_id join service_edition d on d.edition_id = e.edition_id`
  const where = sql`${narrowed(asked)} and s.office_id <> all(${[...without]}::uuid[])`
  const [page, count] = await Promise.all([
    sql<OfferingOut>`select s.id, s.work_id, s.office_id, s.note from ${from} where ${where}
      order by s.id limit ${limit} offset ${offset}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total from ${from} where ${where}`.execute(db),
  ])
  return { rows: page.rows, total: count.rows[0]!.total }
}

export async function findOfferingOut(db: Db, id: string): Promise<OfferingOut | null> {
  const { rows } = await sql<OfferingOut>`
    select s.id, s.work_id, s.office_id, s.note from service_offering s
    join catalogue_entry e on e.work_id = s.work_id and e.kind = 'service' where s.id = ${id}`.execute(db)
  return rows[0] ?? null
}
