// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Reviewed } from '../review/kind.ts'
import { type LatestRow, latestColumns, latestTables, reviewedFrom } from '../review/latest/queries.ts'
import type { FileRole, FileUse } from './file-uses.ts'

/** A material at its latest version, as the desk sees it. */
export interface DeskMaterial extends Reviewed {
  readonly updatedOn: string
}

interface MaterialRow extends LatestRow {
  updated_on: string
  title: string
}

export async function findDeskMaterial(db: Db, id: string): Promise<DeskMaterial | null> {
  const { rows } = await sql<MaterialRow>`
    select ${latestColumns}, v.updated_on, t.title
    from ${latestTables('material')}
    join material_version_text t on t.material_version_id = v.id and t.language = 'it'
    where s.id = ${id}`.execute(db)
  const row = rows[0]
  return row ? { ...reviewedFrom(row, row.title), updatedOn: row.updated_on } : null
}

/** One verb at a time on a material: held to the end of the transaction. */
export async function lockMaterial(tx: Tx, id: string): Promise<void> {
  await sql`select from material where id = ${id} for update`.execute(tx)
}

export interface MaterialText {
  language: Locale
  title: string
  summary: string
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
  'title',
  'summary',
  'body',
  'research_question',
  'research_method',
  'research_sources',
  'research_findings',
  'revision',
  'source_revision',
] as const

/** The texts of a version by language; Italian is always there. */
export async function getTexts(
  db: Db,
  versionId: string,
): Promise<{ it: MaterialText; en: MaterialText | null }> {
  const rows = await db
    .selectFrom('material_version_text')
    .select(TEXT)
    .where('material_version_id', '=', versionId)
    .execute()
  const it = rows.find((row) => row.language === 'it')
  if (!it) throw new Error(`material version ${versionId} has no Italian text`)
  return { it, en: rows.find((row) => row.language === 'en') ?? null }
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

export async function listFiles(db: Db, versionId: string): Promise<MaterialFile[]> {
  return db
    .selectFrom('material_version_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['u.file_id', 'u.role', 'u.language', 'f.name', 'f.media_type', 'f.bytes', 'f.state'])
    .where('u.material_version_id', '=', versionId)
    .orderBy('u.position')
    .orderBy('u.file_id')
    .execute()
}

export async function insertMaterial(
  tx: Tx,
  row: {
    id: string
    slug: string
    themeId: string
    organizationId: string
    projectId: string | null
    personId: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('material')
    .values({
      id: row.id,
      slug: row.slug,
      theme_id: row.themeId,
      organization_id: row.organizationId,
      project_id: row.projectId,
      created_by: row.personId,
      created_at: row.at,
    })
    .execute()
}

export async function setPlace(
  tx: Tx,
  id: string,
  place: { themeId: string; organizationId: string; projectId: string | null },
): Promise<void> {
  await tx
    .updateTable('material')
    .set({ theme_id: place.themeId, organization_id: place.organizationId, project_id: place.projectId })
    .where('id', '=', id)
    .execute()
}

export async function insertVersion(
  tx: Tx,
  row: {
    id: string
    materialId: string
    number: number
    updatedOn: string
    personId: string
    at: Date
    /** A copy goes on counting where its source stood: a form of the older version must not pass for one of the copy. */
    version?: number
  },
): Promise<void> {
  await tx
    .insertInto('material_version')
    .values({
      id: row.id,
      material_id: row.materialId,
      number: row.number,
      updated_on: row.updatedOn,
      edited_by: row.personId,
      edited_at: row.at,
      version: row.version ?? 1,
    })
    .execute()
}

/** Counts one more edit of a version that is still at `version`; false when somebody was faster. */
export async function touchVersion(
  tx: Tx,
  row: { id: string; version: number; updatedOn: string; personId: string; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('material_version')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_on: row.updatedOn,
      edited_by: row.personId,
      edited_at: row.at,
    }))
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Says who edited last, without counting an edit of the Italian page. */
export async function signVersion(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx
    .updateTable('material_version')
    .set({ edited_by: personId, edited_at: at })
    .where('id', '=', id)
    .execute()
}

export async function putText(tx: Tx, versionId: string, text: MaterialText): Promise<void> {
  const { body, ...rest } = text
  const row = { ...rest, body: JSON.stringify(body) }
  await tx
    .insertInto('material_version_text')
    .values({ material_version_id: versionId, ...row })
    .onConflict((conflict) => conflict.columns(['material_version_id', 'language']).doUpdateSet(row))
    .execute()
}

export async function deleteText(tx: Tx, versionId: string, language: 'en'): Promise<void> {
  await tx
    .deleteFrom('material_version_text')
    .where('material_version_id', '=', versionId)
    .where('language', '=', language)
    .execute()
}

export async function replaceFiles(tx: Tx, versionId: string, files: readonly FileUse[]): Promise<void> {
  await tx.deleteFrom('material_version_file').where('material_version_id', '=', versionId).execute()
  if (files.length === 0) return
  await tx
    .insertInto('material_version_file')
    .values(
      files.map((file, position) => ({
        material_version_id: versionId,
        file_id: file.fileId,
        role: file.role,
        language: file.language,
        position,
      })),
    )
    .execute()
}

/** Texts and files of one version into another. */
export async function copyParts(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into material_version_text (material_version_id, language, title, summary, body, research_question,
      research_method, research_sources, research_findings, revision, source_revision)
    select ${toId}, language, title, summary, body, research_question, research_method, research_sources,
      research_findings, revision, source_revision
    from material_version_text where material_version_id = ${fromId}`.execute(tx)
  await sql`
    insert into material_version_file (material_version_id, file_id, role, language, position)
    select ${toId}, file_id, role, language, position from material_version_file where material_version_id = ${fromId}`.execute(
    tx,
  )
}

/** Removes a draft, and the material with it when it had no other version. */
export async function deleteVersion(tx: Tx, materialId: string, versionId: string): Promise<void> {
  await tx.deleteFrom('material_version').where('id', '=', versionId).execute()
  await tx.deleteFrom('entity').where('id', '=', versionId).execute()
  const left = await tx
    .selectFrom('material_version')
    .select('id')
    .where('material_id', '=', materialId)
    .limit(1)
    .executeTakeFirst()
  if (left) return
  await tx.deleteFrom('material').where('id', '=', materialId).execute()
  await tx.deleteFrom('entity').where('id', '=', materialId).execute()
}
