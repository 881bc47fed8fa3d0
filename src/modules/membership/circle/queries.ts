// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who is in the network and who works in it, counted. Names of people never leave these statements. */
import { type Db, sql } from '#kernel/db/db.ts'
import type { Member, Moves } from './rules.ts'

export interface CircleProject {
  id: string
  slug: string
  acronym: string
  demo: boolean
  starts_on: string | null
}

/** Projects in use, the newest first. */
export async function listProjects(db: Db): Promise<CircleProject[]> {
  const { rows } = await sql<CircleProject>`
    select j.id, j.slug, j.acronym, j.demo, j.starts_on from project_label j
    where j.id not in (select entity_id from archived_entity)
    order by j.starts_on desc nulls last, j.slug limit 200`.execute(db)
  return rows
}

/** Each body once: from its first day in any of the projects to its last. */
const memberOf = (projectId: string | null) => sql`
  select m.organization_id, m.kind, m.province, min(m.since) as since,
    case when bool_or(m.gone_on is null) then null else max(m.gone_on) end as gone_on
  from network_member m
  where ${projectId}::uuid is null or m.project_id = ${projectId}
  group by m.organization_id, m.kind, m.province`

export async function listMembers(db: Db, projectId: string | null): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select o.name, m.kind, m.province, m.since, m.gone_on, (
      select t.name from territory_label t where t.level = 'province' and t.letters = m.province limit 1) as province_name
    from (${memberOf(projectId)}) m join organization_label o on o.id = m.organization_id
    order by o.name, o.id limit 10000`.execute(db)
  return rows
}

export interface PeopleCounted {
  /** With a role in force today. */
  total: number
  kinds: { key: string; count: number }[]
  provinces: { key: string | null; count: number }[]
  moves: Moves[]
}

/** People with a role in a body of the network, on a day in the time zone of the instance; each once, but in the bodies of two kinds twice. */
export async function countPeople(
  db: Db,
  { projectId, day, zone }: { projectId: string | null; day: string; zone: string },
): Promise<PeopleCounted> {
  const { rows } = await sql<PeopleCounted>`
    with member as materialized (${memberOf(projectId)}),
    held as materialized (
      select r.person_id, m.kind, m.province, greatest((r.since at time zone ${zone})::date, m.since) as since,
        least((r.until at time zone ${zone})::date, m.gone_on) as until
      from role_period r join member m on m.organization_id = r.organization_id
    ), now_held as (
      select person_id, kind, province from held where since <= ${day}::date and (until is null or until > ${day}::date)
    ), worker as (
      select min(since) as since, case when bool_or(until is null) then null else max(until) end as until
      from held where until is null or until > since group by person_id
    ), move as (
      select since as day, count(*) as came, 0 as gone from worker where since <= ${day}::date group by since
      union all
      select until, 0, count(*) from worker where until <= ${day}::date group by until
    )
    select
      (select count(distinct person_id)::int from now_held) as total,
      (select coalesce(jsonb_agg(jsonb_build_object('key', k.kind, 'count', k.count)), '[]') from (
        select kind, count(distinct person_id) from now_held group by kind) k) as kinds,
      (select coalesce(jsonb_agg(jsonb_build_object('key', k.province, 'count', k.count)), '[]') from (
        select province, count(distinct person_id) from now_held group by province) k) as provinces,
      (select coalesce(jsonb_agg(jsonb_build_object('month', k.month, 'came', k.came, 'left', k.gone)), '[]') from (
        select to_char(day, 'YYYY-MM') as month, sum(came)::int as came, sum(gone)::int as gone from move group by 1) k) as moves`.execute(
    db,
  )
  return rows[0]!
}
