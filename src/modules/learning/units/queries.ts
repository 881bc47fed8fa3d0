// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ShownFile } from '../../review/index.ts'

export type Completion = 'opened' | 'confirmed'

/** A unit as a course version pins it. */
export interface PinnedUnit {
  unitId: string
  unitVersionId: string
  position: number
  title: LocalText
  minutes: number
  completion: Completion
  /** Row version of what is pinned, for stale forms. */
  version: number
  editedBy: string | null
  /** Pinned by a published course version too: a change makes a copy. */
  shared: boolean
}

export async function listUnits(db: Db, editionId: string): Promise<PinnedUnit[]> {
  const { rows } = await sql<PinnedUnit>`
    select u.unit_id as "unitId", u.unit_version_id as "unitVersionId", u.position,
           v.title, v.minutes, v.completion, v.version, v.edited_by as "editedBy",
           exists (select from course_unit o join publication p on p.edition_id = o.edition_id
                   where o.unit_version_id = v.id) as shared
    from course_unit u join unit_version v on v.id = u.unit_version_id
    where u.edition_id = ${editionId} order by u.position`.execute(db)
  return rows
}

export interface UnitText {
  language: Locale
  body: Doc
  revision: number
  source_revision: number | null
}

export interface UnitTexts {
  it: UnitText | null
  en: UnitText | null
}

/** The texts of unit versions, by version and language. */
export async function unitTexts(db: Db, unitVersionIds: readonly string[]): Promise<Map<string, UnitTexts>> {
  const found = new Map<string, UnitTexts>(unitVersionIds.map((id) => [id, { it: null, en: null }]))
  if (unitVersionIds.length === 0) return found
  const rows = await db
    .selectFrom('unit_version_text')
    .select(['unit_version_id', 'language', 'body', 'revision', 'source_revision'])
    .where('unit_version_id', '=', sql<string>`any(${[...unitVersionIds]}::uuid[])`)
    .execute()
  for (const { unit_version_id, ...text } of rows) found.get(unit_version_id)![text.language] = text
  return found
}

export async function insertUnit(tx: Tx, id: string, courseId: string): Promise<void> {
  await tx.insertInto('unit').values({ id, course_id: courseId }).execute()
}

export interface UnitVersionRow {
  id: string
  unitId: string
  title: LocalText
  minutes: number
  completion: Completion
  personId: string
  at: Date
  version?: number
}

const columnsOf = (row: Omit<UnitVersionRow, 'id' | 'unitId' | 'version'>) => ({
  title: JSON.stringify(row.title),
  minutes: row.minutes,
  completion: row.completion,
  edited_by: row.personId,
  edited_at: row.at,
})

export async function insertUnitVersion(tx: Tx, row: UnitVersionRow): Promise<void> {
  const { id, unitId, version = 1 } = row
  await tx
    .insertInto('unit_version')
    .values({ id, unit_id: unitId, version, ...columnsOf(row) })
    .execute()
}

/** Changes a unit version that is still at `version`; false when somebody was faster. */
export async function updateUnitVersion(
  tx: Tx,
  row: Omit<UnitVersionRow, 'unitId' | 'version'> & { version: number },
): Promise<boolean> {
  const updated = await tx
    .updateTable('unit_version')
    .set((eb) => ({ ...columnsOf(row), version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Gives a unit version the title of its translation, without counting an edit of its Italian page. */
export async function setUnitTitle(tx: Tx, id: string, title: LocalText): Promise<void> {
  await tx
    .updateTable('unit_version')
    .set({ title: JSON.stringify(title) })
    .where('id', '=', id)
    .execute()
}

export async function putUnitText(tx: Tx, unitVersionId: string, text: UnitText): Promise<void> {
  const row = { ...text, body: JSON.stringify(text.body) }
  await tx
    .insertInto('unit_version_text')
    .values({ unit_version_id: unitVersionId, ...row })
    .onConflict((conflict) => conflict.columns(['unit_version_id', 'language']).doUpdateSet(row))
    .execute()
}

export async function copyUnitTexts(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into unit_version_text (unit_version_id, language, body, revision, source_revision)
    select ${toId}, language, body, revision, source_revision from unit_version_text where unit_version_id = ${fromId}`.execute(
    tx,
  )
  await sql`
    insert into unit_version_file (unit_version_id, file_id)
    select ${toId}, file_id from unit_version_file where unit_version_id = ${fromId}`.execute(tx)
}

export async function pinUnit(
  tx: Tx,
  row: { editionId: string; unitId: string; unitVersionId: string; position: number },
): Promise<void> {
  await tx
    .insertInto('course_unit')
    .values({
      edition_id: row.editionId,
      unit_id: row.unitId,
      unit_version_id: row.unitVersionId,
      position: row.position,
    })
    .execute()
}

export async function repinUnit(
  tx: Tx,
  editionId: string,
  unitId: string,
  unitVersionId: string,
): Promise<void> {
  await tx
    .updateTable('course_unit')
    .set({ unit_version_id: unitVersionId })
    .where('edition_id', '=', editionId)
    .where('unit_id', '=', unitId)
    .execute()
}

/** Takes a unit out of a version; its questions stay, without a unit. */
export async function unpinUnit(tx: Tx, editionId: string, unitId: string): Promise<void> {
  await tx
    .updateTable('course_question')
    .set({ unit_id: null })
    .where('edition_id', '=', editionId)
    .where('unit_id', '=', unitId)
    .execute()
  await tx
    .deleteFrom('course_unit')
    .where('edition_id', '=', editionId)
    .where('unit_id', '=', unitId)
    .execute()
}

/** Pictures in the text of a unit version. */
export async function listFilesOfUnit(db: Db, unitVersionId: string): Promise<ShownFile[]> {
  const rows = await db
    .selectFrom('unit_version_file as u')
    .innerJoin('file as f', 'f.id', 'u.file_id')
    .select(['f.id', 'f.name', 'f.media_type', 'f.bytes', 'f.state'])
    .where('u.unit_version_id', '=', unitVersionId)
    .orderBy('f.id')
    .execute()
  return rows.map(({ media_type, ...file }) => ({ ...file, mediaType: media_type }))
}

/** Pictures in all units of a course version. */
export async function listUnitFiles(db: Db, editionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('course_unit as c')
    .innerJoin('unit_version_file as u', 'u.unit_version_id', 'c.unit_version_id')
    .select('u.file_id')
    .distinct()
    .where('c.edition_id', '=', editionId)
    .execute()
  return rows.map((row) => row.file_id)
}

/**
 * Whether a picture stands in the units that somebody may read: those of the version on offer, and those of the versions in which
 * they are enrolled, withdrawn or not.
 */
export async function isPictureForReader(
  db: Db,
  { slug, fileId, personId }: { slug: string; fileId: string; personId: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    select from unit_version_file f
    join course_unit u on u.unit_version_id = f.unit_version_id
    join edition v on v.id = u.edition_id
    join work c on c.id = v.work_id
    where c.kind = 'course' and c.slug = ${slug} and f.file_id = ${fileId}
      and (exists (select from catalogue_entry e where e.edition_id = v.id)
        or exists (select from enrolment n where n.edition_id = v.id and n.person_id = ${personId}::uuid))
    limit 1`.execute(db)
  return rows.length > 0
}

export async function replaceUnitFiles(
  tx: Tx,
  unitVersionId: string,
  fileIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('unit_version_file').where('unit_version_id', '=', unitVersionId).execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('unit_version_file')
    .values(fileIds.map((file_id) => ({ unit_version_id: unitVersionId, file_id })))
    .execute()
}

/** Puts units in this order; positions are unique at the end of the transaction only. */
export async function orderUnits(tx: Tx, editionId: string, unitIds: readonly string[]): Promise<void> {
  await sql`
    update course_unit u set position = o.position
    from unnest(${[...unitIds]}::uuid[]) with ordinality as o (unit_id, position)
    where u.edition_id = ${editionId} and u.unit_id = o.unit_id and u.position <> o.position`.execute(tx)
}
