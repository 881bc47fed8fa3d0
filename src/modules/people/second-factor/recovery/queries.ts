// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

/** New codes in the place of those that were there, used or not. */
export async function replaceCodes(
  tx: Tx,
  personId: string,
  codes: readonly { label: string; hash: string }[],
  at: Date,
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await sql`
    insert into recovery_code (person_id, label, hash, made_at)
    select ${personId}, c.label, c.hash, ${at}
    from unnest(${codes.map(({ label }) => label)}::text[], ${codes.map(({ hash }) => hash)}::text[]) c(label, hash)`.execute(
    tx,
  )
}

/** The hash of a code that has not been used, by its label. */
export async function findCode(db: Db, personId: string, label: string): Promise<string | null> {
  const row = await db
    .selectFrom('recovery_code')
    .select('hash')
    .where('person_id', '=', personId)
    .where('label', '=', label)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row?.hash ?? null
}

/** False: somebody was faster with it. */
export async function useCode(tx: Tx, personId: string, label: string, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('label', '=', label)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

export async function putSheet(
  tx: Tx,
  sheet: { personId: string; codesSealed: string; expiresAt: Date },
): Promise<void> {
  const stored = { codes_sealed: sheet.codesSealed, expires_at: sheet.expiresAt }
  await tx
    .insertInto('recovery_sheet')
    .values({ person_id: sheet.personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute()
}

export async function findSheet(db: Db, personId: string, at: Date): Promise<string | null> {
  const row = await db
    .selectFrom('recovery_sheet')
    .select('codes_sealed')
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row?.codes_sealed ?? null
}

export async function deleteSheet(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('recovery_sheet').where('person_id', '=', personId).execute()
}
