// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where which language is spoken on which day, counted over the offices that are open to the public. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import { standingOn } from '../register/queries.ts'

/**
 * Offices of the register as they stand on a day, with the province where each is. Of a confidential address not even the
 * province is known here: such an office counts where all provinces are counted together.
 */
export const openOffices = (day: string) => sql`
  select f.id, f.organization_id, f.kind_id, coalesce(f.schedule_id, l.schedule_id) as schedule_id,
    case when l.confidential is false then t.province_id end as province_id
  from office f left join location l on l.id = f.location_id left join territory_label t on t.code = l.istat_code
  where ${standingOn(day)} = 'open' and ${isInUse(sql`f.id`)}`

/** The province of some letters, in small ones as addresses have them. */
export const provinceCalled = (letters: string) =>
  sql`(select p.id from territory_label p where p.level = 'province' and lower(p.letters) = ${letters})`

export interface DayCount {
  language: string
  /** 1 is Monday; 0: on days that nobody has written. */
  day: number
  offices: number
  /** Of all offices together; null where no office says its hours. */
  minutes: number | null
}

/** How many offices speak a language on each day of the week, in person or with a mediator who is there. */
export async function countDays(db: Db, day: string, province: string | null): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    with there as (${openOffices(day)}),
    said as (
      -- The days of the line itself.
      select g.language, f.id, unnest(g.weekdays) as day, int4range(g.from_minute, g.to_minute) as times, g.from_minute is not null as timed
      from there f join office_language g on g.office_id = f.id
      where g.level in ('operator', 'mediator') and g.weekdays is not null and ${within(province)}
      union all
      -- Else those on which the office is open, where that is written.
      select g.language, f.id, coalesce(s.day, 0), int4range(s.from_minute, s.to_minute), s.weeks is null and s.from_minute is not null
      from there f join office_language g on g.office_id = f.id
      left join lateral (
        select unnest(o.weekdays) as day, o.from_minute, o.to_minute, o.weeks from schedule_slot o
        where o.schedule_id = coalesce(g.schedule_id, f.schedule_id) and o.exception_id is null and o.mode <> 'mediator'
      ) s on true
      where g.level in ('operator', 'mediator') and g.weekdays is null and ${within(province)}
    ),
    -- Two lines of one office about the same hour are one hour.
    by_office as (
      select language, id, day,
        (select sum(upper(one) - lower(one))::int from unnest(range_agg(times) filter (where timed)) as one) as minutes
      from said group by language, id, day
    )
    select language, day::int as day, count(*)::int as offices, sum(minutes)::int as minutes
    from by_office group by language, day order by language, day limit 4000`.execute(db)
  return rows
}

export interface OnRequest {
  language: string
  /** Offices that can call a mediator or an interpreter. */
  offices: number
  /** Days before which the quickest of them has to be asked; null: not said. */
  notice: number | null
}

export async function countOnRequest(db: Db, day: string, province: string | null): Promise<OnRequest[]> {
  const { rows } = await sql<OnRequest>`
    with there as (${openOffices(day)})
    select g.language, count(distinct f.id)::int as offices, min(g.notice_days)::int as notice
    from there f join office_language g on g.office_id = f.id
    where g.level in ('mediator_on_call', 'phone_interpreting') and ${within(province)}
    group by g.language order by g.language limit 500`.execute(db)
  return rows
}

/** Languages that some office of the network has met, in whatever way. */
export async function listMet(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    with there as (${openOffices(day)})
    select distinct g.language from there f join office_language g on g.office_id = f.id
    where g.language <> 'it' order by g.language limit 500`.execute(db)
  return rows.map(({ language }) => language)
}

const within = (province: string | null) =>
  province === null ? sql`true` : sql`f.province_id = ${provinceCalled(province)}`
