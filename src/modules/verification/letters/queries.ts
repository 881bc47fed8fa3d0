// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface NewLink {
  id: string
  token_hash: string
  entity_id: string
  person_id: string
  made_at: Date
  expires_at: Date
}

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.insertInto('verification_link').values(link).execute()
}

/** Whom of these one has written to about a thing since an instant. */
export async function listWrittenTo(
  db: Db,
  entityId: string,
  personIds: readonly string[],
  since: Date,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from verification_link
    where entity_id = ${entityId} and person_id = any(${[...personIds]}::uuid[]) and made_at > ${since}`.execute(
    db,
  )
  return rows.map(({ person_id }) => person_id)
}

export interface Link {
  id: string
  entity_id: string
  person_id: string
  expires_at: Date
}

/** One that still confirms. */
export async function findLink(db: Db, tokenHash: string, at: Date): Promise<Link | null> {
  const row = await db
    .selectFrom('verification_link')
    .select(['id', 'entity_id', 'person_id', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** False: it was used before. */
export async function useLink(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('verification_link')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteLinksBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('verification_link').where('made_at', '<', before).execute()
}

export async function listLinksOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select entity_id as thing, made_at, used_at from verification_link
    where person_id = ${personId} order by made_at, id limit 2000`.execute(db)
  return rows
}
