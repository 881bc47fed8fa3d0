// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whole addresses, confidential ones too: only for pages of whoever may write the location. */
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Accuracy, Address } from '#kernel/forms/address.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { Accessibility } from '../office-words.ts'
import type { Lying } from '../within.ts'
import { lyingColumns, lyingIn, territoryJoin } from '../within-queries.ts'
import type { locations } from './list.ts'
import { CONFIDENTIAL, PER_DEGREE } from './rules.ts'

export interface LocationRecord {
  name: string
  organization_id: string
  address: Address
  confidential: boolean
  accessibility: Accessibility[]
  transport: LocalText
  schedule_id: string | null
}

export interface Location extends LocationRecord, Lying {
  schedule: { slug: string; name: string } | null
  id: string
  slug: string
  organization: string
  version: number
}

const joined = sql`location l join organization_label o on o.id = l.organization_id
  ${territoryJoin}`

/** Those that somebody keeps, and of confidential ones those that they may know. */
function theirs(actor: Actor | null) {
  const within = lyingIn(sql.ref('l.organization_id'))
  return sql<boolean>`(${allowed(actor, 'office.write', within)} and (not l.confidential or ${allowed(actor, CONFIDENTIAL, within)}))`
}

export const locationsSource: SourceOf<typeof locations> = {
  select: sql`l.id, l.slug, l.name, l.lines, l.municipality, o.name as organization, l.confidential,
    (select count(*)::int from office f where f.location_id = l.id) as offices, ${isArchived(sql`l.id`)} as archived`,
  from: joined,
  id: sql`l.id`,
  sorts: { sede: sql`l.name`, comune: sql`l.municipality`, ente: sql`o.name` },
  visible: theirs,
  words: { of: 'q', in: sql`l.words` },
  where: ({ provincia, riservate, archiviati }) => [
    provincia &&
      sql`t.province_id = (select p.id from territory_label p where p.level = 'province' and lower(p.letters) = ${provincia})`,
    riservate && sql`l.confidential`,
    archiviati ? isArchived(sql`l.id`) : isInUse(sql`l.id`),
  ],
}

interface Stored extends Omit<Location, 'address'> {
  lines: string[]
  postcode: string | null
  municipality: string
  istat_code: string | null
  longitude: number | null
  latitude: number | null
  accuracy: Accuracy | null
}

const columns = sql`l.id, l.slug, l.name, l.organization_id, o.name as organization, l.lines, l.postcode, l.municipality,
  l.istat_code, l.longitude, l.latitude, l.accuracy, l.confidential, l.accessibility, l.transport, l.schedule_id,
  (select jsonb_build_object('slug', s.slug, 'name', s.name) from schedule s where s.id = l.schedule_id) as schedule, l.version, ${lyingColumns}`

function locationFrom(row: Stored): Location {
  const { lines, postcode, municipality, istat_code, longitude, latitude, accuracy, ...rest } = row
  const point =
    latitude === null || longitude === null || accuracy === null
      ? null
      : { latitude: latitude / PER_DEGREE, longitude: longitude / PER_DEGREE, accuracy }
  return { ...rest, address: { lines, cap: postcode, municipality, istat: istat_code, point } }
}

export async function findLocation(db: Db, slug: string): Promise<Location | null> {
  const { rows } = await sql<Stored>`select ${columns} from ${joined} where l.slug = ${slug}`.execute(db)
  return rows[0] ? locationFrom(rows[0]) : null
}

export interface LocationChoice {
  id: string
  slug: string
  name: string
  municipality: string
  organization: string
}

/** Locations that a person looks after, by municipality. */
export async function listLocationChoices(db: Db, actor: Actor | null): Promise<LocationChoice[]> {
  const { rows } = await sql<LocationChoice>`
    select l.id, l.slug, l.name, l.municipality, o.name as organization from ${joined}
    where ${isInUse(sql`l.id`)} and ${theirs(actor)} order by l.municipality, l.name limit 2000`.execute(db)
  return rows
}

/** The code of a municipality by its name, where the instance knows exactly one of that name. */
export async function findMunicipalityCode(db: Db, name: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from territory_label where level = 'municipality' and lower(name) = lower(${name}) limit 2`.execute(
    db,
  )
  return rows.length === 1 ? rows[0]!.code : null
}

/** What is known of a code: the name of its municipality; null where there is none; undefined where none of its province is known. */
export async function findMunicipality(db: Db, code: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ name: string | null; any: boolean }>`
    select (select name from territory_label where level = 'municipality' and code = ${code}) as name,
      exists (select from territory_label where level = 'municipality' and left(code, 3) = left(${code}, 3)) as any`.execute(
    db,
  )
  return rows[0]!.any ? rows[0]!.name : undefined
}

const storedFrom = ({ address, ...location }: LocationRecord) => ({
  ...location,
  transport: JSON.stringify(location.transport),
  lines: [...address.lines],
  postcode: address.cap,
  municipality: address.municipality,
  istat_code: address.istat,
  latitude: address.point && Math.round(address.point.latitude * PER_DEGREE),
  longitude: address.point && Math.round(address.point.longitude * PER_DEGREE),
  accuracy: address.point?.accuracy ?? null,
})

export async function insertLocation(
  tx: Tx,
  { id, slug, at, ...location }: LocationRecord & { id: string; slug: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('location')
    .values({ id, slug, created_at: at, ...storedFrom(location) })
    .execute()
}

/** Whether the location still had this version: otherwise nothing is written. */
export async function updateLocation(
  tx: Tx,
  id: string,
  version: number,
  location: LocationRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('location')
    .set({ ...storedFrom(location), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface OfficeThere {
  slug: string
  name: string
  organization: string
}

/** Offices that stand at a location. */
export async function listOfficesThere(db: Db, locationId: string): Promise<OfficeThere[]> {
  const { rows } = await sql<OfficeThere>`
    select f.slug, f.name, o.name as organization from office f join organization_label o on o.id = f.organization_id
    where f.location_id = ${locationId} and ${isInUse(sql`f.id`)} order by f.name limit 200`.execute(db)
  return rows
}
