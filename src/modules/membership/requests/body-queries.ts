// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies of the register beside which one that asks is put. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { OrganizationKind } from '../../network/index.ts'
import type { AskingBody } from './queries.ts'

/** A body of the register, as far as one that asks is compared with it. */
export interface KnownBody {
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  place: string | null
  province: string | null
  website: string | null
  ipa_code: string | null
  fiscal_code: string | null
  address: string | null
  ended: boolean
  territory_id: string | null
  within: string[]
}

const KNOWN_BODY = sql`o.id, o.slug, o.name, o.kind, o.place, o.province, o.website, o.ipa_code, o.fiscal_code, o.address, o.ended,
  coalesce(o.municipality_id, o.province_id) as territory_id,
  array_remove(array[o.id, o.municipality_id, o.province_id, o.region_id], null) as within`

export async function findKnownBody(db: Db, id: string): Promise<KnownBody | null> {
  const { rows } = await sql<KnownBody>`
    select ${KNOWN_BODY} from organization_known o where o.id = ${id} and ${isInUse(sql`o.id`)}`.execute(db)
  return rows[0] ?? null
}

/** Bodies among which the one that asks may be: those of its province, and those that share a code or a domain with it. */
export async function listCandidates(
  db: Db,
  { province, ipa_code, fiscal_code }: AskingBody,
  domains: readonly string[],
): Promise<KnownBody[]> {
  const { rows } = await sql<KnownBody>`
    select ${KNOWN_BODY} from organization_known o
    where (o.province = ${province} or o.province is null or o.ipa_code = ${ipa_code} or o.fiscal_code = ${fiscal_code}
        or substring(lower(o.website) from '^https?://(?:www\\.)?([^/:?#]+)') = any(${[...domains]}::text[]))
      and ${isInUse(sql`o.id`)}
    order by o.ipa_code = ${ipa_code} desc nulls last, o.name limit 2000`.execute(db)
  return rows
}
