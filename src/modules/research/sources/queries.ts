// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from '#kernel/db/db.ts'
import { newId } from '#kernel/ids.ts'

export interface SourceWords {
  readonly title: string
  readonly link: string | null
  /** Days: of the source, and on which it was read. */
  readonly dated_on: string | null
  readonly consulted_on: string | null
  readonly position: number
}

export interface Source extends SourceWords {
  readonly id: string
  readonly version: number
}

/** The sources of an edition, in its order. */
export async function listSources(db: Db, editionId: string): Promise<Source[]> {
  return db
    .selectFrom('research_source')
    .select(['id', 'title', 'link', 'dated_on', 'consulted_on', 'position', 'version'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function insertSource(
  tx: Tx,
  row: SourceWords & { id: string; editionId: string },
): Promise<void> {
  const { editionId, ...words } = row
  await tx
    .insertInto('research_source')
    .values({ edition_id: editionId, ...words })
    .execute()
}

/** Whether the source still had this version: otherwise nothing is written. */
export async function updateSource(
  tx: Tx,
  { id, editionId, version, ...words }: SourceWords & { id: string; editionId: string; version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('research_source')
    .set({ ...words, version: version + 1 })
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function deleteSource(tx: Tx, editionId: string, id: string): Promise<void> {
  await tx.deleteFrom('research_source').where('id', '=', id).where('edition_id', '=', editionId).execute()
}

/** Sources of one edition into another: each edition has rows of its own. */
export async function copySources(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const { version: _version, ...source } of await listSources(tx, fromId))
    await insertSource(tx, { ...source, id: newId(), editionId: toId })
}
