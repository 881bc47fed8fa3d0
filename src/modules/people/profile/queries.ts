// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export interface Profile {
  id: string
  email: string
  given_name: string
  family_name: string
  locale: Locale
  demo: boolean
  version: number
}

export async function findProfile(db: Db, id: string): Promise<Profile | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'email', 'given_name', 'family_name', 'locale', 'demo', 'version'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** False: somebody, or another tab, saved meanwhile. */
export async function updateProfile(
  tx: Tx,
  profile: Pick<Profile, 'id' | 'given_name' | 'family_name' | 'locale' | 'version'>,
): Promise<boolean> {
  const { id, version, ...set } = profile
  const saved = await tx
    .updateTable('person')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

export async function setEmail(tx: Tx, personId: string, email: string): Promise<void> {
  await sql`update person set email = ${email}, version = version + 1 where id = ${personId}`.execute(tx)
}

interface Promised {
  tokenHash: string
  personId: string
  email: string
  at: Date
  expiresAt: Date
}

export async function insertEmailChange(tx: Tx, change: Promised): Promise<void> {
  await tx
    .insertInto('email_change')
    .values({
      token_hash: change.tokenHash,
      person_id: change.personId,
      email: change.email,
      requested_at: change.at,
      expires_at: change.expiresAt,
    })
    .execute()
}

/** The address that a link makes theirs, while it works. */
export async function findEmailChange(
  db: Db,
  tokenHash: string,
  at: Date,
): Promise<{ person_id: string; email: string } | null> {
  const row = await db
    .selectFrom('email_change')
    .select(['person_id', 'email'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ?? null
}

/** One change that is made makes the others void. How many there were. */
export async function deleteChangesOf(tx: Tx, personId: string): Promise<number> {
  const gone = await tx.deleteFrom('email_change').where('person_id', '=', personId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function insertEmailUndo(tx: Tx, undo: Promised): Promise<void> {
  await tx
    .insertInto('email_undo')
    .values({
      token_hash: undo.tokenHash,
      person_id: undo.personId,
      email: undo.email,
      changed_at: undo.at,
      expires_at: undo.expiresAt,
    })
    .execute()
}

export interface Undo {
  person_id: string
  /** The address before. */
  email: string
  changed_at: Date
}

export async function findEmailUndo(db: Db, tokenHash: string, at: Date): Promise<Undo | null> {
  const row = await db
    .selectFrom('email_undo')
    .select(['person_id', 'email', 'changed_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ?? null
}

/** An undo and those of the changes after it; of the changes before it whoever had the account then may still make use. How many there were. */
export async function deleteUndosFrom(tx: Tx, personId: string, changedAt: Date): Promise<number> {
  const gone = await tx
    .deleteFrom('email_undo')
    .where('person_id', '=', personId)
    .where('changed_at', '>=', changedAt)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function deletePassword(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('password').where('person_id', '=', personId).execute()
}

export async function deletePromisesBefore(tx: Tx, at: Date): Promise<void> {
  for (const table of ['email_change', 'email_undo'] as const)
    await tx.deleteFrom(table).where('expires_at', '<', at).execute()
}

/** Addresses from which an account can still be taken back after a change. */
export async function listTakeableBack(db: Db, personId: string, at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('email_undo')
    .select('email')
    .distinct()
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .limit(10)
    .execute()
  return rows.map(({ email }) => email)
}
