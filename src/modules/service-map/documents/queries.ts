// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { documents } from './list.ts'

export interface DocumentRecord {
  name: LocalText
  issuer: LocalText
  where_to: LocalText
  validity_months: number | null
}

export interface DocumentType extends DocumentRecord {
  id: string
  slug: string
  version: number
}

/** The register is public: there is nobody who may not know of a row. */
export const documentsSource: SourceOf<typeof documents> = {
  select: sql`d.id, d.slug, d.name, d.issuer, d.where_to, d.validity_months, ${isArchived(sql`d.id`)} as archived`,
  from: sql`document_type d`,
  id: sql`d.id`,
  sorts: { documento: sql`d.name ->> 'it'` },
  visible: () => null,
  where: ({ archiviati }) => [archiviati ? isArchived(sql`d.id`) : isInUse(sql`d.id`)],
}

const COLUMNS = ['id', 'slug', 'name', 'issuer', 'where_to', 'validity_months', 'version'] as const

export async function findDocumentType(db: Db, slug: string): Promise<DocumentType | null> {
  const row = await db.selectFrom('document_type').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()
  return (row as DocumentType | undefined) ?? null
}

/** Those that one may choose, by name. */
export async function listDocumentTypes(db: Db): Promise<DocumentType[]> {
  const rows = await db
    .selectFrom('document_type')
    .select(COLUMNS)
    .where(sql<boolean>`${isInUse(sql`document_type.id`)}`)
    .orderBy(sql`name ->> 'it'`)
    .orderBy('slug')
    .limit(500)
    .execute()
  return rows as DocumentType[]
}

export async function listNamedDocumentTypes(db: Db, ids: readonly string[]): Promise<DocumentType[]> {
  const rows = await db
    .selectFrom('document_type')
    .select(COLUMNS)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .limit(1000)
    .execute()
  return rows as DocumentType[]
}

export async function listDocumentSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('document_type').select('slug').orderBy('slug').limit(5000).execute()
  return rows.map(({ slug }) => slug)
}

export async function hasDocumentType(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('document_type').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

const stored = ({ name, issuer, where_to, validity_months }: DocumentRecord) => ({
  name: JSON.stringify(name),
  issuer: JSON.stringify(issuer),
  where_to: JSON.stringify(where_to),
  validity_months,
})

export async function insertDocumentType(tx: Tx, { id, slug, ...record }: DocumentType): Promise<void> {
  await tx
    .insertInto('document_type')
    .values({ id, slug, ...stored(record) })
    .execute()
}

/** Whether the row still had this version: otherwise nothing is written. */
export async function updateDocumentType(
  tx: Tx,
  id: string,
  version: number,
  record: DocumentRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('document_type')
    .set({ ...stored(record), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface AskingService {
  slug: string
  title: LocalText
}

/** Services on offer that ask for a document. */
export async function listAsking(db: Db, documentTypeId: string): Promise<AskingService[]> {
  const { rows } = await sql<AskingService>`
    select w.slug, v.title from catalogue_entry e
    join work w on w.id = e.work_id
    join edition v on v.id = e.edition_id
    where e.kind = 'service' and exists (
      select from service_document d where d.edition_id = e.edition_id and d.document_type_id = ${documentTypeId})
    order by v.title ->> 'it', w.id limit 200`.execute(db)
  return rows
}
