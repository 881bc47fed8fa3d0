// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from '#kernel/db/db.ts'

export async function findApp(db: Db, personId: string) {
  return db
    .selectFrom('totp')
    .select(['secret_sealed', 'last_step'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function putApp(
  tx: Tx,
  app: { personId: string; secretSealed: string; step: number; at: Date },
): Promise<void> {
  const stored = { secret_sealed: app.secretSealed, confirmed_at: app.at, last_step: app.step }
  await tx
    .insertInto('totp')
    .values({ person_id: app.personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute()
}

/** False: somebody was faster with the code of this step, or of a later one. */
export async function takeStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export async function deleteApp(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('totp').where('person_id', '=', personId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** A new beginning takes the place of one that was left. */
export async function putSetUp(
  tx: Tx,
  setUp: { personId: string; secretSealed: string; expiresAt: Date },
): Promise<void> {
  const stored = { secret_sealed: setUp.secretSealed, expires_at: setUp.expiresAt }
  await tx
    .insertInto('totp_set_up')
    .values({ person_id: setUp.personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute()
}

export async function findSetUp(db: Db, personId: string, at: Date): Promise<string | null> {
  const row = await db
    .selectFrom('totp_set_up')
    .select('secret_sealed')
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row?.secret_sealed ?? null
}

export async function deleteSetUp(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('totp_set_up').where('person_id', '=', personId).execute()
}
