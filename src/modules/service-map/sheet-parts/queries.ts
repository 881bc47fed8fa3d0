// SPDX-License-Identifier: AGPL-3.0-or-later
/** Phases, documents and costs of an edition: rows of three tables that are written in one way. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { newId } from '#kernel/ids.ts'
import type { DocumentForm, Translation } from '../service-words.ts'

export interface PartRow {
  readonly id: string
  readonly position: number
  readonly version: number
}

export interface Phase extends PartRow {
  readonly title: LocalText
  readonly days: number | null
}

export interface Needed extends PartRow {
  readonly document_type_id: string
  readonly form: DocumentForm
  readonly translation: Translation
  readonly condition: LocalText
  readonly mandatory: boolean
  /** Of its kind. */
  readonly slug: string
  readonly name: LocalText
  readonly issuer: LocalText
  readonly where_to: LocalText
  readonly validity_months: number | null
}

export interface Cost extends PartRow {
  readonly label: LocalText
  /** '0.00' is free; null: the sum is not written. */
  readonly amount: string | null
  readonly currency: string
  readonly payer_condition: LocalText
  readonly valid_from: string | null
  readonly valid_to: string | null
}

export interface SheetPartRows {
  readonly phases: readonly Phase[]
  readonly documents: readonly Needed[]
  readonly costs: readonly Cost[]
}

export async function listPhases(db: Db, editionId: string): Promise<Phase[]> {
  const { rows } = await sql<Phase>`
    select id, title, days, position, version from service_phase
    where edition_id = ${editionId} order by position, id limit 100`.execute(db)
  return rows
}

export async function listNeeded(db: Db, editionId: string): Promise<Needed[]> {
  const { rows } = await sql<Needed>`
    select d.id, d.document_type_id, d.form, d.translation, d.condition, d.mandatory, d.position, d.version,
      t.slug, t.name, t.issuer, t.where_to, t.validity_months
    from service_document d join document_type t on t.id = d.document_type_id
    where d.edition_id = ${editionId} order by d.position, d.id limit 100`.execute(db)
  return rows
}

export async function listCosts(db: Db, editionId: string): Promise<Cost[]> {
  const { rows } = await sql<Cost>`
    select id, label, amount, currency, payer_condition, valid_from, valid_to, position, version from service_cost
    where edition_id = ${editionId} order by position, id limit 100`.execute(db)
  return rows
}

export async function listSheetParts(db: Db, editionId: string): Promise<SheetPartRows> {
  const [phases, documents, costs] = await Promise.all([
    listPhases(db, editionId),
    listNeeded(db, editionId),
    listCosts(db, editionId),
  ])
  return { phases, documents, costs }
}

const COLUMNS = {
  service_phase: ['title', 'days', 'position'],
  service_document: ['document_type_id', 'form', 'translation', 'condition', 'mandatory', 'position'],
  service_cost: ['label', 'amount', 'currency', 'payer_condition', 'valid_from', 'valid_to', 'position'],
} as const
export type PartTable = keyof typeof COLUMNS

/** What a row of one of the tables holds, by its columns. */
export type PartValues = Readonly<Record<string, unknown>>

/** Texts in two languages are jsonb. */
const stored = (values: PartValues): never =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  ) as never

/** Rows of one table; none is nothing. */
export async function insertParts(
  tx: Tx,
  table: PartTable,
  rows: readonly { id: string; editionId: string; values: PartValues }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto(table)
    .values(
      rows.map(({ id, editionId, values }) => stored({ ...values, id, edition_id: editionId })) as never,
    )
    .execute()
}

/** Whether the row still had this version: otherwise nothing is written. */
export async function updatePart(
  tx: Tx,
  table: PartTable,
  { id, editionId, version, values }: { id: string; editionId: string; version: number; values: PartValues },
): Promise<boolean> {
  const updated = await tx
    .updateTable(table)
    .set(stored({ ...values, version: version + 1 }))
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whether there was one. */
export async function deletePart(
  tx: Tx,
  table: PartTable,
  { id, editionId }: { id: string; editionId: string },
): Promise<boolean> {
  const deleted = await tx
    .deleteFrom(table)
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** All parts of one edition into another, new one: each edition has rows of its own. */
export async function copySheetParts(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const table of Object.keys(COLUMNS) as PartTable[]) {
    const rows = await tx
      .selectFrom(table)
      .select(COLUMNS[table] as never)
      .where('edition_id', '=', fromId)
      .orderBy('position')
      .orderBy('id')
      .execute()
    await insertParts(
      tx,
      table,
      (rows as PartValues[]).map((values) => ({ id: newId(), editionId: toId, values })),
    )
  }
}
