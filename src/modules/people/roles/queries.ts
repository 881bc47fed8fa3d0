// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions, Place, Scope } from '#kernel/access.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

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

export async function insertGrant(
  tx: Tx,
  grant: {
    id: string
    personId: string
    role: string
    organizationId: string
    grantedBy: string | null
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role as never,
      organization_id: grant.organizationId,
      granted_at: grant.at,
      granted_by: grant.grantedBy,
    })
    .execute()
}

/** Limits a role that a person holds in a body to some entities (themes, territories). False: they do not hold it. */
export async function insertGrantLimits(
  tx: Tx,
  grant: { personId: string; role: string; organizationId: string },
  entityIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    insert into role_grant_limit (grant_id, entity_id)
    select g.id, limited.id from role_grant g, unnest(${[...entityIds]}::uuid[]) as limited(id)
    where g.person_id = ${grant.personId} and g.role = ${grant.role} and g.organization_id = ${grant.organizationId}
    on conflict (grant_id, entity_id) do update set entity_id = excluded.entity_id returning grant_id`.execute(
    tx,
  )
  return rows.length > 0
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
  const row = await db
    .selectFrom('role_grant')
    .select('organization_id')
    .where('person_id', '=', personId)
    .orderBy('granted_at')
    .orderBy('id')
    .executeTakeFirst()
  return row?.organization_id ?? null
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
 * Everybody who holds a permission for a thing at a place, as `may` says it of one person, without closed accounts and
 * the people left out.
 */
export async function listWhoMay(
  db: Db,
  permission: string,
  { within }: Place,
  leftOut: readonly string[] = [],
): Promise<WhoMay[]> {
  const places = sql`${[...within]}::uuid[]`
  const { rows } = await sql<WhoMay>`
    select * from (
      select distinct on (p.id) p.id, p.given_name || ' ' || p.family_name as name, p.email, p.locale,
             o.id as "organizationId", o.short_name as organization
      from role_permission r
      join role_grant g on g.role = r.role
      join person p on p.id = g.person_id and p.closed_at is null and not p.id = any(${[...leftOut]}::uuid[])
      join organization_label o on o.id = g.organization_id
      where r.permission = ${permission}
        and (r.scope = 'network' or g.organization_id = any(${places}))
        and not exists (
          select from role_grant_limit l join entity e on e.id = l.entity_id
          where l.grant_id = g.id group by e.kind having not bool_or(l.entity_id = any(${places})))
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

export async function findGrant(db: Db, held: HeldRole): Promise<string | null> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', held.personId)
    .where('role', '=', held.role as never)
    .where('organization_id', '=', held.organizationId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Its limits go with it. */
export async function deleteGrant(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('role_grant').where('id', '=', id).execute()
}

export interface RoleOf {
  role: string
  /** Last part of the address of the body. */
  slug: string
  granted_at: Date
  /** What it is limited to; empty: nothing. */
  limits: string[]
}

export async function listRolesOf(db: Db, personId: string): Promise<RoleOf[]> {
  const { rows } = await sql<RoleOf>`
    select g.role, o.slug, g.granted_at, array(
      select coalesce(t.slug, e.kind || ' ' || e.id) from role_grant_limit l join entity e on e.id = l.entity_id
      left join theme_label t on t.id = l.entity_id where l.grant_id = g.id order by 1) as limits
    from role_grant g join organization_label o on o.id = g.organization_id
    where g.person_id = ${personId} order by g.role, o.slug limit 1000`.execute(db)
  return rows
}

/**
 * Roles that nobody else holds and somebody must: an administrator without limits, a manager of each office that has one.
 * Of one role that goes, or of all that a person holds.
 */
export async function listIrreplaceable(
  db: Db,
  { personId, grantId = null }: { personId: string; grantId?: string | null },
): Promise<{ role: string; organization: string }[]> {
  const { rows } = await sql<{ role: string; organization: string }>`
    select g.role, o.name as organization from role_grant g join organization_label o on o.id = g.organization_id
    where g.person_id = ${personId} and (${grantId}::uuid is null or g.id = ${grantId})
      and g.role in ('administrator', 'office_manager')
      and not exists (select from role_grant_limit l where l.grant_id = g.id)
      and not exists (
        select from role_grant other join person p on p.id = other.person_id and p.closed_at is null
        where other.role = g.role and (g.role = 'administrator' or other.organization_id = g.organization_id)
          and case when ${grantId}::uuid is null then other.person_id <> g.person_id else other.id <> g.id end
          and not exists (select from role_grant_limit l where l.grant_id = other.id))
    order by g.role limit 1`.execute(db)
  return rows
}
