// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Offices that look like one written twice, among those that somebody keeps. Of a confidential address nothing is compared: whoever may
 * know it reads such an office only beside others of its body, by name and telephone.
 */
import type { OfficeMove } from '#contracts/office-holders.ts'
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { CONFIDENTIAL } from '../locations/rules.ts'
import { joined, notClosedOn, open } from '../register/queries.ts'
import { lyingIn } from '../within-queries.ts'
import type { Why } from './rules.ts'

export interface Alike {
  one_id: string
  one: string
  one_slug: string
  one_body: string
  one_place: string
  other_id: string
  other: string
  other_slug: string
  other_body: string
  other_place: string
  why: Why[]
}

/** More are compared by nobody in a sitting. */
const MOST_KEPT = 20_000
/** A telephone of more offices than this is a switchboard: it says nothing of one of them. */
const SHARED = 4
/** How alike two names must be, from 0 to 1 (`pg_trgm`): alone, where the kinds are others (two desks of one town hall), and beside a nearness. */
const ALIKE = 0.6
const ALIKE_THOUGH_OTHER = 0.9
const ALIKE_NEARBY = 0.4
/** A cell of this many millionths of a degree holds what is within thirty metres, with the cells around it. */
const CELL = 500
const METRES = 30

const keptBy = (actor: Actor) => {
  const within = lyingIn(sql.ref('f.organization_id'))
  return sql`${allowed(actor, 'office.write', within)} and (l.confidential is not true or ${allowed(actor, CONFIDENTIAL, within)})`
}

/** The likeliest pairs, as they stand on a day. */
export async function listAlike(
  db: Db,
  actor: Actor,
  { day, limit }: { day: string; limit: number },
): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    with kept as materialized (
      select f.id, f.name, f.slug, f.kind_id, f.organization_id, o.name as body, f.placed_in, l.confidential is true as hidden,
        case when ${open} and l.accuracy <> 'municipality' then f.placed_latitude end as latitude,
        case when ${open} and l.accuracy <> 'municipality' then f.placed_longitude end as longitude,
        nullif(regexp_replace(coalesce(f.phone, ''), '^\\+39|\\D', '', 'g'), '') as phone, lower(f.email) as email, f.ipa_aoo_code as aoo
      from ${joined} where ${keptBy(actor)} and ${notClosedOn(day)} and ${isInUse(sql`f.id`)} order by f.id limit ${sql.lit(MOST_KEPT)}),
    phones as (select phone from kept where phone is not null group by phone having count(*) between 2 and ${sql.lit(SHARED)}),
    emails as (select email from kept where email is not null group by email having count(*) between 2 and ${sql.lit(SHARED)}),
    cells as materialized (select k.*, k.latitude / ${sql.lit(CELL)} as row, k.longitude / ${sql.lit(CELL)} as col from kept k where k.latitude is not null),
    found as (
      select a.id as one, b.id as other, 'name' as why from kept a join kept b on b.organization_id = a.organization_id and a.id < b.id
        where (a.hidden or b.hidden or a.placed_in = b.placed_in) and similarity(a.name, b.name) >= case when a.kind_id = b.kind_id then ${sql.lit(ALIKE)}::real else ${sql.lit(ALIKE_THOUGH_OTHER)}::real end
      union all
      select a.id, b.id, 'phone' from phones p join kept a on a.phone = p.phone join kept b on b.phone = p.phone and a.id < b.id
        where a.organization_id = b.organization_id or not (a.hidden or b.hidden)
      union all
      select a.id, b.id, 'email' from emails p join kept a on a.email = p.email join kept b on b.email = p.email and a.id < b.id
        where not (a.hidden or b.hidden)
      union all
      select a.id, b.id, 'code' from kept a join kept b on b.aoo = a.aoo and b.organization_id = a.organization_id and a.id < b.id
        where not (a.hidden or b.hidden) and similarity(a.name, b.name) >= ${sql.lit(ALIKE_NEARBY)}
      union all
      select a.id, b.id, 'near' from cells a
        cross join generate_series(-1, 1) r cross join generate_series(-1, 1) c
        join cells b on b.row = a.row + r and b.col = a.col + c and a.id < b.id
        where a.kind_id = b.kind_id and similarity(a.name, b.name) >= ${sql.lit(ALIKE_NEARBY)}
          and ((a.latitude - b.latitude) * 0.11132) ^ 2
            + ((a.longitude - b.longitude) * 0.11132 * cos(radians(a.latitude / 1e6))) ^ 2 <= ${sql.lit(METRES * METRES)}),
    pairs as (select one, other, array_agg(distinct why order by why) as why from found group by one, other)
    select a.id as one_id, a.name as one, a.slug as one_slug, a.body as one_body, a.placed_in as one_place,
      b.id as other_id, b.name as other, b.slug as other_slug, b.body as other_body, b.placed_in as other_place, p.why
    from pairs p join kept a on a.id = p.one join kept b on b.id = p.other
    where not exists (select from office_apart x where x.one_id = p.one and x.other_id = p.other)
    order by cardinality(p.why) desc, similarity(a.name, b.name) desc, a.name, a.id, b.id limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function insertApart(
  tx: Tx,
  ids: { readonly one: string; readonly other: string },
  at: Date,
): Promise<void> {
  const [one_id, other_id] = [ids.one, ids.other].toSorted() as [string, string]
  await tx
    .insertInto('office_apart')
    .values({ one_id, other_id, said_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertSuccession(tx: Tx, { from, to }: OfficeMove, at: Date): Promise<void> {
  await tx
    .insertInto('office_succession')
    .values({ office_id: from, successor_id: to, united_at: at })
    .execute()
}

/** Of codes that go to the other office, the one that had them lets go first: they are of one office. */
export async function clearCodes(
  tx: Tx,
  id: string,
  codes: readonly ('ipa_uo_code' | 'external_id')[],
): Promise<void> {
  if (codes.length === 0) return
  await tx
    .updateTable('office')
    .set(Object.fromEntries(codes.map((code) => [code, null])))
    .where('id', '=', id)
    .execute()
}

/** What the graph says of the one it says of the other. */
export async function moveLinks(tx: Tx, { from, to }: OfficeMove): Promise<void> {
  await sql`
    insert into link (from_id, relation, to_id)
    select ${to}::uuid, relation, to_id from link where from_id = ${from} and to_id <> ${to}
    union select from_id, relation, ${to}::uuid from link where to_id = ${from} and from_id <> ${to}
    on conflict do nothing`.execute(tx)
  await sql`delete from link where from_id = ${from} or to_id = ${from}`.execute(tx)
}

export async function countLinks(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from link where from_id = ${id} or to_id = ${id}`.execute(db)
  return rows[0]!.n
}

export async function listScheduleNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('schedule')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .limit(2)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
