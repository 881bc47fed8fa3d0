// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Method, Outcome } from './rules.ts'

export interface Look {
  entity_id: string
  field_group: string
  at: Date
  method: Method
  outcome: Outcome
  next_due: string | null
  /** The name of the body for which it was done. */
  organization: string
}

/** Of each group of these things the last look that found something and, when it came later, the last that found nobody. */
export async function listLastLooks(db: Db, ids: readonly string[]): Promise<Look[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Look>`
    select v.entity_id, v.field_group, v.at, v.method, v.outcome, v.next_due, o.name as organization from (
      select distinct on (entity_id, field_group, outcome = 'unreachable') * from verification
      where entity_id = any(${[...ids]}::uuid[])
      order by entity_id, field_group, outcome = 'unreachable', at desc, id desc) v
    join organization_label o on o.id = v.organization_id
    limit 20000`.execute(db)
  return rows
}

export interface NewLook {
  id: string
  entity_id: string
  field_group: string
  at: Date
  method: Method
  outcome: Outcome
  note: string
  next_due: string | null
  organization_id: string
  by_id: string
}

export async function insertLooks(tx: Tx, looks: readonly NewLook[]): Promise<void> {
  if (looks.length > 0) await tx.insertInto('verification').values(looks).execute()
}

/** What a person confirmed, for themselves. */
export async function listLooksOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select entity_id as thing, field_group, at as verified_at, method, outcome, note from verification
    where by_id = ${personId} order by at, id limit 20000`.execute(db)
  return rows
}

/** Who looked is forgotten; that somebody did stays. */
export async function forgetLookers(tx: Tx, before: Date): Promise<void> {
  await sql`update verification set by_id = null where by_id is not null and at < ${before}`.execute(tx)
}
