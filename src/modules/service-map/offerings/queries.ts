// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Access } from '../../offices/index.ts'

export interface OfferingRecord {
  note: LocalText
  /** Null: as the office says of itself. */
  access: Access[] | null
  booking_url: string | null
}

export interface Offering extends OfferingRecord {
  id: string
  office_id: string
  version: number
}

export async function listOfferings(db: Db, workId: string): Promise<Offering[]> {
  const { rows } = await sql<Offering>`
    select id, office_id, note, access, booking_url, version from service_offering
    where work_id = ${workId} order by created_at, id limit 1000`.execute(db)
  return rows
}

type NewOffering = OfferingRecord & { id: string; work_id: string; office_id: string; at: Date }

/** How many were written: what an office offers already is left as it is. */
export async function insertOfferings(tx: Tx, rows: readonly NewOffering[]): Promise<number> {
  if (rows.length === 0) return 0
  const inserted = await tx
    .insertInto('service_offering')
    .values(rows.map(({ at, ...row }) => ({ ...row, note: JSON.stringify(row.note), created_at: at })))
    .onConflict((conflict) => conflict.columns(['work_id', 'office_id']).doNothing())
    .returning('id')
    .execute()
  return inserted.length
}

/** Whether the offering still had this version: otherwise nothing is written. */
export async function updateOffering(
  tx: Tx,
  id: string,
  version: number,
  record: OfferingRecord,
): Promise<boolean> {
  const row = await tx
    .updateTable('service_offering')
    .set({ ...record, note: JSON.stringify(record.note), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether there was one. */
export async function deleteOffering(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('service_offering').where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function countOfferingsOf(db: Db, officeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from service_offering where office_id = ${officeId}`.execute(db)
  return rows[0]!.n
}

/** What one office offers another does from now on; what both offered stays as that one says it. */
export async function moveOfferings(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await sql`
    update service_offering s set office_id = ${to}, version = version + 1 where s.office_id = ${from}
      and not exists (select from service_offering o where o.office_id = ${to} and o.work_id = s.work_id)`.execute(
    tx,
  )
  await tx.deleteFrom('service_offering').where('office_id', '=', from).execute()
}
