// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { DocumentKind } from './kinds.ts'

/** What is said of a file of a project. */
export interface FileFacts {
  role: 'logo' | 'document'
  /** Of a logo what it shows, of a document its title. */
  words: LocalText
  kind: DocumentKind | null
  dated_on: string | null
  position: number
}

export interface ProjectFile extends FileFacts {
  id: string
  file_id: string
  version: number
  name: string
  media_type: string
  bytes: number
}

/** Logos in their row, documents from the newest. Files that still wait for the antivirus are left out. */
export async function listProjectFiles(db: Db, projectId: string): Promise<ProjectFile[]> {
  return db
    .selectFrom('project_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['u.id', 'u.file_id', 'u.role', 'u.words', 'u.kind', 'u.dated_on', 'u.position', 'u.version'])
    .select(['f.name', 'f.media_type', 'f.bytes'])
    .where('u.project_id', '=', projectId)
    .where('f.state', '=', 'ready')
    .orderBy('u.role')
    .orderBy('u.position')
    .orderBy(sql`u.dated_on desc nulls last`)
    .orderBy('u.id')
    .limit(500)
    .execute()
}

/** Null: not there, or of another project. */
export async function findProjectFile(db: Db, projectId: string, id: string): Promise<ProjectFile | null> {
  const row = await db
    .selectFrom('project_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['u.id', 'u.file_id', 'u.role', 'u.words', 'u.kind', 'u.dated_on', 'u.position', 'u.version'])
    .select(['f.name', 'f.media_type', 'f.bytes'])
    .where('u.project_id', '=', projectId)
    .where('u.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function insertProjectFile(
  tx: Tx,
  { words, ...use }: FileFacts & { id: string; project_id: string; file_id: string },
): Promise<void> {
  await tx
    .insertInto('project_file')
    .values({ ...use, words: JSON.stringify(words) })
    .execute()
}

/** Whether the row still had this version: otherwise nothing is written. */
export async function updateProjectFile(
  tx: Tx,
  id: string,
  version: number,
  { words, kind, dated_on, position }: FileFacts,
): Promise<boolean> {
  const row = await tx
    .updateTable('project_file')
    .set({ words: JSON.stringify(words), kind, dated_on, position, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteProjectFile(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('project_file').where('id', '=', id).execute()
}

/** Whether a project still shows the file. */
export async function isShown(db: Db, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('project_file')
    .select('id')
    .where('file_id', '=', fileId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** More files in hand than a form can hold. */
const MOST_WAITING = 50

/** Files that this person uploaded and that nothing uses yet: a form sent back with errors shows them again. */
export async function listInHand(db: Db, personId: string) {
  return db
    .selectFrom('file')
    .select(['id', 'name', 'media_type', 'bytes', 'state'])
    .where('owner_id', '=', personId)
    .where('unused_since', 'is not', null)
    .where('state', 'in', ['ready', 'scanning'])
    .orderBy('id', 'desc')
    .limit(MOST_WAITING)
    .execute()
}

export type FileInHand = Awaited<ReturnType<typeof listInHand>>[number]
