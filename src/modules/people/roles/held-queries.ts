// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles as pages show them: who gave them, since when, until when, to what they are limited. */
import { type Db, sql } from '#kernel/db/db.ts'
import { DATED, type HeldRole, NOT_ENDED } from './queries.ts'
import { type Dated, HOLDERS_SHOWN } from './rules.ts'

export interface Base extends Dated {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly deputyOf: string | null
  /** Whom its holder stands in for. */
  readonly deputyFor: string | null
}

/** A role that counts or is to come: whose it is, and how far it reaches. */
export async function findBase(db: Db, grantId: string, at: Date): Promise<Base | null> {
  const { rows } = await sql<{ base: Base }>`
    select ${DATED} || jsonb_build_object('id', g.id, 'personId', g.person_id, 'deputyOf', g.deputy_of,
      'deputyFor', (select base.person_id from role_grant base where base.id = g.deputy_of), 'name', p.given_name || ' ' || p.family_name) as base
    from role_grant g join person p on p.id = g.person_id
    where g.id = ${grantId} and ${NOT_ENDED} and (g.ends_at is null or g.ends_at > ${at})`.execute(db)
  return rows[0]?.base ?? null
}

/** The roles of a person that are the same as one, in the same body: those that count and those to come. */
export async function listHeldAs(
  db: Db,
  { personId, role, organizationId }: HeldRole,
  at: Date,
): Promise<Dated[]> {
  const { rows } = await sql<{ held: Dated }>`
    select ${DATED} as held from role_grant g
    where g.person_id = ${personId} and g.role = ${role} and g.organization_id = ${organizationId}
      and ${NOT_ENDED} and (g.ends_at is null or g.ends_at > ${at}) limit 100`.execute(db)
  return rows.map(({ held }) => held)
}

/** What a role can be limited to. */
const LIMIT_KINDS = ['theme', 'territory']

/** Keys of themes and territories by their kind; what is neither is left out. */
export async function kindsOfLimits(db: Db, ids: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ ids: string[] }>`
    select array_agg(id) as ids from entity
    where id = any(${[...ids]}::uuid[]) and kind = any(${LIMIT_KINDS}::text[]) group by kind`.execute(db)
  return rows.map((row) => row.ids)
}

/** The places that a body lies in: its municipality, its province, its region, as far as they are known. */
export async function listSeat(db: Db, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select place.id from organization_known o, unnest(array[o.municipality_id, o.province_id, o.region_id]) as place(id)
    where o.id = ${organizationId} and place.id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

/** What a role can be limited to, up to what a page can offer: first `own`, then themes, then the larger of the territories. */
export async function listLimitable(db: Db, own: readonly string[]): Promise<{ id: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; kind: string }>`
    select e.id, e.kind from entity e left join territory_label t on t.id = e.id
    where e.kind = any(${LIMIT_KINDS}::text[])
    order by e.id = any(${[...own]}::uuid[]) desc, e.kind = 'theme' desc,
      array_position(array['region', 'province', 'municipality'], t.level), t.name, e.id
    limit 100`.execute(db)
  return rows
}

export interface Colleague {
  id: string
  name: string
}

/** People with an open account and a role in a body, but for one of them. */
export async function listColleagues(
  db: Db,
  { personId, organizationId }: Pick<HeldRole, 'personId' | 'organizationId'>,
  at: Date,
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.id, p.given_name || ' ' || p.family_name as name from person p
    where p.closed_at is null and p.id <> ${personId} and exists (
      select from role_grant g where g.person_id = p.id and g.organization_id = ${organizationId} and role_counts(g, ${at}))
    order by p.family_name, p.given_name, p.id limit 500`.execute(db)
  return rows
}

export interface GrantRow {
  id: string
  role: string
  organization_id: string
  organization: string
  slug: string
  since: Date
  ends_at: Date | null
  reason: string | null
  /** Null: the system, or somebody whose name was forgotten. */
  granted_by: string | null
  /** Whom they stand in for. */
  deputy_for: string | null
  limits: string[]
  ended_at: Date | null
  ended_by: string | null
  ended_why: string | null
  held: Dated
}

/** All roles of a person, those that are over too; the newest first. */
export async function listGrantsOf(db: Db, personId: string): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select g.id, g.role, g.organization_id, o.name as organization, o.slug, coalesce(g.begins_at, g.granted_at) as since,
      g.ends_at, g.reason, nullif(trim(giver.name), '') as granted_by, base_holder.name as deputy_for,
      array(select l.entity_id from role_grant_limit l where l.grant_id = coalesce(g.deputy_of, g.id) order by 1) as limits,
      e.ended_at, nullif(trim(ender.name), '') as ended_by, e.reason as ended_why, ${DATED} as held
    from role_grant g
    join organization_label o on o.id = g.organization_id
    left join person_name giver on giver.id = g.granted_by
    left join role_grant base on base.id = g.deputy_of
    left join person_name base_holder on base_holder.id = base.person_id
    left join role_grant_end e on e.grant_id = g.id
    left join person_name ender on ender.id = e.ended_by
    where g.person_id = ${personId}
    order by e.ended_at desc nulls first, g.id desc limit 200`.execute(db)
  return rows
}

export interface Deputy {
  id: string
  base_id: string
  name: string
  since: Date
  ends_at: Date
}

/** Who stands in for a person, now or from a day to come. */
export async function listDeputiesOf(db: Db, personId: string, at: Date): Promise<Deputy[]> {
  const { rows } = await sql<Deputy>`
    select g.id, g.deputy_of as base_id, p.name, coalesce(g.begins_at, g.granted_at) as since, g.ends_at
    from role_grant g join role_grant base on base.id = g.deputy_of join person_name p on p.id = g.person_id
    where base.person_id = ${personId} and ${NOT_ENDED} and g.ends_at > ${at} order by g.begins_at, g.id limit 200`.execute(
    db,
  )
  return rows
}

export interface HolderRow {
  person_id: string
  name: string
  organization: string
  since: Date
  ends_at: Date | null
  as_deputy: boolean
}

/** Who holds a role, by body; `visible` narrows to what the asker may know. One more than is shown. */
export async function listHolders(
  db: Db,
  role: string,
  at: Date,
  visible: ReturnType<typeof sql<boolean>>,
): Promise<HolderRow[]> {
  const { rows } = await sql<HolderRow>`
    select p.id as person_id, p.given_name || ' ' || p.family_name as name, o.name as organization,
      coalesce(g.begins_at, g.granted_at) as since, g.ends_at, g.deputy_of is not null as as_deputy
    from role_grant g join person p on p.id = g.person_id and p.closed_at is null
    join organization_label o on o.id = g.organization_id
    where g.role = ${role} and role_counts(g, ${at}) and ${visible}
    order by o.name, p.family_name, p.given_name, g.id limit ${HOLDERS_SHOWN + 1}`.execute(db)
  return rows
}
