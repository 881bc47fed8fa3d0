// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the house holds of a person beside what they do in the other rooms: their account, and what the kernel keeps by their key. */
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { deleteFactorsOf } from '../second-factor/queries.ts'

/** No hash of a password or of a session is read: who holds one may try to undo it. */
export async function findAccount(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ account: Record<string, unknown> }>`
    select jsonb_build_object(
      'given_name', p.given_name, 'family_name', p.family_name, 'email', p.email, 'language', p.locale,
      'opened_at', p.created_at, 'closed_at', p.closed_at,
      'password_set_at', (select w.changed_at from password w where w.person_id = p.id),
      'password_one_time_until', (select w.one_time_until from password w where w.person_id = p.id),
      'code_app_since', (select t.confirmed_at from totp t where t.person_id = p.id),
      'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'added_at', k.created_at, 'last_used_at', k.used_at)
          order by k.created_at), '[]') from passkey k where k.person_id = p.id),
      'recovery_codes', (select coalesce(jsonb_agg(jsonb_build_object('made_at', c.made_at, 'used_at', c.used_at) order by c.label), '[]')
        from recovery_code c where c.person_id = p.id),
      'roles', (select coalesce(jsonb_agg(jsonb_build_object(
          'role', g.role, 'organization', o.name, 'since', coalesce(g.begins_at, g.granted_at), 'until', g.ends_at,
          'why', g.reason, 'as_deputy', g.deputy_of is not null,
          'ended_at', (select e.ended_at from role_grant_end e where e.grant_id = g.id),
          'ended_why', (select e.reason from role_grant_end e where e.grant_id = g.id),
          'limited_to', (select coalesce(jsonb_agg(coalesce(t.name -> 'it', to_jsonb(l.entity_id))), '[]') from role_grant_limit l
                          left join theme_label t on t.id = l.entity_id where l.grant_id = coalesce(g.deputy_of, g.id))) order by g.granted_at), '[]')
        from role_grant g join organization_label o on o.id = g.organization_id where g.person_id = p.id),
      'sessions', (select coalesce(jsonb_agg(jsonb_build_object('opened_at', s.created_at, 'last_used_at', s.seen_at,
          'ended_at', coalesce(s.ended_at, s.expires_at), 'shared_desk', s.shared_desk, 'device', s.device) order by s.created_at), '[]')
        from session s where s.person_id = p.id),
      'devices', (select coalesce(jsonb_agg(jsonb_build_object('device', d.device, 'last_used_at', d.seen_at) order by d.seen_at), '[]')
        from person_device d where d.person_id = p.id),
      'recoveries_asked_at', (select coalesce(jsonb_agg(r.requested_at order by r.requested_at), '[]')
        from password_recovery r where r.person_id = p.id),
      'addresses_to_confirm', (select coalesce(jsonb_agg(jsonb_build_object('email', c.email, 'asked_at', c.requested_at)), '[]')
        from email_change c where c.person_id = p.id),
      'addresses_before', (select coalesce(jsonb_agg(jsonb_build_object('email', u.email, 'until', u.changed_at)), '[]')
        from email_undo u where u.person_id = p.id)) as account
    from person p where p.id = ${personId}`.execute(db)
  return rows[0]!.account
}

/** Invitations that somebody got, by their address or by a link for a room, and those that they sent. */
export async function findInvitationsOf(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ invitations: Record<string, unknown> }>`
    select jsonb_build_object(
      'received', (select coalesce(jsonb_agg(jsonb_build_object('role', i.role, 'organization', o.name, 'invited_at', i.invited_at,
          'accepted_at', u.used_at) order by i.invited_at), '[]')
        from invitation i join organization_label o on o.id = i.organization_id
        left join invitation_use u on u.invitation_id = i.id and u.person_id = ${personId}
        where u.person_id is not null or i.email = (select p.email from person p where p.id = ${personId})),
      'sent', (select coalesce(jsonb_agg(jsonb_build_object('role', i.role, 'organization', o.name, 'invited_at', i.invited_at)
          order by i.invited_at), '[]')
        from invitation i join organization_label o on o.id = i.organization_id where i.invited_by = ${personId})) as invitations`.execute(
    db,
  )
  return rows[0]!.invitations
}

/** Beyond so many the newest are given, and how many there are. */
const MOST = 20_000

interface Counted<R> {
  readonly in_all: number
  readonly newest: readonly R[]
}

/** `all`: how many there are, on each row. */
const counted = <R>(rows: readonly (R & { all: number })[]): Counted<R> => ({
  in_all: rows[0]?.all ?? 0,
  newest: rows.map(({ all: _all, ...row }) => row as R),
})

export interface DeedRow {
  at: Date
  verb: string
  by_you: boolean
  /** Key of what it was done to. */
  thing: string | null
}

/** What they did, and what was done to their account; by whom is not theirs to know. */
export async function listDeedsOf(db: Db, personId: string): Promise<Counted<DeedRow>> {
  const { rows } = await sql<DeedRow & { all: number }>`
    select at, verb, actor_id is not distinct from ${personId}::uuid as by_you, entity_id as thing, count(*) over ()::int as all
    from audit_entry where actor_id = ${personId} or entity_id = ${personId}
    order by at desc, id desc limit ${MOST}`.execute(db)
  return counted(rows)
}

export interface LetterToThem {
  written_at: Date
  sent_at: Date | null
  to: string
  subject: string
  text: string
}

export async function listLettersTo(db: Db, personId: string): Promise<Counted<LetterToThem>> {
  const { rows } = await sql<LetterToThem & { all: number }>`
    select created_at as written_at, sent_at, to_address as to, subject, body_text as text, count(*) over ()::int as all
    from mail_message where to_person_id = ${personId} order by id desc limit ${MOST}`.execute(db)
  return counted(rows)
}

/** What they wrote and have not sent yet. */
export async function listUnsent(db: Db, personId: string) {
  return db
    .selectFrom('pending_form')
    .select(['created_at as written_at', 'return_path as page', 'body as fields'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()
}

export interface UploadRow {
  name: string
  media_type: string
  bytes: number
  uploaded_at: Date
}

export async function listUploads(db: Db, personId: string): Promise<Counted<UploadRow>> {
  const { rows } = await sql<UploadRow & { all: number }>`
    select name, media_type, bytes, created_at as uploaded_at, count(*) over ()::int as all
    from file where owner_id = ${personId} order by created_at desc, id desc limit ${MOST}`.execute(db)
  return counted(rows)
}

/** Tables that they brought into a register, while they are kept. */
export const listImports = (db: Db, personId: string) =>
  db
    .selectFrom('import_run')
    .select(['created_at', 'kind', 'file_name as file', 'written_at', 'undone_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()

const ERASED = [
  'password',
  'password_choice',
  'password_recovery',
  'email_change',
  'email_undo',
  'session',
  'person_device',
  'person_look',
  'role_grant',
  'invitation_use',
  'invitation_draft',
  'pending_form',
]

/** The account loses all that names it; its key stays, so that what was done with it can still be counted. */
export async function forgetAccount(tx: Tx, personId: string): Promise<void> {
  await sql`delete from invitation where email = (select p.email from person p where p.id = ${personId})`.execute(
    tx,
  )
  // Letters that came before the account, or went to an address that was theirs, name no person: their address does.
  await sql`
    delete from mail_message where to_person_id is null and to_address in (
      select email from person where id = ${personId} union select email from email_undo where person_id = ${personId})`.execute(
    tx,
  )
  await deleteFactorsOf(tx, personId)
  for (const table of ERASED)
    await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(tx)
  await sql`update import_run set person_name = '' where person_id = ${personId}`.execute(tx)
  await sql`delete from mail_message where to_person_id = ${personId}`.execute(tx)
  await sql`
    update person set email = 'cancellato-' || id || '@invalid', given_name = '', family_name = '', version = version + 1
    where id = ${personId}`.execute(tx)
}
