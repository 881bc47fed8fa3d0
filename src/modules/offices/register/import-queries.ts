// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a table of offices is compared with: the offices, their locations and the municipalities of today. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Lying } from '../within.ts'
import { listOffices, type Office } from './queries.ts'

/** What a row says of the office that it means, in lower case; `name` and `external_id`: one of the two. */
export interface Wanted {
  key: string
  organization_id: string
  external_id: string | null
  name: string | null
}

/** Every office that one of these may mean, by key. */
export async function listWanted(db: Db, wanted: readonly Wanted[]): Promise<Map<string, Office[]>> {
  const asked = JSON.stringify(wanted)
  const { rows } = await sql<{ key: string; id: string }>`
    with asked as (select * from jsonb_to_recordset(${asked}::jsonb) as a(key text, organization_id uuid, external_id text, name text))
    select a.key, f.id from asked a join office f on f.organization_id = a.organization_id and lower(f.external_id) = a.external_id
    where a.external_id is not null
    union all select a.key, f.id from asked a join office f on f.organization_id = a.organization_id and lower(f.name) = a.name
    where a.name is not null limit 20000`.execute(db)
  const offices = new Map(
    (await listOffices(db, [...new Set(rows.map(({ id }) => id))])).map((office) => [office.id, office]),
  )
  const found = Map.groupBy(rows, ({ key }) => key)
  return new Map([...found].map(([key, those]) => [key, those.map(({ id }) => offices.get(id)!)]))
}

/** As much of every office as tells whether a row would be a second one of it. */
export interface KnownOffice {
  id: string
  organization_id: string
  /** In lower case, as the municipality, which is null where it is not told to everybody. */
  name: string
  municipality: string | null
  confidential: boolean
  external_id: string | null
  ipa_uo_code: string | null
}

export async function listKnownOffices(db: Db): Promise<KnownOffice[]> {
  const { rows } = await sql<KnownOffice>`
    select f.id, f.organization_id, lower(f.name) as name, coalesce(l.confidential, false) as confidential,
      case when l.confidential is false then lower(l.municipality) end as municipality, f.external_id, f.ipa_uo_code
    from office f left join location l on l.id = f.location_id order by f.id limit 100000`.execute(db)
  return rows
}

export interface KnownTerritory extends Omit<Lying, 'organization_id'> {
  level: 'municipality' | 'province'
  code: string
  name: string
}

export async function listKnownTerritories(db: Db): Promise<KnownTerritory[]> {
  const { rows } = await sql<KnownTerritory>`
    select level, code, name, id as municipality_id, province_id, region_id from territory_label
    where level in ('municipality', 'province') order by code limit 10000`.execute(db)
  return rows
}

export interface BodyCodes {
  id: string
  slug: string
  ipa_code: string | null
}

export async function listBodyCodes(db: Db): Promise<BodyCodes[]> {
  const { rows } = await sql<BodyCodes>`
    select id, slug, ipa_code from organization_known order by id limit 5000`.execute(db)
  return rows
}

export interface OpenLocation {
  slug: string
  lines: string[]
  municipality: string
}

/** Locations of a body that everybody may know of, in use. */
export async function listOpenLocations(db: Db, organizationId: string): Promise<OpenLocation[]> {
  const { rows } = await sql<OpenLocation>`
    select l.slug, l.lines, l.municipality from location l
    where l.organization_id = ${organizationId} and not l.confidential and ${isInUse(sql`l.id`)}
    order by l.created_at desc, l.id limit 20000`.execute(db)
  return rows
}

/**
 * Takes an office away that an import has added, and the location that came with it when nobody else stands there: its id, or null when
 * it stays. False, and nothing is done, when something was written about the office since.
 */
export async function deleteOffice(tx: Tx, { id, location_id }: Office): Promise<string | null | false> {
  const { rows } = await sql<{ created_at: Date }>`
    delete from office where id = ${id} and not exists (select from office_standing where office_id = ${id})
      and not exists (select from office_language where office_id = ${id}) returning created_at`.execute(tx)
  if (!rows[0]) return false
  const gone = await sql<{ id: string }>`
    delete from location l where l.id = ${location_id} and l.created_at = ${rows[0].created_at} and l.version = 1
      and not exists (select from office where location_id = l.id) returning l.id`.execute(tx)
  return gone.rows[0]?.id ?? null
}
