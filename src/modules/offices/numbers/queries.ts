// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices counted by what they are and where they stand: of a confidential address neither province nor municipality. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { Reach } from '../office-words.ts'
import { joined, open, standingOn } from '../register/queries.ts'

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

const provinceCode = sql`case when ${open} then (select p.code from territory_label p where p.id = t.province_id) end`

const asked = ({ day, kind, reach }: Asked) => sql`${isInUse(sql`f.id`)} and ${standingOn(day)} <> 'closed'
  and (${kind}::text is null or k.slug = ${kind}) and (${reach}::text is null or f.reach = ${reach})`

export async function listCounted(db: Db, facts: Asked): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select k.slug as kind, f.reach, ${provinceCode} as province,
      case when ${open} then l.municipality end as municipality,
      case when ${open} and t.level = 'municipality' then t.code end as code, coalesce(${open}, false) as placed, count(*)::int as count,
      (avg(l.longitude) filter (where ${open}) / 1000000)::float8 as longitude,
      (avg(l.latitude) filter (where ${open}) / 1000000)::float8 as latitude
    from ${joined} where ${asked(facts)} group by 1, 2, 3, 4, 5, 6 order by 4, 1, 2 limit 50000`.execute(db)
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
    select f.slug, f.name, l.municipality from ${joined}
    where ${open} and ${asked(facts)} and t.province_id = (select p.id from territory_label p where p.level = 'province' and p.code = ${code})
    order by l.municipality, f.name limit 3000`.execute(db)
  return rows
}
