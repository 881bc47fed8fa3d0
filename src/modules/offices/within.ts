// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a thing of this room lies: in its body, and in the municipality, province and region where it stands. */
import type { Place } from '#kernel/access.ts'
import { sql } from '#kernel/db/db.ts'

export interface Lying {
  organization_id: string
  municipality_id: string | null
  province_id: string | null
  region_id: string | null
}

export const placeOf = ({ organization_id, municipality_id, province_id, region_id }: Lying): Place => ({
  within: [organization_id, municipality_id, province_id, region_id].filter((id) => id !== null),
})

type Ref = ReturnType<typeof sql.ref>

/** The same of rows that are still in the database: `t` is the `territory_label` that they were joined with. */
export const lyingIn = (organizationId: Ref): Ref[] => [
  organizationId,
  sql.ref('t.id'),
  sql.ref('t.province_id'),
  sql.ref('t.region_id'),
]

/** Columns of `Lying`, of rows that were joined with `territory_label t`. */
export const lyingColumns = sql`t.id as municipality_id, t.province_id, t.region_id`
