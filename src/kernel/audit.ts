// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from './db/db.ts'
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
