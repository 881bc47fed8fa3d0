// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

/** What somebody says of themselves who asks for an account. */
export interface Asking {
  email: string
  given_name: string
  family_name: string
  locale: Locale
  organization_id: string
  password_hash: string
}

const ASKING = ['email', 'given_name', 'family_name', 'locale', 'organization_id', 'password_hash'] as const

export async function insertAccountRequest(
  tx: Tx,
  request: Asking & { id: string; tokenHash: string; at: Date; expiresAt: Date },
): Promise<void> {
  const { tokenHash, at, expiresAt, ...asking } = request
  await tx
    .insertInto('account_request')
    .values({ ...asking, token_hash: tokenHash, requested_at: at, expires_at: expiresAt })
    .execute()
}

/** What a letter is about, while its address works. */
export async function findAccountRequest(db: Db, tokenHash: string, at: Date): Promise<Asking | null> {
  const row = await db
    .selectFrom('account_request')
    .select(ASKING)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ?? null
}

/** The last that asked with this address and has not confirmed it. */
export async function findRequestOf(db: Db, email: string, at: Date): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('account_request')
    .select('id')
    .where('email', '=', email)
    .where('expires_at', '>', at)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function setRequestToken(
  tx: Tx,
  id: string,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('account_request')
    .set({ token_hash: tokenHash, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Also those that others have made for the same address: it has an owner now. How many there were. */
export async function deleteRequestsOf(tx: Tx, email: string): Promise<number> {
  const gone = await tx.deleteFrom('account_request').where('email', '=', email).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function deleteRequestsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('account_request').where('expires_at', '<', at).execute()
}

export interface Holder {
  id: string
  locale: Locale
}

/** Whose an address is: of an open or closed account, or of one that may still take it back. */
export async function findHolder(db: Db, email: string, at: Date): Promise<Holder | null> {
  const { rows } = await sql<Holder>`
    select id, locale from person where email = ${email}
    union all
    select p.id, p.locale from email_undo u join person p on p.id = u.person_id
    where u.email = ${email} and u.expires_at > ${at}
    limit 1`.execute(db)
  return rows[0] ?? null
}

export async function listDomainsOf(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organization_domain')
    .select('domain')
    .where('organization_id', '=', organizationId)
    .limit(100)
    .execute()
  return rows.map(({ domain }) => domain)
}

/** False: the body has it already. */
export async function insertDomain(
  tx: Tx,
  { organizationId, domain, at }: { organizationId: string; domain: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('organization_domain')
    .values({ organization_id: organizationId, domain, added_at: at })
    .onConflict((conflict) => conflict.columns(['organization_id', 'domain']).doNothing())
    .returning('domain')
    .executeTakeFirst()
  return row !== undefined
}

/** False: the address waits for an answer already. */
export async function insertAdmission(
  tx: Tx,
  admission: Asking & { id: string; at: Date; expiresAt: Date },
): Promise<void> {
  const { at, expiresAt, ...asking } = admission
  await tx
    .insertInto('admission_request')
    .values({ ...asking, confirmed_at: at, expires_at: expiresAt })
    .execute()
}

export interface Admission extends Asking {
  id: string
  confirmed_at: Date
  /** When it is forgotten without an answer. */
  expires_at: Date
  organization: string
}

const ADMISSION = sql`
  select a.id, a.email, a.given_name, a.family_name, a.locale, a.organization_id, a.password_hash, a.confirmed_at, a.expires_at,
    o.name as organization
  from admission_request a join organization_label o on o.id = a.organization_id`

export async function findAdmission(db: Db, id: string, at: Date): Promise<Admission | null> {
  const { rows } = await sql<Admission>`${ADMISSION} where a.id = ${id} and a.expires_at > ${at}`.execute(db)
  return rows[0] ?? null
}

export async function findAdmissionOf(db: Db, email: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('admission_request')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row ?? null
}

/** Those that wait in some bodies, or in all of them; the oldest first. */
export async function listAdmissions(
  db: Db,
  { within, at, limit }: { within: readonly string[] | null; at: Date; limit: number },
): Promise<Admission[]> {
  const { rows } = await sql<Admission>`
    ${ADMISSION}
    where a.expires_at > ${at} and (${within === null} or a.organization_id = any(${within ?? []}::uuid[]))
    order by a.confirmed_at, a.id limit ${limit}`.execute(db)
  return rows
}

/** It is decided or forgotten, and what was told of it goes with it. False: it was gone. */
export async function deleteAdmission(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('admission_request').where('id', '=', id).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await tx.deleteFrom('entity').where('id', '=', id).execute()
  return true
}

export async function deleteAdmissionsBefore(tx: Tx, at: Date): Promise<void> {
  await sql`
    with gone as (delete from admission_request where expires_at < ${at} returning id)
    delete from entity where id in (select id from gone)`.execute(tx)
}
