// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the synthesis counts. Offices come by pieces of SQL of their room, which know no province of a confidential address. */
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { countedOffices, languagesMet, type Reach, spokenInOffices } from '../../offices/index.ts'

export interface Asked {
  /** 'YYYY-MM-DD': offices that have closed for good by then are left out. */
  readonly day: string
  /** Id; null: all themes, and the offices without a service too. */
  readonly theme: string | null
  /** Code; null: the whole network. */
  readonly province: string | null
}

const inProvince = ({ province }: Asked) =>
  province === null ? sql`true` : sql`o.province = ${province}::text`

const ofTheme = ({ theme }: Asked) => (theme === null ? sql`true` : sql`e.theme_id = ${theme}::uuid`)

/** Offices that offer a service on the theme, in the province; without a theme all of them. */
const asked = (facts: Asked) => sql`
  select o.* from (${countedOffices(facts.day)}) o where ${inProvince(facts)} and ${
    facts.theme === null
      ? sql`true`
      : sql`o.id in (select s.office_id from service_offering s
          join catalogue_entry e on e.work_id = s.work_id and e.kind = 'service' where ${ofTheme(facts)})`
  }`

export interface OfficeCount {
  kind: string
  kind_name: LocalText
  reach: Reach
  /** Code; null where it is not told, or not known. */
  province: string | null
  count: number
}

export async function countOffices(db: Db, facts: Asked): Promise<OfficeCount[]> {
  const { rows } = await sql<OfficeCount>`
    select o.kind, o.kind_name, o.reach, o.province, count(*)::int as count from (${asked(facts)}) o
    group by o.kind, o.kind_name, o.kind_position, o.reach, o.province
    order by o.kind_position, o.kind, o.reach, o.province limit 20000`.execute(db)
  return rows
}

/** How many offices of a province offer a service. A service that none offers has one row, of no province and no office. */
export interface ServiceCount {
  id: string
  slug: string
  title: LocalText
  theme_id: string
  organization_id: string
  province: string | null
  offices: number
}

export async function countServices(db: Db, facts: Asked): Promise<ServiceCount[]> {
  const { rows } = await sql<ServiceCount>`
    with c as (select s.work_id, o.province, count(*)::int as offices from service_offering s
      join (${countedOffices(facts.day)}) o on o.id = s.office_id where ${inProvince(facts)} group by s.work_id, o.province)
    select w.id, w.slug, v.title, e.theme_id, w.organization_id, c.province, coalesce(c.offices, 0) as offices
    from catalogue_entry e join work w on w.id = e.work_id join edition v on v.id = e.edition_id
    left join c on c.work_id = w.id
    where e.kind = 'service' and e.theme_id is not null and ${ofTheme(facts)}
    order by v.title ->> 'it', w.id, c.province limit 50000`.execute(db)
  return rows
}

export interface LanguageCount {
  language: string
  offices: number
}

/** Languages that the network meets, with the offices among those that are asked for in which somebody speaks them. */
export async function countLanguages(db: Db, facts: Asked): Promise<LanguageCount[]> {
  const { rows } = await sql<LanguageCount>`
    with c as (select l.language, count(*)::int as offices from (${asked(facts)}) o
      join (${spokenInOffices}) l on l.office_id = o.id group by l.language)
    select m.language, coalesce(c.offices, 0) as offices from (${languagesMet}) m left join c on c.language = m.language
    order by 2 desc, 1 limit 300`.execute(db)
  return rows
}

/** Since when things were last looked at, from the newest; 'never': nobody has. */
export const AGES = ['quarter', 'half', 'year', 'older', 'never'] as const
export type Age = (typeof AGES)[number]

export interface AgeCount {
  age: Age
  offices: number
  services: number
}

/** The instants that part the ages, the newest first. */
export type Limits = Readonly<Record<'quarter' | 'half' | 'year', Date>>

export async function countAges(db: Db, facts: Asked, limits: Limits): Promise<AgeCount[]> {
  const { rows } = await sql<AgeCount>`
    with things as (
      select o.id, 1 as office from (${asked(facts)}) o
      union all
      select e.work_id, 0 from catalogue_entry e where e.kind = 'service' and e.theme_id is not null and ${ofTheme(facts)}
        and ${
          facts.province === null
            ? sql`true`
            : sql`e.work_id in (select s.work_id from service_offering s
          join (${countedOffices(facts.day)}) o on o.id = s.office_id where ${inProvince(facts)})`
        })
    select case when v.verified_at is null then 'never' when v.verified_at >= ${limits.quarter} then 'quarter'
        when v.verified_at >= ${limits.half} then 'half' when v.verified_at >= ${limits.year} then 'year' else 'older' end as age,
      sum(t.office)::int as offices, sum(1 - t.office)::int as services
    from things t left join entity_verified v on v.entity_id = t.id group by 1 limit 10`.execute(db)
  return rows
}

/** Offices that say no service, of all themes: nobody knows what is done there. */
export async function countIdle(db: Db, facts: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${countedOffices(facts.day)}) o
    where ${inProvince(facts)} and not exists (select from service_offering s where s.office_id = o.id)`.execute(
    db,
  )
  return rows[0]!.count
}

export async function countKept(db: Db, day: string, organizationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${countedOffices(day)}) o where o.organization_id = ${organizationId}`.execute(
    db,
  )
  return rows[0]!.count
}

export interface Mapped {
  kind: string
  slug: string
  title: LocalText
}

/** What a body has published on a theme, by kind and title. */
export async function listMapped(
  db: Db,
  of: { organizationId: string; themeId: string },
  kinds: readonly string[],
): Promise<Mapped[]> {
  const { rows } = await sql<Mapped>`
    select e.kind, w.slug, v.title from catalogue_entry e
    join work w on w.id = e.work_id join edition v on v.id = e.edition_id
    where w.organization_id = ${of.organizationId} and e.theme_id = ${of.themeId} and e.kind = any(${[...kinds]}::text[])
    order by e.kind, v.title ->> 'it', w.id limit 200`.execute(db)
  return rows
}
