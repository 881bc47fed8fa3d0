// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where rows of this room lie, while they are still in the database: `t` is the `territory_label` that they were joined with. */
import { sql } from '#kernel/db/db.ts'

/** The municipality of a location `l`, or its province where the municipalities of that are not known: its code begins with the province's. */
export const territoryJoin = sql`left join territory_label t on t.code = coalesce(
  (select m.code from territory_label m where m.code = l.istat_code), left(l.istat_code, 3))`

type Ref = ReturnType<typeof sql.ref>

export const lyingIn = (organizationId: Ref): Ref[] => [
  organizationId,
  sql.ref('t.id'),
  sql.ref('t.province_id'),
  sql.ref('t.region_id'),
]

/** Columns of `Lying`, of rows that were joined with `territory_label t`. */
export const lyingColumns = sql`t.id as municipality_id, t.province_id, t.region_id`
