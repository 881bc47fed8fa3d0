// SPDX-License-Identifier: AGPL-3.0-or-later
/** Rows that are no longer in use: put aside with a date, a reason and a hand, never deleted, and taken back at any time. */
import { type Db, sql, type Tx } from './db/db.ts'
import { Refused } from './errors.ts'
import { text } from './forms/field.ts'
import { form } from './forms/form.ts'
import { msg } from './i18n/msg.ts'
import type { Fragment } from './list/rows.ts'

export interface Archived {
  reason: string
  archived_at: Date
}

export const archiveForm = form({
  reason: text({
    label: msg('Perché lo archivi'),
    help: msg('Chi apre la pagina legge questo testo: non scrivere dati personali.'),
    required: true,
    multiline: true,
    min: 5,
    max: 500,
    rows: 3,
  }),
})

export interface Archiving {
  entityId: string
  reason: string
  by: string
  at: Date
}

/** Puts a row aside. Throws `Refused` when it is already. The caller writes the audit, and takes it from the search. */
export async function archive(tx: Tx, { entityId, reason, by, at }: Archiving): Promise<void> {
  const row = await tx
    .insertInto('archived_entity')
    .values({ entity_id: entityId, reason, archived_by: by, archived_at: at })
    .onConflict((conflict) => conflict.column('entity_id').doNothing())
    .returning('entity_id')
    .executeTakeFirst()
  if (!row) throw new Refused(msg('È già archiviato: torna alla sua pagina.'))
}

/** Puts a row back in use. Throws `Refused` when it is. */
export async function takeBack(tx: Tx, entityId: string): Promise<void> {
  const row = await tx
    .deleteFrom('archived_entity')
    .where('entity_id', '=', entityId)
    .returning('entity_id')
    .executeTakeFirst()
  if (!row) throw new Refused(msg('Non è più archiviato: torna alla sua pagina.'))
}

export async function findArchived(db: Db, entityId: string): Promise<Archived | null> {
  const row = await db
    .selectFrom('archived_entity')
    .select(['reason', 'archived_at'])
    .where('entity_id', '=', entityId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * A condition for lists: whether the row of this id is put aside. PostgreSQL makes one hash of the archive for a statement; a
 * join would read the archive again for every row that is counted.
 */
export const isArchived = (id: Fragment): Fragment =>
  sql`${id} in (select archived.entity_id from archived_entity archived)`

/** Whether it is in use. Put it last among the conditions: the others are cheaper. */
export const isInUse = (id: Fragment): Fragment =>
  sql`${id} not in (select archived.entity_id from archived_entity archived)`
