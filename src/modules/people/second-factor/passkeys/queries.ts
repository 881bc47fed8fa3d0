// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface PasskeyRow {
  id: string
  name: string
  created_at: Date
  used_at: Date | null
}

export async function listPasskeys(db: Db, personId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'used_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** One of a person's own: those of others are not there for them. */
export async function findPasskey(db: Db, id: string, personId: string): Promise<PasskeyRow | null> {
  const row = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'used_at'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** Ids by which devices know the passkeys of a person, so that none makes a second one. */
export async function listCredentialIds(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('passkey')
    .select('credential_id')
    .where('person_id', '=', personId)
    .limit(100)
    .execute()
  return rows.map((row) => row.credential_id)
}

export interface Presented {
  id: string
  public_key: string
  counter: number
  person_id: string
  name: string
  demo: boolean
  closed_at: Date | null
}

/** The passkey that a device presents, held until the transaction ends: its counter is compared and written by one at a time. */
export async function holdPasskey(tx: Tx, credentialId: string): Promise<Presented | null> {
  const { rows } = await sql<Presented>`
    select k.id, k.public_key, k.counter::float8 as counter, k.person_id,
      p.given_name || ' ' || p.family_name as name, p.demo, p.closed_at
    from passkey k join person p on p.id = k.person_id
    where k.credential_id = ${credentialId} for update of k`.execute(tx)
  return rows[0] ?? null
}

export interface NewPasskey {
  id: string
  personId: string
  credentialId: string
  publicKey: string
  counter: number
  name: string
  at: Date
}

/** False: this passkey is known already. */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const made = await tx
    .insertInto('passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      name: passkey.name,
      created_at: passkey.at,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function usePasskey(tx: Tx, id: string, counter: number, at: Date): Promise<void> {
  await tx.updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute()
}

export async function deletePasskey(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('passkey').where('id', '=', id).execute()
}

export async function insertChallenge(
  tx: Tx,
  challenge: { hash: string; personId: string | null; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('passkey_challenge')
    .values({
      challenge_hash: challenge.hash,
      person_id: challenge.personId,
      expires_at: challenge.expiresAt,
    })
    .execute()
}

/** Takes a challenge for good. False: it was never given for this, was taken, or is too old. */
export async function takeChallenge(
  tx: Tx,
  { hash, personId, at }: { hash: string; personId: string | null; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    delete from passkey_challenge
    where challenge_hash = ${hash} and person_id is not distinct from ${personId}::uuid and expires_at > ${at}
    returning challenge_hash`.execute(tx)
  return rows.length > 0
}
