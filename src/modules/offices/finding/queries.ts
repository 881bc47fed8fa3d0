// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices for what somebody asks, the fittest first. Of a confidential address neither place nor distance is known here. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { State } from '../hours/evaluate.ts'
import type { PatronDay } from '../hours/schedule.ts'
import type { LanguageLevel } from '../languages/language-words.ts'
import { PER_DEGREE } from '../locations/rules.ts'
import { joined, notClosedOn, open, standingOn } from '../register/queries.ts'
import { hasSlotDuring, hasSlotIn, stateDuring, stateIn } from '../schedules/state-queries.ts'
import { isNow, type OfficesAsked, type OfficesWanted, stretchOf } from './asked.ts'

type Fragment = ReturnType<typeof sql>

const KM_PER_DEGREE = 111.2

/** Over a region the earth is flat enough: 0.3% at 100 km. Null where nobody may know the place, or it is not known. */
function kmFrom({ from }: Pick<OfficesAsked, 'from'>): Fragment {
  if (from === null) return sql`null::float8`
  const perLongitude = KM_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180)
  return sql`case when ${open} then sqrt(
    pow((l.latitude::float8 / ${sql.lit(PER_DEGREE)} - ${from.latitude}::float8) * ${KM_PER_DEGREE}::float8, 2)
    + pow((l.longitude::float8 / ${sql.lit(PER_DEGREE)} - ${from.longitude}::float8) * ${perLongitude}::float8, 2)) end`
}

const stateOf = (asked: OfficesAsked): Fragment => sql`case when ${standingOn(stretchOf(asked).day)} = 'open'
  then ${isNow(asked.when) ? stateIn(asked.when) : stateDuring(asked.zone, asked.when)} else 'closed' end`

/** Whether some line `g` of an office `f` is of the language that is asked for. Paper does not speak. */
const isSpoken = ({ language }: OfficesAsked): Fragment =>
  sql`g.office_id = f.id and lower(g.language) = ${language} and g.level <> 'written'`

/** 2: somebody who speaks it is there then; 1: when one asks; 0: nobody. */
function speaks(asked: OfficesAsked): Fragment {
  if (asked.language === null) return sql`0`
  const { weekday, from, to } = stretchOf(asked)
  return sql`coalesce((select max(case when g.level in ('mediator_on_call', 'phone_interpreting') then 1
      when coalesce(${weekday}::smallint = any(g.weekdays), true) and coalesce(g.from_minute < ${to}::int and g.to_minute > ${from}::int, true)
      then 2 else 0 end) from office_language g where ${isSpoken(asked)}), 0)`
}

/** Offices that fit: `id`, `slug`, `name`, `access`, `municipality`, `km`. For other rooms, which join it to what they know of offices. */
export function fittingOffices(wanted: OfficesWanted): Fragment {
  const { day } = stretchOf(wanted)
  const conditions = [
    isInUse(sql`f.id`),
    notClosedOn(day),
    wanted.kind !== null && sql`f.kind_id = (select id from office_kind where slug = ${wanted.kind})`,
    wanted.language !== null &&
      (wanted.receiving
        ? sql`${speaks(wanted)} > 0`
        : sql`exists (select from office_language g where ${isSpoken(wanted)})`),
    wanted.from !== null &&
      sql`${kmFrom(wanted)} ${wanted.withinKm === null ? sql`is not null` : sql`<= ${wanted.withinKm}::float8`}`,
    // What is cheap first: the state of an office is dear, and asked of those that have some hour then.
    wanted.receiving && (isNow(wanted.when) ? hasSlotIn(wanted.when) : hasSlotDuring(wanted.when)),
    wanted.receiving && sql`${stateOf(wanted)} in ('open', 'by_appointment')`,
  ].filter((one) => one !== false)
  return sql`select f.id, f.slug, f.name, f.access, case when ${open} then l.municipality end as municipality, ${kmFrom(wanted)} as km
    from ${joined} where ${sql.join(conditions, sql` and `)}`
}

export interface OfficeOrdered {
  id: string
  state: State
  /** Null: nobody may know where it is, or nobody has said. */
  km: number | null
  speaks: 0 | 1 | 2
}

/** Those among these that are in use and not closed for good, the fittest first, and how many there are. */
export async function orderOffices(
  db: Db,
  ids: readonly string[],
  asked: OfficesAsked,
  limit: number,
): Promise<{ offices: OfficeOrdered[]; total: number }> {
  const { rows } = await sql<OfficeOrdered & { total: number }>`
    select id, state, km, speaks, total from (
      select f.id, f.name, ${stateOf(asked)} as state, ${kmFrom(asked)} as km, ${speaks(asked)} as speaks, count(*) over ()::int as total
      from ${joined} where f.id = any(${[...ids]}::uuid[]) and ${isInUse(sql`f.id`)} and ${notClosedOn(stretchOf(asked).day)}) o
    order by (state in ('open', 'by_appointment')) and speaks >= ${asked.language === null ? 0 : 1}::int desc,
      array_position(array['open', 'by_appointment', 'by_phone', 'unknown', 'closed'], state), speaks desc, km nulls last, name, id
    limit ${sql.lit(limit)}`.execute(db)
  return {
    offices: rows.map(({ total: _total, ...office }) => office),
    total: rows[0]?.total ?? 0,
  }
}

export interface Attached {
  id: string
  office: string | null
  place: string | null
  patron: PatronDay | null
  closures: { from: string; to: string | null; reason: LocalText }[]
  languages: { language: string; level: LanguageLevel }[]
}

/** What the hours of offices are made of. The feast of a confidential location is kept by nobody: it would tell in which town it is. */
export async function listAttached(db: Db, ids: readonly string[], day: string): Promise<Attached[]> {
  const { rows } = await sql<Attached>`
    select f.id, f.schedule_id as office, l.schedule_id as place,
      (select jsonb_build_object('month', p.month, 'day', p.day, 'name', p.name) from patron_day p
        where p.istat_code = l.istat_code and ${open}) as patron,
      (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_day, 'to', s.to_day, 'reason', s.reason) order by s.from_day, s.id), '[]')
        from office_standing s where s.office_id = f.id and s.lifted_at is null and coalesce(s.to_day >= ${day}::date, true)) as closures,
      (select coalesce(jsonb_agg(jsonb_build_object('language', g.language, 'level', g.level) order by g.position, g.id), '[]')
        from office_language g where g.office_id = f.id) as languages
    from office f left join location l on l.id = f.location_id where f.id = any(${[...ids]}::uuid[]) limit 1000`.execute(
    db,
  )
  return rows
}

export interface Municipality {
  code: string
  name: string
  longitude: number
  latitude: number
}

/** Municipalities from which one can be told how far an office is. In degrees. */
export async function listMunicipalities(db: Db): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select code, name, longitude / 10000.0::float8 as longitude, latitude / 10000.0::float8 as latitude from territory_label
    where level = 'municipality' and longitude is not null order by name, code limit 1000`.execute(db)
  return rows
}
