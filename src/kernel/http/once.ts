// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from '../db/db.ts'
import type { Flash } from './flash.ts'

/**
 * Takes the one-time key of a form. Null: it is ours, go on. Otherwise the answer that the first sending got.
 * A second sending that arrives during the first waits here for its end.
 */
export async function takeOnceKey(
  tx: Tx,
  key: string,
  at: Date,
): Promise<{ location: string; flash: Flash | null } | null> {
  const taken = await tx
    .insertInto('once_key')
    .values({ key, location: '', created_at: at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const first = await tx
    .selectFrom('once_key')
    .select(['location', 'flash'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return { location: first.location, flash: first.flash as Flash | null }
}

export async function keepAnswer(
  tx: Tx,
  key: string,
  location: string,
  flash: Flash | undefined,
): Promise<void> {
  await tx
    .updateTable('once_key')
    .set({ location, flash: flash ? JSON.stringify(flash) : null })
    .where('key', '=', key)
    .execute()
}
