// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db, Tx } from '#kernel/db/db.ts'

/** `oneTimeUntil`: somebody else has read it; null: the person chose it. */
export async function putPassword(
  tx: Tx,
  password: { personId: string; hash: string; oneTimeUntil: Date | null; at: Date },
): Promise<void> {
  const stored = { hash: password.hash, one_time_until: password.oneTimeUntil, changed_at: password.at }
  await tx
    .insertInto('password')
    .values({ person_id: password.personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute()
}

export async function insertChoice(
  tx: Tx,
  choice: { tokenHash: string; personId: string; sharedDesk: boolean; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('password_choice')
    .values({
      token_hash: choice.tokenHash,
      person_id: choice.personId,
      shared_desk: choice.sharedDesk,
      expires_at: choice.expiresAt,
    })
    .execute()
}

/** Whose choice a token is, while it may be made. */
export async function findChoice(db: Db, tokenHash: string, at: Date) {
  return db
    .selectFrom('password_choice as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('password as w', 'w.person_id', 'c.person_id')
    .select(['c.person_id', 'c.shared_desk', 'p.given_name', 'p.family_name', 'p.email', 'p.demo', 'w.hash'])
    .where('c.token_hash', '=', tokenHash)
    .where('c.expires_at', '>', at)
    .where('p.closed_at', 'is', null)
    .executeTakeFirst()
}

/** How many there were: of two who choose at once, one finds none. */
export async function deleteChoicesOf(tx: Tx, personId: string): Promise<number> {
  const gone = await tx.deleteFrom('password_choice').where('person_id', '=', personId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function deleteChoicesBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('password_choice').where('expires_at', '<', at).execute()
}

export async function hasPassword(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('password')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
