// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions, Place, Scope } from '#kernel/access.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Dated } from './rules.ts'

export async function listPermissions(db: Db): Promise<Permissions> {
  const rows = await db.selectFrom('role_permission').select(['role', 'permission', 'scope']).execute()
  const permissions = new Map<string, Map<string, Scope>>()
  for (const row of rows) {
    const ofRole = permissions.get(row.role) ?? new Map<string, Scope>()
    ofRole.set(row.permission, row.scope)
    permissions.set(row.role, ofRole)
  }
  return permissions
}

/** Of a grant `g`: one list of entities for each kind of limit. A deputy has those of the role that it stands for. */
const LIMITS = sql`coalesce((select jsonb_agg(of_kind.ids) from (
  select jsonb_agg(l.entity_id) as ids from role_grant_limit l join entity e on e.id = l.entity_id
  where l.grant_id = coalesce(g.deputy_of, g.id) group by e.kind) of_kind), '[]')`

const instant = (column: 'begins_at' | 'ends_at') =>
  sql`(extract(epoch from ${sql.ref(`g.${column}`)}) * 1000)::float8`

/** A grant `g` as rules know it. */
export const DATED = sql`jsonb_build_object('role', g.role, 'organizationId', g.organization_id, 'limits', ${LIMITS},
  'beginsAt', ${instant('begins_at')}, 'endsAt', ${instant('ends_at')})`

/** A grant `g` that was not ended by anybody, whether or not its time has come. */
export const NOT_ENDED = sql`not exists (select from role_grant_end e where e.grant_id = g.id)`

/** What somebody holds: all that counts at an instant or later. Empty for a closed account. */
export async function listHeld(db: Db, personId: string, at: Date): Promise<Dated[]> {
  const { rows } = await sql<{ held: Dated }>`
    select ${DATED} as held from role_grant g join person p on p.id = g.person_id and p.closed_at is null
    where g.person_id = ${personId} and ${NOT_ENDED} and (g.ends_at is null or g.ends_at > ${at})
    order by g.id limit 1000`.execute(db)
  return rows.map(({ held }) => held)
}

/** Of some territories, what lies within each; nothing is asked of whoever is limited to nothing. */
export async function listBelow(db: Db, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; ids: string[] }>`
    select larger.id, array_agg(t.id) as ids from unnest(${[...ids]}::uuid[]) as larger(id)
    join territory_label t on t.id <> larger.id and (t.province_id = larger.id or t.region_id = larger.id)
    group by larger.id`.execute(db)
  return new Map(rows.map((row) => [row.id, new Set(row.ids)]))
}

export interface NewGrant {
  id: string
  personId: string
  role: string
  organizationId: string
  grantedBy: string | null
  at: Date
  reason: string | null
  beginsAt: Date | null
  endsAt: Date | null
  deputyOf: string | null
}

export async function insertGrant(tx: Tx, grant: NewGrant): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role as never,
      organization_id: grant.organizationId,
      granted_at: grant.at,
      granted_by: grant.grantedBy,
      reason: grant.reason,
      begins_at: grant.beginsAt,
      ends_at: grant.endsAt,
      deputy_of: grant.deputyOf,
    })
    .execute()
}

/** Limits a role to some entities (themes, territories). */
export async function insertGrantLimits(
  tx: Tx,
  grantId: string,
  entityIds: readonly string[],
): Promise<void> {
  await sql`
    insert into role_grant_limit (grant_id, entity_id)
    select ${grantId}, limited.id from unnest(${[...new Set(entityIds)]}::uuid[]) as limited(id)
    on conflict do nothing`.execute(tx)
}

/** Roles that were limited to one entity are from now on limited to these in its place: whoever could work on it still can. */
export async function passGrantLimits(tx: Tx, fromId: string, toIds: readonly string[]): Promise<void> {
  await sql`
    insert into role_grant_limit (grant_id, entity_id)
    select l.grant_id, next.id from role_grant_limit l, unnest(${[...toIds]}::uuid[]) as next(id)
    where l.entity_id = ${fromId} on conflict do nothing`.execute(tx)
  await tx.deleteFrom('role_grant_limit').where('entity_id', '=', fromId).execute()
}

/** The body on whose behalf a person learns: the first they hold a role in. */
export async function findHomeOrganization(db: Db, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select g.organization_id as id from role_grant g
    where g.person_id = ${personId} and g.deputy_of is null and ${NOT_ENDED}
    order by g.granted_at, g.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

export interface WhoMay {
  id: string
  name: string
  email: string
  locale: Locale
  /** The body of the role by which they may, the thing's own before others. */
  organizationId: string
  organization: string
}

/** More people than anybody reads through; a letter to each of them is no letter. */
const MOST_WHO_MAY = 200

/**
 * Everybody who holds a permission for a thing at a place at an instant, as `may` says it of one person, without closed accounts and
 * the people left out.
 */
export async function listWhoMay(
  db: Db,
  permission: string,
  { within }: Place,
  { at, leftOut = [] }: { at: Date; leftOut?: readonly string[] },
): Promise<WhoMay[]> {
  const places = sql`${[...within]}::uuid[]`
  const { rows } = await sql<WhoMay>`
    select * from (
      select distinct on (p.id) p.id, p.given_name || ' ' || p.family_name as name, p.email, p.locale,
             o.id as "organizationId", o.short_name as organization
      from role_permission r
      join role_grant g on g.role = r.role and role_counts(g, ${at})
      join person p on p.id = g.person_id and p.closed_at is null and not p.id = any(${[...leftOut]}::uuid[])
      join organization_label o on o.id = g.organization_id
      where r.permission = ${permission}
        and (r.scope = 'network' or g.organization_id = any(${places}))
        and not exists (
          select from role_grant_limit l join entity e on e.id = l.entity_id
          where l.grant_id = coalesce(g.deputy_of, g.id) group by e.kind having not bool_or(l.entity_id = any(${places})))
      order by p.id, g.organization_id = any(${places}) desc, o.short_name
    ) found
    order by name, id limit ${MOST_WHO_MAY}`.execute(db)
  return rows
}

export interface HeldRole {
  personId: string
  role: string
  organizationId: string
}

/** A role of somebody's own, by what it is: now, or from a day to come. */
export async function findGrant(db: Db, held: HeldRole, at: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select g.id from role_grant g
    where g.person_id = ${held.personId} and g.role = ${held.role} and g.organization_id = ${held.organizationId}
      and g.deputy_of is null and ${NOT_ENDED} and (g.ends_at is null or g.ends_at > ${at})
    order by g.begins_at nulls first, g.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Ends a role and those of its deputies; gives whose they were. */
export async function insertEnds(
  tx: Tx,
  end: { grantId: string; by: string | null; at: Date; reason: string },
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    with ended as (
      insert into role_grant_end (grant_id, ended_at, ended_by, reason)
      select g.id, ${end.at}, ${end.by}, ${end.reason} from role_grant g
      where (g.id = ${end.grantId} or g.deputy_of = ${end.grantId}) and ${NOT_ENDED}
      returning grant_id)
    select distinct g.person_id from role_grant g join ended on ended.grant_id = g.id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

/** Whoever stands in for somebody stops when that person's account is closed. */
export async function endDeputiesOf(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`
    insert into role_grant_end (grant_id, ended_at)
    select g.id, ${at} from role_grant g join role_grant base on base.id = g.deputy_of
    where base.person_id = ${personId} and ${NOT_ENDED}`.execute(tx)
}

export interface RanOut {
  person_id: string
  role: string
  organization_id: string
}

/** Writes down of every role whose time is over that it ended then. */
export async function endWhatRanOut(tx: Tx, at: Date): Promise<RanOut[]> {
  const { rows } = await sql<RanOut>`
    with ended as (
      insert into role_grant_end (grant_id, ended_at)
      select g.id, g.ends_at from role_grant g where g.ends_at <= ${at} and ${NOT_ENDED} returning grant_id)
    select g.person_id, g.role, g.organization_id from role_grant g join ended on ended.grant_id = g.id
    order by g.id`.execute(tx)
  return rows
}

export interface RoleInWords {
  role: string
  /** Last part of the address of the body. */
  slug: string
  granted_at: Date
  begins_at: Date | null
  ends_at: Date | null
  /** What it is limited to; empty: nothing. */
  limits: string[]
}

export async function listRolesOf(db: Db, personId: string, at: Date): Promise<RoleInWords[]> {
  const { rows } = await sql<RoleInWords>`
    select g.role, o.slug, g.granted_at, g.begins_at, g.ends_at, array(
      select coalesce(t.slug, place.name, e.kind || ' ' || e.id) from role_grant_limit l join entity e on e.id = l.entity_id
      left join theme_label t on t.id = l.entity_id left join territory_label place on place.id = l.entity_id
      where l.grant_id = coalesce(g.deputy_of, g.id) order by 1) as limits
    from role_grant g join organization_label o on o.id = g.organization_id
    where g.person_id = ${personId} and ${NOT_ENDED} and (g.ends_at is null or g.ends_at > ${at})
    order by g.role, o.slug limit 1000`.execute(db)
  return rows
}

/** Of a role without limits, that counts and is nobody's deputy: what somebody must go on holding. */
const isLasting = (alias: string) => sql`${sql.ref(`${alias}.deputy_of`)} is null
  and not exists (select from role_grant_limit l where l.grant_id = ${sql.ref(`${alias}.id`)})`

const MUST_BE_HELD = sql`g.role in ('administrator', 'office_manager')`

/**
 * Roles that nobody else holds and somebody must: an administrator without limits, a manager of each office that has one.
 * Of one role that goes, or of all that a person holds.
 */
export async function listIrreplaceable(
  db: Db,
  { personId, grantId = null, at }: { personId: string; grantId?: string | null; at: Date },
): Promise<{ role: string; organization: string }[]> {
  const { rows } = await sql<{ role: string; organization: string }>`
    select g.role, o.name as organization from role_grant g join organization_label o on o.id = g.organization_id
    where g.person_id = ${personId} and (${grantId}::uuid is null or g.id = ${grantId})
      and ${MUST_BE_HELD} and ${isLasting('g')} and role_counts(g, ${at})
      and not exists (
        select from role_grant other join person p on p.id = other.person_id and p.closed_at is null
        where other.role = g.role and (g.role = 'administrator' or other.organization_id = g.organization_id)
          and case when ${grantId}::uuid is null then other.person_id <> g.person_id else other.id <> g.id end
          and ${isLasting('other')} and role_counts(other, ${at}))
    order by g.role limit 1`.execute(db)
  return rows
}

export interface LastToEnd {
  id: string
  person_id: string
  email: string
  name: string
  role: string
  organization_id: string
  organization: string
  ends_at: Date
}

/** Roles that somebody must hold and that run out before an instant without anybody who holds them from then on. */
export async function listLastToEnd(db: Db, at: Date, before: Date): Promise<LastToEnd[]> {
  const { rows } = await sql<LastToEnd>`
    select g.id, p.id as person_id, p.email, p.given_name || ' ' || p.family_name as name, g.role,
           g.organization_id, o.name as organization, g.ends_at
    from role_grant g join person p on p.id = g.person_id and p.closed_at is null
    join organization_label o on o.id = g.organization_id
    where ${MUST_BE_HELD} and ${isLasting('g')} and role_counts(g, ${at}) and g.ends_at <= ${before}
      and not exists (
        select from role_grant other join person q on q.id = other.person_id and q.closed_at is null
        where other.role = g.role and (g.role = 'administrator' or other.organization_id = g.organization_id)
          and other.id <> g.id and ${isLasting('other')} and role_counts(other, g.ends_at))
    order by g.ends_at, g.id limit 500`.execute(db)
  return rows
}
