// SPDX-License-Identifier: AGPL-3.0-or-later
/** What everybody may read of offices: of a confidential address, no more than that there is one. */
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Accuracy, Address } from '#kernel/forms/address.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { PER_DEGREE } from '../locations/rules.ts'
import type { Access, Accessibility, Reach } from '../office-words.ts'
import { hasSlotIn, type Moment, stateIn } from '../schedules/state-queries.ts'
import type { Lying } from '../within.ts'
import { lyingColumns, lyingIn, territoryJoin } from '../within-queries.ts'
import type { offices } from './list.ts'

export interface OfficeRecord {
  name: string
  organization_id: string
  kind_id: string
  reach: Reach
  purpose: LocalText
  location_id: string | null
  schedule_id: string | null
  access: Access[]
  booking_url: string | null
  phone: string | null
  email: string | null
  pec: string | null
  website: string | null
  operators_note: string
  ipa_uo_code: string | null
  ipa_aoo_code: string | null
  external_id: string | null
}

/** Where an office stands, as everybody may know it. */
export type Whereabouts =
  | { readonly confidential: true }
  | {
      readonly confidential: false
      readonly name: string
      readonly address: Address
      readonly accessibility: readonly Accessibility[]
      readonly transport: LocalText
    }

export interface Office extends OfficeRecord, Lying {
  id: string
  slug: string
  version: number
  kind: LocalText
  organization: string
  organization_slug: string
  /** How many lines it has about languages. */
  languages: number
  where: Whereabouts | null
  /** Whether its hours, or those of its location, say anything, and until which day; null: without an end. */
  has_hours: boolean
  hours_to: string | null
}

/** Kind and body are always there; joined as if they were not, they are left out of what asks nothing of them. */
export const joined = sql`office f left join office_kind k on k.id = f.kind_id left join organization_label o on o.id = f.organization_id
  left join location l on l.id = f.location_id ${territoryJoin}`

/** The one place where an address is read for everybody. */
export const open = sql`l.confidential is false`

/** How an office stands on a day: the kind of the row that holds, the one for good before the others. */
export const standingOn = (
  day: string | ReturnType<typeof sql>,
) => sql`coalesce((select s.kind from office_standing s
  where s.office_id = f.id and s.lifted_at is null and s.from_day <= ${day}::date and coalesce(s.to_day >= ${day}::date, true)
  order by s.kind = 'closed' desc limit 1), 'open')`

/**
 * Whether an office had not closed for good by a day: those that have are few, and are read once. A closure for a while is said by
 * `standingOn`.
 */
export const notClosedOn = (day: string): ReturnType<typeof sql> =>
  sql`f.id not in (select s.office_id from office_standing s where s.kind = 'closed' and s.lifted_at is null and s.from_day <= ${day}::date)`

/** Each language with each of its levels, in the order of the sheet. */
const languagesOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('language', g.language, 'level', g.level) order by g.place), '[]')
  from (select language, level, min(position) as place from office_language where office_id = f.id group by language, level) g)`

/** Whether one is received at a moment: an office that is closed for a while or for good is closed, whatever its hours. */
const stateNow = (moment: Moment): ReturnType<typeof sql> =>
  sql`case when ${standingOn(moment.today.day)} = 'open' then ${stateIn(moment)} else 'closed' end`

/** Offices as they stand on a day ('YYYY-MM-DD') and at a moment of it. */
export const officesSource = (day: string, moment: Moment): SourceOf<typeof offices> => ({
  select: sql`f.id, f.slug, f.name, k.name as kind, f.reach, o.name as organization, nullif(f.placed_in, '') as municipality,
    case when ${open} then (select p.letters from territory_label p where p.id = t.province_id) end as province,
    case when ${open} then l.lines end as lines, f.access, f.phone, f.email, f.website, f.ipa_uo_code,
    ${languagesOf} as languages, ${standingOn(day)} as standing, ${stateNow(moment)} as state, ${isArchived(sql`f.id`)} as archived`,
  from: joined,
  id: sql`f.id`,
  sorts: {
    ufficio: sql`f.name`,
    comune: sql`f.placed_in`,
    ente: sql`o.name`,
  },
  visible: () => null,
  words: { of: 'q', in: sql`f.words` },
  where: ({ tipo, chi, provincia, accesso, lingua, aperti, chiusi }) => [
    tipo && sql`f.kind_id = (select id from office_kind where slug = ${tipo})`,
    chi && sql`f.reach = ${chi}`,
    provincia &&
      sql`${open} and t.province_id = (select p.id from territory_label p where p.level = 'province' and lower(p.letters) = ${provincia})`,
    // As a case, since of an array PostgreSQL expects one row in two hundred, and would read all of a kind to put them in order.
    accesso && sql`case when ${accesso} = any(f.access) then true else false end`,
    aperti && hasSlotIn(moment),
    lingua &&
      sql`exists (select from office_language g where g.office_id = f.id and lower(g.language) = ${lingua} and g.level <> 'written')`,
    !chiusi && notClosedOn(day),
    isInUse(sql`f.id`),
  ],
  dear: ({ aperti }) => [aperti && sql`${stateNow(moment)} = 'open'`],
})

interface Stored extends Omit<Office, 'where'> {
  confidential: boolean | null
  location: string | null
  lines: string[] | null
  postcode: string | null
  municipality: string | null
  istat_code: string | null
  longitude: number | null
  latitude: number | null
  accuracy: Accuracy | null
  accessibility: Accessibility[] | null
  transport: LocalText | null
}

/** Of schedules that have any hours, the last day on which one holds. */
const hoursKnown = sql`exists (select from schedule s join schedule_slot w on w.schedule_id = s.id
    where s.id in (f.schedule_id, l.schedule_id)) as has_hours,
  (select case when bool_or(s.valid_to is null) then null else max(s.valid_to) end from schedule s
    where s.id in (f.schedule_id, l.schedule_id) and exists (select from schedule_slot w where w.schedule_id = s.id)) as hours_to`

const columns = sql`f.id, f.slug, f.name, f.organization_id, f.kind_id, f.reach, f.purpose, f.location_id, f.schedule_id, f.access, f.booking_url,
  f.phone, f.email, f.pec, f.website, f.operators_note, f.ipa_uo_code, f.ipa_aoo_code, f.external_id, f.version,
  (select count(*)::int from office_language g where g.office_id = f.id) as languages,
  k.name as kind, o.name as organization, o.slug as organization_slug, ${lyingColumns}, ${hoursKnown}, l.confidential,
  case when ${open} then l.name end as location, case when ${open} then l.lines end as lines, case when ${open} then l.postcode end as postcode,
  case when ${open} then l.municipality end as municipality, case when ${open} then l.istat_code end as istat_code,
  case when ${open} then l.longitude end as longitude, case when ${open} then l.latitude end as latitude,
  case when ${open} then l.accuracy end as accuracy, case when ${open} then l.accessibility end as accessibility,
  case when ${open} then l.transport end as transport`

function officeFrom(row: Stored): Office {
  const { confidential, location, lines, postcode, municipality, istat_code, ...more } = row
  const { longitude, latitude, accuracy, accessibility, transport, ...office } = more
  if (confidential === null) return { ...office, where: null }
  if (confidential) return { ...office, where: { confidential } }
  const point =
    longitude === null || latitude === null || accuracy === null
      ? null
      : { longitude: longitude / PER_DEGREE, latitude: latitude / PER_DEGREE, accuracy }
  const address = { lines: lines!, cap: postcode, municipality: municipality!, istat: istat_code, point }
  return {
    ...office,
    where: { confidential, name: location!, address, accessibility: accessibility!, transport: transport! },
  }
}

export async function findOffice(db: Db, slug: string): Promise<Office | null> {
  const { rows } = await sql<Stored>`select ${columns} from ${joined} where f.slug = ${slug}`.execute(db)
  return rows[0] ? officeFrom(rows[0]) : null
}

export async function listOffices(db: Db, ids: readonly string[]): Promise<Office[]> {
  const { rows } = await sql<Stored>`
    select ${columns} from ${joined} where f.id = any(${[...ids]}::uuid[]) order by f.id limit 20000`.execute(
    db,
  )
  return rows.map(officeFrom)
}

export interface OfficeOfBody {
  slug: string
  name: string
  kind: LocalText
  municipality: string | null
}

/** Offices of a body that are in use and have not closed for good, by name. */
export async function listOfBody(
  db: Db,
  organizationId: string,
  { day, limit }: { day: string; limit: number },
): Promise<OfficeOfBody[]> {
  const { rows } = await sql<OfficeOfBody>`
    select f.slug, f.name, k.name as kind, case when ${open} then l.municipality end as municipality from ${joined}
    where f.organization_id = ${organizationId} and ${isInUse(sql`f.id`)} and ${notClosedOn(day)}
    order by f.name, f.id limit ${limit}`.execute(db)
  return rows
}

export interface StandingOffice extends Office {
  standing: 'open' | 'suspended' | 'closed'
}

/** Offices in use among these, by name, as they stand on a day. */
export async function listOfficesOn(
  db: Db,
  ids: readonly string[],
  day: string,
  most = 1000,
): Promise<StandingOffice[]> {
  const { rows } = await sql<Stored & Pick<StandingOffice, 'standing'>>`
    select ${columns}, ${standingOn(day)} as standing from ${joined}
    where f.id = any(${[...ids]}::uuid[]) and ${isInUse(sql`f.id`)}
    order by f.name, f.id limit ${sql.lit(most)}`.execute(db)
  return rows.map((row) => ({ ...officeFrom(row), standing: row.standing }))
}

/** Offices that somebody keeps, by name. */
export async function listKept(db: Db, actor: Actor, limit: number): Promise<Office[]> {
  const { rows } = await sql<Stored>`
    select ${columns} from ${joined}
    where ${allowed(actor, 'office.write', lyingIn(sql.ref('f.organization_id')))} and ${isInUse(sql`f.id`)}
    order by f.name, f.id limit ${limit}`.execute(db)
  return rows.map(officeFrom)
}

export async function listOfficeSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('office').select('slug').orderBy('name').limit(50_000).execute()
  return rows.map(({ slug }) => slug)
}

export interface NamedOffice {
  id: string
  slug: string
  name: string
}

/** Offices in use, by name. */
export async function listOfficeNames(db: Db, limit: number): Promise<NamedOffice[]> {
  const { rows } = await sql<NamedOffice>`
    select f.id, f.slug, f.name from office f where ${isInUse(sql`f.id`)} order by f.name, f.id limit ${limit}`.execute(
    db,
  )
  return rows
}

export const listNamedOffices = (db: Db, ids: readonly string[]): Promise<NamedOffice[]> =>
  db
    .selectFrom('office')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', [...ids])
    .limit(1000)
    .execute()

export async function insertOffice(
  tx: Tx,
  { at, ...office }: OfficeRecord & { id: string; slug: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('office')
    .values({ ...office, purpose: JSON.stringify(office.purpose), created_at: at })
    .execute()
}

/** Whether the office still had this version: otherwise nothing is written. */
export async function updateOffice(
  tx: Tx,
  id: string,
  version: number,
  office: OfficeRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('office')
    .set({ ...office, purpose: JSON.stringify(office.purpose), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type Chosen = 'kind_id' | 'location_id' | 'schedule_id'

/** Which of these are none: somebody took them away while the form was open. */
export async function findUnknown(
  db: Db,
  { kind_id, location_id, schedule_id }: Pick<OfficeRecord, Chosen>,
): Promise<Chosen | null> {
  const { rows } = await sql<{ field: Chosen }>`
    select 'kind_id' as field where not exists (select from office_kind where id = ${kind_id})
    union all select 'location_id' where ${location_id}::uuid is not null
      and not exists (select from location where id = ${location_id})
    union all select 'schedule_id' where ${schedule_id}::uuid is not null
      and not exists (select from schedule where id = ${schedule_id}) limit 1`.execute(db)
  return rows[0]?.field ?? null
}

export interface Holder {
  name: string
  field: 'ipa_uo_code' | 'external_id'
}

/** Another office that has one of these codes. */
export async function findCodeHolder(
  db: Db,
  { organization_id, ipa_uo_code, external_id }: OfficeRecord,
  own: string | null,
): Promise<Holder | null> {
  const { rows } = await sql<Holder>`
    select f.name, case when f.ipa_uo_code = ${ipa_uo_code} then 'ipa_uo_code' else 'external_id' end as field
    from office f
    where (f.ipa_uo_code = ${ipa_uo_code} or (f.organization_id = ${organization_id} and f.external_id = ${external_id}))
      and f.id is distinct from ${own}::uuid limit 1`.execute(db)
  return rows[0] ?? null
}
