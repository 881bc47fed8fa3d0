// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

/** The words of a material in one language; its title and summary are its edition's. */
export interface MaterialText {
  language: Locale
  body: Doc
  research_question: string
  research_method: string
  research_sources: string
  research_findings: string
  revision: number
  source_revision: number | null
}

const TEXT = [
  'language',
  'body',
  'research_question',
  'research_method',
  'research_sources',
  'research_findings',
  'revision',
  'source_revision',
] as const

export interface MaterialTexts {
  it: MaterialText
  en: MaterialText | null
}

/** The texts of an edition by language; Italian is always there. */
export async function getTexts(db: Db, editionId: string): Promise<MaterialTexts> {
  const rows = await db.selectFrom('material_text').select(TEXT).where('edition_id', '=', editionId).execute()
  const it = rows.find((row) => row.language === 'it')
  if (!it) throw new Error(`edition ${editionId} of a material has no Italian text`)
  return { it, en: rows.find((row) => row.language === 'en') ?? null }
}

export type FileRole = 'attachment' | 'video' | 'captions' | 'image'

export interface FileUse {
  readonly fileId: string
  readonly role: FileRole
  readonly language: Locale | null
}

export interface MaterialFile {
  file_id: string
  role: FileRole
  language: Locale | null
  name: string
  media_type: string
  bytes: number
  state: 'staged' | 'scanning' | 'ready' | 'refused'
}

export async function listFiles(db: Db, editionId: string): Promise<MaterialFile[]> {
  return db
    .selectFrom('material_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['u.file_id', 'u.role', 'u.language', 'f.name', 'f.media_type', 'f.bytes', 'f.state'])
    .where('u.edition_id', '=', editionId)
    .orderBy('u.position')
    .orderBy('u.file_id')
    .execute()
}

/** Materials of which some edition uses the file. */
export async function worksWithFile(db: Db, fileId: string): Promise<string[]> {
  const { rows } = await sql<{ work_id: string }>`
    select distinct e.work_id from material_file u join edition e on e.id = u.edition_id
    where u.file_id = ${fileId}`.execute(db)
  return rows.map((row) => row.work_id)
}

export async function putText(tx: Tx, editionId: string, text: MaterialText): Promise<void> {
  const { body, ...rest } = text
  const row = { ...rest, body: JSON.stringify(body) }
  await tx
    .insertInto('material_text')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.columns(['edition_id', 'language']).doUpdateSet(row))
    .execute()
}

export async function replaceFiles(tx: Tx, editionId: string, files: readonly FileUse[]): Promise<void> {
  await tx.deleteFrom('material_file').where('edition_id', '=', editionId).execute()
  if (files.length === 0) return
  await tx
    .insertInto('material_file')
    .values(
      files.map((file, position) => ({
        edition_id: editionId,
        file_id: file.fileId,
        role: file.role,
        language: file.language,
        position,
      })),
    )
    .execute()
}

/** Texts and files of one edition into another. */
export async function copyParts(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into material_text (edition_id, language, body, research_question, research_method, research_sources,
      research_findings, revision, source_revision)
    select ${toId}, language, body, research_question, research_method, research_sources, research_findings, revision, source_revision
    from material_text where edition_id = ${fromId}`.execute(tx)
  await sql`
    insert into material_file (edition_id, file_id, role, language, position)
    select ${toId}, file_id, role, language, position from material_file where edition_id = ${fromId}`.execute(
    tx,
  )
}
