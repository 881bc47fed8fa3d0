// SPDX-License-Identifier: AGPL-3.0-or-later
/** What protects an account, who must protect theirs, and the step between the password and the session. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { NOT_ENDED } from '../roles/queries.ts'

export interface Standing {
  /** Since when an app gives codes. */
  app_since: Date | null
  passkeys: number
  codes_left: number
  /** A role of theirs asks for a second factor. */
  required: boolean
  demo: boolean
}

/** Whose it is must exist. */
export async function getStanding(db: Db, personId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (select t.confirmed_at from totp t where t.person_id = p.id) as app_since,
      (select count(*)::int from passkey k where k.person_id = p.id) as passkeys,
      (select count(*)::int from recovery_code c where c.person_id = p.id and c.used_at is null) as codes_left,
      not p.demo and exists (select from role_grant g join role_second_factor r on r.role = g.role where g.person_id = p.id and ${NOT_ENDED}) as required,
      p.demo
    from person p where p.id = ${personId}`.execute(db)
  return rows[0]!
}

export interface Step {
  person_id: string
  kind: 'code' | 'set_up'
  shared_desk: boolean
  email: string
  name: string
  demo: boolean
}

export async function insertStep(
  tx: Tx,
  step: { tokenHash: string; personId: string; kind: Step['kind']; sharedDesk: boolean; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('sign_in_step')
    .values({
      token_hash: step.tokenHash,
      person_id: step.personId,
      kind: step.kind,
      shared_desk: step.sharedDesk,
      expires_at: step.expiresAt,
    })
    .execute()
}

/** Whose step a token is, while it may be taken. That of a set-up is over as soon as there is a factor: it must not put another in its place. */
export async function findStep(db: Db, tokenHash: string, at: Date): Promise<Step | null> {
  const { rows } = await sql<Step>`
    select s.person_id, s.kind, s.shared_desk, p.email, p.given_name || ' ' || p.family_name as name, p.demo
    from sign_in_step s join person p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${at} and p.closed_at is null
      and (s.kind = 'code' or not exists (select from totp t where t.person_id = p.id)
        and not exists (select from passkey k where k.person_id = p.id))`.execute(db)
  return rows[0] ?? null
}

/** How many there were: of two who take it at once, one finds none. */
export async function deleteStep(tx: Tx, tokenHash: string): Promise<number> {
  const gone = await tx.deleteFrom('sign_in_step').where('token_hash', '=', tokenHash).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Steps on which a secret may be seen. */
export async function deleteSetUpStepsOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('person_id', '=', personId).where('kind', '=', 'set_up').execute()
}

export async function deleteStepsOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('person_id', '=', personId).execute()
}

/** Everything that protects an account beside its password, and what was begun. */
export async function deleteFactorsOf(tx: Tx, personId: string): Promise<void> {
  for (const table of [
    'totp',
    'totp_set_up',
    'passkey',
    'passkey_challenge',
    'recovery_code',
    'recovery_sheet',
    'sign_in_step',
  ] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute()
}

/** App, passkeys and recovery codes that came at an instant or later. How many there were. */
export async function deleteFactorsSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const added = [
    { table: 'totp', came: 'confirmed_at' },
    { table: 'passkey', came: 'created_at' },
    { table: 'recovery_code', came: 'made_at' },
  ]
  let gone = 0
  for (const { table, came } of added) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where person_id = ${personId} and ${sql.ref(came)} >= ${since}`.execute(
      tx,
    )
    gone += Number(numAffectedRows ?? 0n)
  }
  return gone
}

/** What was begun and does not count yet: the next app, the next passkey, codes that are still shown, half a sign-in. */
export async function deleteBegunOf(tx: Tx, personId: string): Promise<void> {
  for (const table of ['totp_set_up', 'passkey_challenge', 'recovery_sheet', 'sign_in_step'] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute()
}

export async function deleteExpired(tx: Tx, at: Date): Promise<void> {
  for (const table of ['totp_set_up', 'passkey_challenge', 'recovery_sheet', 'sign_in_step'] as const)
    await tx.deleteFrom(table).where('expires_at', '<', at).execute()
}
