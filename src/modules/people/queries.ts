// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { Doer } from '#kernel/hand.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { DATED, NOT_ENDED } from './roles/queries.ts'
import type { Dated } from './roles/rules.ts'

export interface SessionRow {
  id: string
  person_id: string
  shared_desk: boolean
  created_at: Date
  seen_at: Date
  expires_at: Date
  ended_at: Date | null
  email: string
  given_name: string
  family_name: string
  locale: Locale
  demo: boolean
  closed_at: Date | null
  /** Also those whose time has not come, or is over: whoever keeps the row compares them with the clock. */
  grants: Dated[]
}

/** A session with its person and their roles. Kept in memory by every process: what is read here has a trigger that drops it. */
export async function findSession(db: Db, tokenHash: string): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.person_id, s.shared_desk, s.created_at, s.seen_at, s.expires_at, s.ended_at,
           p.email, p.given_name, p.family_name, p.locale, p.demo, p.closed_at,
           coalesce((select jsonb_agg(${DATED}) from role_grant g where g.person_id = p.id and ${NOT_ENDED}), '[]') as grants
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${tokenHash}`.execute(db)
  return rows[0] ?? null
}

/** With what is asked of them after the password: a sign-in has one statement for it. */
export async function findCredentials(db: Db, email: string) {
  return db
    .selectFrom('person')
    .innerJoin('password', 'password.person_id', 'person.id')
    .select(['person.id', 'person.demo', 'person.closed_at', 'password.hash', 'password.one_time_until'])
    .select(sql<string>`person.given_name || ' ' || person.family_name`.as('name'))
    .select(
      sql<boolean>`exists (select from totp t where t.person_id = person.id) or exists (select from passkey k where k.person_id = person.id)`.as(
        'has_factor',
      ),
    )
    .select(
      sql<boolean>`not person.demo and exists (
        select from role_grant g join role_second_factor r on r.role = g.role where g.person_id = person.id and ${NOT_ENDED})`.as(
        'must_have_factor',
      ),
    )
    .where('person.email', '=', email)
    .executeTakeFirst()
}

export async function insertSession(
  tx: Tx,
  session: {
    id: string
    tokenHash: string
    personId: string
    sharedDesk: boolean
    device: string | null
    at: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      device: session.device,
      token_hash: session.tokenHash,
      person_id: session.personId,
      shared_desk: session.sharedDesk,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function prolongSession(tx: Tx, tokenHash: string, at: Date, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: at, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends a session that had not ended: gives whose it was, null when there was none. */
export async function endSession(tx: Tx, tokenHash: string, at: Date): Promise<Doer | null> {
  const { rows } = await sql<Doer>`
    update session s set ended_at = ${at} from person_name p
    where s.token_hash = ${tokenHash} and s.ended_at is null and p.id = s.person_id
    returning p.id, p.name`.execute(tx)
  return rows[0] ?? null
}

export async function deleteSessionsEndedBefore(tx: Tx, at: Date): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((where) => where.or([where('expires_at', '<', at), where('ended_at', '<', at)]))
    .execute()
}

/** Accounts closed before a moment lose what names them, and their roles; their key stays, so that what they did can still be counted. */
export async function forgetNamesClosedBefore(tx: Tx, at: Date): Promise<void> {
  await sql`delete from role_grant g using person p where p.id = g.person_id and p.closed_at < ${at}`.execute(
    tx,
  )
  await sql`
    update person set email = 'cancellato-' || id || '@invalid', given_name = '', family_name = '', version = version + 1
    where closed_at < ${at} and family_name <> ''`.execute(tx)
}

export interface NewPerson {
  id: string
  email: string
  givenName: string
  familyName: string
  locale: Locale
  demo: boolean
  passwordHash: string | null
  at: Date
}

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      given_name: person.givenName,
      family_name: person.familyName,
      locale: person.locale,
      demo: person.demo,
      created_at: person.at,
    })
    .execute()
  if (person.passwordHash)
    await tx
      .insertInto('password')
      .values({ person_id: person.id, hash: person.passwordHash, changed_at: person.at })
      .execute()
}

export async function findPersonByEmail(db: Db, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'email', 'given_name', 'family_name', 'locale', 'demo', 'closed_at'])
    .where('email', '=', email)
    .executeTakeFirst()
}

export async function findPerson(db: Db, id: string) {
  return db
    .selectFrom('person')
    .select(['id', 'email', 'given_name', 'family_name', 'locale', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Names of people by key, for pages that show who did what. */
export async function listNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; given_name: string; family_name: string }>`
    select id, given_name, family_name from person where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
}

export async function hasAnyPerson(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

export interface LetterRow {
  id: string
  to_address: string
  subject: string
  body_text: string
  created_at: Date
  sent_at: Date | null
  /** What the mail server said the last time. */
  failure: string | null
}

export async function listLetters(db: Db, before: string | null, count: number): Promise<LetterRow[]> {
  let query = db
    .selectFrom('mail_message')
    .select(['id', 'to_address', 'subject', 'body_text', 'created_at', 'sent_at', 'failure'])
    .orderBy('id', 'desc')
    .limit(count)
  if (before) query = query.where('id', '<', before)
  return query.execute()
}

/** Letters that have not left: those with a failure where a mail server is set, all of them where none is. */
export async function countStuckLetters(db: Db, sendsMail: boolean): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail_message
    where sent_at is null and (failure is not null or not ${sendsMail})`.execute(db)
  return rows[0]!.count
}

export interface AccountRow {
  id: string
  email: string
  name: string
  /** 'editor (comune-di-parma), tutor (regione)'; empty: none. */
  roles: string
  closed_at: Date | null
  demo: boolean
}

const ACCOUNTS = 5000

/** Accounts by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select p.id, p.email, p.family_name || ' ' || p.given_name as name, p.closed_at, p.demo,
      coalesce((select string_agg(g.role || ' (' || o.slug || ')', ', ' order by g.role, o.slug)
        from role_grant g join organization_label o on o.id = g.organization_id where g.person_id = p.id and ${NOT_ENDED}), '') as roles
    from person p
    order by p.family_name, p.given_name, p.email limit ${ACCOUNTS}`.execute(db)
  return rows
}

export async function endSessionsOf(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function setClosed(tx: Tx, personId: string, closedAt: Date | null): Promise<void> {
  await sql`update person set closed_at = ${closedAt}, version = version + 1 where id = ${personId}`.execute(
    tx,
  )
}

export async function isClosed(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('closed_at').where('id', '=', personId).executeTakeFirst()
  return row?.closed_at != null
}
