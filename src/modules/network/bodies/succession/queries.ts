// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Organization } from '../../queries.ts'
import type { Step, SuccessionKind } from './rules.ts'

/** Every step by which bodies went into others. A region has a handful a year. */
export async function listSteps(db: Db): Promise<Step[]> {
  return db
    .selectFrom('organization_succession')
    .select(['from_id', 'to_id', 'kind', 'happened_on'])
    .orderBy('happened_on')
    .orderBy('id')
    .limit(10_000)
    .execute()
}

/** Bodies by id, by name. */
export async function listBodiesById(db: Db, ids: readonly string[]): Promise<Organization[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'slug', 'name', 'short_name', 'kind', 'website', 'email', 'place', 'province'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('name')
    .limit(200)
    .execute()
}

/** Holds bodies as they are against whoever would end them, in the order of their ids; gives those that are there. */
export async function holdBodies(
  tx: Tx,
  ids: readonly string[],
  how: 'to use' | 'to end',
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organization where id = any(${[...ids]}::uuid[]) order by id
    ${how === 'to end' ? sql`for update` : sql`for key share`}`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface NewStep extends Step {
  id: string
  reason: string
  formerName: string | null
  by: string | null
  at: Date
}

export async function insertStep(tx: Tx, { formerName, by, at, ...step }: NewStep): Promise<void> {
  await tx
    .insertInto('organization_succession')
    .values({ ...step, former_name: formerName, recorded_by: by, recorded_at: at })
    .execute()
}

/** A step as a page tells it. */
export interface ToldStep {
  id: string
  kind: SuccessionKind
  happened_on: string
  reason: string
  former_name: string | null
  from_id: string
  from_slug: string
  from_name: string
  to_id: string
  to_slug: string
  to_name: string
}

/** What happened to a body, and what went into it, the newest first. */
export async function listStory(db: Db, organizationId: string): Promise<ToldStep[]> {
  const { rows } = await sql<ToldStep>`
    select s.id, s.kind, s.happened_on, s.reason, s.former_name, s.from_id, f.slug as from_slug, f.name as from_name,
           s.to_id, t.slug as to_slug, t.name as to_name
    from organization_succession s
    join organization f on f.id = s.from_id
    join organization t on t.id = s.to_id
    where s.from_id = ${organizationId} or s.to_id = ${organizationId}
    order by s.happened_on desc, s.id desc limit 200`.execute(db)
  return rows
}

export interface NewName {
  slug: string
  name: string
  shortName: string
}

/** Whether the body still had this version. Its former address answers with the new one. */
export async function updateName(
  tx: Tx,
  body: { id: string; slug: string },
  version: number,
  to: NewName,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('organization')
    .set({ slug: to.slug, name: to.name, short_name: to.shortName, version: version + 1 })
    .where('id', '=', body.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (to.slug !== body.slug)
    await tx
      .insertInto('slug_history')
      .values({ kind: 'organization', slug: body.slug, entity_id: body.id, replaced_at: at })
      .execute()
  return true
}

/** Gives the network to another body when this one leads it; says whether it did. */
export async function passLeadOn(tx: Tx, fromId: string, toId: string): Promise<boolean> {
  const row = await tx
    .updateTable('network')
    .set((network) => ({ lead_organization_id: toId, version: network('version', '+', 1) }))
    .where('lead_organization_id', '=', fromId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
