// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { LIMITED_TO } from '../register/queries.ts'
import { GRANT } from '../roles/rules.ts'
import type { invitations } from './list.ts'
import type { DraftContent, Standing } from './rules.ts'

export interface Invitation extends Standing {
  id: string
  /** Null: of a room. */
  email: string | null
  given_name: string
  family_name: string
  role: string
  organization_id: string
  organization: string
  role_ends_at: Date | null
  invited_by: string | null
  invited_at: Date
  limits: string[]
}

const INVITATION = sql`i.id, i.email, i.given_name, i.family_name, i.role, i.organization_id, o.name as organization,
  i.role_ends_at, i.invited_by, i.invited_at, i.expires_at, i.most_uses,
  (select count(*)::int from invitation_use u where u.invitation_id = i.id) as uses,
  (select w.withdrawn_at from invitation_withdrawal w where w.invitation_id = i.id) as withdrawn_at,
  array(select l.entity_id from invitation_limit l where l.invitation_id = i.id order by 1) as limits`

const FROM = sql`invitation i join organization_label o on o.id = i.organization_id`

/** Whether the actor may know of an invitation: it gives a role where they give roles. */
function knownInvitation(actor: Actor | null) {
  const places = LIMITED_TO('i.organization_id').map((name) => sql.ref(name))
  return sql<boolean>`exists (
    select from (values (1)) one
    left join invitation_limit l on l.invitation_id = i.id left join invitation_limit m on m.invitation_id = i.id
    left join territory_label lt on lt.id = l.entity_id left join territory_label mt on mt.id = m.entity_id
    where ${allowed(actor, GRANT, places)})`
}

export const invitationsSource: SourceOf<typeof invitations> = {
  select: INVITATION,
  from: FROM,
  id: sql`i.id`,
  sorts: { mandato: sql`i.invited_at` },
  visible: knownInvitation,
  where: ({ ruolo, ente }) => [ruolo && sql`i.role = ${ruolo}`, ente && sql`o.slug = ${ente}`],
}

export async function findInvitation(db: Db, id: string, actor: Actor | null): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select ${INVITATION} from ${FROM} where i.id = ${id} and ${knownInvitation(actor)}`.execute(db)
  return rows[0] ?? null
}

export async function findByToken(db: Db, tokenHash: string): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select ${INVITATION} from ${FROM} where i.token_hash = ${tokenHash}`.execute(db)
  return rows[0] ?? null
}

export interface NewInvitation {
  id: string
  tokenHash: string
  email: string | null
  givenName: string
  familyName: string
  role: string
  organizationId: string
  roleEndsAt: Date | null
  limits: readonly string[]
  mostUses: number
  by: string
  at: Date
  expiresAt: Date
}

export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      id: invitation.id,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      given_name: invitation.givenName,
      family_name: invitation.familyName,
      role: invitation.role as never,
      organization_id: invitation.organizationId,
      role_ends_at: invitation.roleEndsAt,
      most_uses: invitation.mostUses,
      invited_by: invitation.by,
      invited_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    .execute()
  await sql`insert into invitation_limit (invitation_id, entity_id)
    select ${invitation.id}, limited.id from unnest(${[...new Set(invitation.limits)]}::uuid[]) as limited(id)`.execute(
    tx,
  )
}

/** A new token: the one before opens nothing any more. Whoever renews it invites from now on: it is their right that counts. */
export async function renewToken(
  tx: Tx,
  renewed: { id: string; tokenHash: string; expiresAt: Date; by: string },
): Promise<void> {
  await sql`update invitation set token_hash = ${renewed.tokenHash}, expires_at = ${renewed.expiresAt}, invited_by = ${renewed.by}
    where id = ${renewed.id}`.execute(tx)
}

export async function insertWithdrawal(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`insert into invitation_withdrawal (invitation_id, withdrawn_by, withdrawn_at)
    values (${id}, ${by}, ${at})`.execute(tx)
}

export async function insertUse(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await sql`insert into invitation_use (invitation_id, person_id, used_at) values (${id}, ${personId}, ${at})`.execute(
    tx,
  )
}

/** Of some addresses those with an open invitation to the same role in the same body. */
export async function listInvited(
  db: Db,
  { role, organizationId }: Pick<DraftContent, 'role' | 'organizationId'>,
  emails: readonly string[],
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select i.email from invitation i
    where i.email = any(${[...emails]}::text[]) and i.role = ${role} and i.organization_id = ${organizationId} and i.expires_at > ${at}
      and not exists (select from invitation_use u where u.invitation_id = i.id)
      and not exists (select from invitation_withdrawal w where w.invitation_id = i.id)`.execute(db)
  return rows.map(({ email }) => email)
}

export interface OpenInvitation {
  id: string
  email: string
  given_name: string
  family_name: string
  role: string
  organization_id: string
}

/** Of some addresses, each with a role in a body, the invitations to just that which are still open. */
export async function listOpenInvitations(
  db: Db,
  asked: readonly { email: string; role: string; organizationId: string }[],
  at: Date,
): Promise<OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    select i.id, i.email, i.given_name, i.family_name, i.role, i.organization_id
    from unnest(${asked.map(({ email }) => email)}::text[], ${asked.map(({ role }) => role)}::text[],
      ${asked.map(({ organizationId }) => organizationId)}::uuid[]) as asked(email, role, organization_id)
    join invitation i on i.email = asked.email and i.role = asked.role and i.organization_id = asked.organization_id
    where i.expires_at > ${at}
      and not exists (select from invitation_use u where u.invitation_id = i.id)
      and not exists (select from invitation_withdrawal w where w.invitation_id = i.id)`.execute(db)
  return rows
}

/** The open invitation of an address to a role in a body. */
export async function findOpen(
  db: Db,
  { role, organizationId }: Pick<DraftContent, 'role' | 'organizationId'>,
  email: string,
  at: Date,
): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select ${INVITATION} from ${FROM}
    where i.email = ${email} and i.role = ${role} and i.organization_id = ${organizationId} and i.expires_at > ${at}
      and not exists (select from invitation_use u where u.invitation_id = i.id)
      and not exists (select from invitation_withdrawal w where w.invitation_id = i.id)
    order by i.invited_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function insertDraft(
  tx: Tx,
  draft: { id: string; personId: string; content: DraftContent; at: Date },
): Promise<void> {
  await tx
    .insertInto('invitation_draft')
    .values({
      id: draft.id,
      person_id: draft.personId,
      content: JSON.stringify(draft.content),
      created_at: draft.at,
    })
    .execute()
}

export interface Draft {
  id: string
  content: DraftContent
}

/** One's own alone. */
export async function findDraft(db: Db, id: string, personId: string): Promise<Draft | null> {
  const row = await db
    .selectFrom('invitation_draft')
    .select(['id', 'content'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** False: of two who send it at once, the other was first. */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('invitation_draft').where('id', '=', id).executeTakeFirst()
  return Number(gone.numDeletedRows) > 0
}

export async function deleteDraftsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('invitation_draft').where('created_at', '<', at).execute()
}

export async function deleteInvitationsExpiredBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('invitation').where('expires_at', '<', at).execute()
}
