// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices counted by what they are and where they stand: of a confidential address neither province nor municipality. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { Reach } from '../office-words.ts'
import { joined, notClosedOn } from '../register/queries.ts'

export interface Asked {
  /** 'YYYY-MM-DD': offices that have closed for good by then are left out. */
  readonly day: string
  /** Slug of a kind. */
  readonly kind: string | null
  readonly reach: Reach | null
}

/** How many offices of a kind stand in a municipality. */
export interface Counted {
  kind: string
  reach: Reach
  /** Code of the province; null where it is not told, or not known. */
  province: string | null
  municipality: string | null
  /** Of the municipality, where it is known. */
  code: string | null
  /** Whether anybody may know where they stand. */
  placed: boolean
  count: number
  /** In the middle of those that have a point, in degrees. */
  longitude: number | null
  latitude: number | null
}

const asked = ({ day, kind, reach }: Asked) => sql`${isInUse(sql`f.id`)} and ${notClosedOn(day)}
  and (${kind}::text is null or f.kind_id = (select id from office_kind where slug = ${kind})) and (${reach}::text is null or f.reach = ${reach})`

/** Offices are counted by what stands beside them, and what a group is called is asked once for it. */
export async function listCounted(db: Db, facts: Asked): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with g as (
      select f.kind_id, f.reach, f.placed_in, f.placed_code, count(*)::int as count,
        (avg(f.placed_longitude) / 1000000)::float8 as longitude, (avg(f.placed_latitude) / 1000000)::float8 as latitude
      from office f where ${asked(facts)} group by 1, 2, 3, 4)
    select k.slug as kind, g.reach, (select p.code from territory_label p where p.id = t.province_id) as province,
      nullif(g.placed_in, '') as municipality, case when t.level = 'municipality' then t.code end as code, g.placed_in <> '' as placed,
      g.count, g.longitude, g.latitude
    from g join office_kind k on k.id = g.kind_id left join territory_label t on t.code = coalesce(
      (select m.code from territory_label m where m.code = g.placed_code), left(g.placed_code, 3))
    order by 4, 1, 2 limit 50000`.execute(db)
  return rows
}

export interface OfficeInPlace {
  slug: string
  name: string
  municipality: string
}

/** Offices of a province that everybody may know the place of, by municipality and name. */
export async function listInProvince(db: Db, code: string, facts: Asked): Promise<OfficeInPlace[]> {
  const { rows } = await sql<OfficeInPlace>`
    select f.slug, f.name, f.placed_in as municipality from ${joined}
    where f.placed_in <> '' and ${asked(facts)} and t.province_id = (select p.id from territory_label p where p.level = 'province' and p.code = ${code})
    order by f.placed_in, f.name limit 3000`.execute(db)
  return rows
}

export interface PlacedOffice {
  slug: string
  name: string
  kind: string
  /** In millionths of a degree. */
  longitude: number
  latitude: number
}

/** Offices that everybody may know the point of. */
export async function listPlaced(db: Db, facts: Asked): Promise<PlacedOffice[]> {
  const { rows } = await sql<PlacedOffice>`
    select f.slug, f.name, k.slug as kind, f.placed_longitude as longitude, f.placed_latitude as latitude
    from office f join office_kind k on k.id = f.kind_id
    where f.placed_longitude is not null and ${asked(facts)} order by f.name, f.id limit 50000`.execute(db)
  return rows
}
