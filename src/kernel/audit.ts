// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from './db/db.ts'
import { newId } from './ids.ts'

export interface AuditNote {
  /** Key of the person, null when the system acts. */
  actorId: string | null
  /** Such as 'course.published': entity kind and past participle. */
  verb: string
  entityId?: string
  /** Never names or texts: keys, numbers and codes. */
  detail?: Record<string, unknown>
  at: Date
}

/** Writes what was done in the transaction that does it: no act without its trace, no trace without its act. */
export async function record(tx: Tx, note: AuditNote): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      id: newId(note.at.getTime()),
      at: note.at,
      actor_id: note.actorId,
      verb: note.verb,
      entity_id: note.entityId ?? null,
      detail: JSON.stringify(note.detail ?? {}),
    })
    .execute()
}

export interface Trace {
  id: string
  at: Date
  actor_id: string | null
  verb: string
  detail: Record<string, unknown>
}

const MOST_TRACES = 50

/** What was done to an entity, the newest first, at most fifty. */
export async function listTraces(db: Db, entityId: string): Promise<Trace[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'actor_id', 'verb', 'detail'])
    .where('entity_id', '=', entityId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_TRACES)
    .execute()
  return rows.map((row) => ({ ...row, detail: row.detail as Trace['detail'] }))
}

/** Names of the values that differ: for the trace of an edit, which holds no texts. */
export const changedFields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )

/** Who touched an entity last; null: nobody yet, or the system. */
export async function findLastActor(db: Db, entityId: string): Promise<string | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select('actor_id')
    .where('entity_id', '=', entityId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.actor_id ?? null
}
