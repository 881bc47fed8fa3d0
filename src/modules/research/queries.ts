// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

/** What an edition of a research says beside its cover, its findings and its sources. */
export interface Details {
  question: LocalText
  method: LocalText
  territory_id: string | null
  /** Its name, where the instance does not know it. */
  territory: string
}

export async function getDetails(db: Db, editionId: string): Promise<Details> {
  const row = await db
    .selectFrom('research_edition')
    .select(['question', 'method', 'territory_id', 'territory'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return found(row ?? null)
}

export async function putDetails(tx: Tx, editionId: string, details: Details): Promise<void> {
  const row = {
    ...details,
    question: JSON.stringify(details.question),
    method: JSON.stringify(details.method),
  }
  await tx
    .insertInto('research_edition')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute()
}

/** Ids of what the instance knows as a territory. */
export async function listTerritoryIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('entity')
    .select('id')
    .where('kind', '=', 'territory')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

export interface ResearchFile {
  id: string
  name: string
  mediaType: string
  bytes: number
  state: 'staged' | 'scanning' | 'ready' | 'refused'
}

export async function listFiles(db: Db, editionId: string): Promise<ResearchFile[]> {
  return db
    .selectFrom('research_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['f.id', 'f.name', 'f.media_type as mediaType', 'f.bytes', 'f.state'])
    .where('u.edition_id', '=', editionId)
    .orderBy('u.position')
    .orderBy('f.id')
    .execute()
}

/** Research of which some edition uses the file. */
export async function worksWithFile(db: Db, fileId: string): Promise<string[]> {
  const { rows } = await sql<{ work_id: string }>`
    select distinct e.work_id from research_file u join edition e on e.id = u.edition_id
    where u.file_id = ${fileId}`.execute(db)
  return rows.map((row) => row.work_id)
}

export async function replaceFiles(tx: Tx, editionId: string, fileIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('research_file').where('edition_id', '=', editionId).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('research_file')
    .values(fileIds.map((fileId, position) => ({ edition_id: editionId, file_id: fileId, position })))
    .execute()
}

/** All that one edition says into another, new one; findings keep their ids. */
export async function copyContent(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into research_edition (edition_id, question, method, territory_id, territory)
    select ${toId}, question, method, territory_id, territory from research_edition where edition_id = ${fromId}`.execute(
    tx,
  )
  await sql`
    insert into research_finding (edition_id, finding_id, title, body, position, version)
    select ${toId}, finding_id, title, body, position, version from research_finding where edition_id = ${fromId}`.execute(
    tx,
  )
  await sql`
    insert into research_file (edition_id, file_id, position)
    select ${toId}, file_id, position from research_file where edition_id = ${fromId}`.execute(tx)
}
