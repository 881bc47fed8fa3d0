// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export async function insertRecovery(
  tx: Tx,
  recovery: { tokenHash: string; personId: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('password_recovery')
    .values({
      token_hash: recovery.tokenHash,
      person_id: recovery.personId,
      requested_at: recovery.at,
      expires_at: recovery.expiresAt,
    })
    .execute()
}

export interface Recovering {
  id: string
  given_name: string
  family_name: string
  email: string
}

/** Whose password a link lets choose, while it works. */
export async function findRecovery(db: Db, tokenHash: string, at: Date): Promise<Recovering | null> {
  const { rows } = await sql<Recovering>`
    select p.id, p.given_name, p.family_name, p.email
    from password_recovery r join person p on p.id = r.person_id
    where r.token_hash = ${tokenHash} and r.expires_at > ${at} and p.closed_at is null`.execute(db)
  return rows[0] ?? null
}

/** Every link of a person: one that was used takes the others with it. How many there were. */
export async function deleteRecoveriesOf(tx: Tx, personId: string): Promise<number> {
  const gone = await tx.deleteFrom('password_recovery').where('person_id', '=', personId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function deleteRecoveriesBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('password_recovery').where('expires_at', '<', at).execute()
}
