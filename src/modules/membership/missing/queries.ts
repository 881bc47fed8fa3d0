// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { OrganizationKind } from '../../network/index.ts'
import { DECIDE } from '../requests/queries.ts'
import type { missingList } from './list.ts'

/** A body of the register in which nobody has an account, or that takes no part in the project that runs. */
export interface MissingBody {
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  place: string | null
  province: string | null
  /** Where it is written to: its e-mail or, where it has none, its PEC. */
  address: string | null
  staffed: boolean
  in_project: boolean
  /** When it was invited last. */
  invited_at: Date | null
  /** It does not want to be written to. */
  refused: boolean
  /** A request of its own waits. */
  asked: boolean
}

const PLACES = ['o.id', 'o.municipality_id', 'o.province_id', 'o.region_id'].map((name) => sql.ref(name))
const known = (actor: Actor | null) => allowed(actor, DECIDE, PLACES)

const STAFFED = sql`o.id in (select s.organization_id from organization_staffed s)`
const inProject = (projectId: string | null) =>
  sql`(${projectId}::uuid is null or o.id in (select m.organization_id from project_member m where m.project_id = ${projectId}))`
const INVITED_AT = sql`(select max(i.sent_at) from join_invitation i where i.organization_id = o.id)`
const STANDS = sql`not o.ended and ${isInUse(sql`o.id`)}`

const rowOf = (projectId: string | null) => sql`o.id, o.slug, o.name, o.kind, o.place, o.province, o.address,
  ${STAFFED} as staffed, ${inProject(projectId)} as in_project, ${INVITED_AT} as invited_at,
  o.id in (select f.organization_id from join_refusal f) as refused,
  o.id in (select r.organization_id from join_request r where r.organization_id is not null and r.confirmed_at is not null
    and not exists (select from join_decision d where d.request_id = r.id)) as asked`

/** `projectId`: the project that runs, or null where none does: then nobody is missing in it. */
export const missingSource = (projectId: string | null): SourceOf<typeof missingList> => ({
  select: rowOf(projectId),
  from: sql`organization_known o`,
  id: sql`o.id`,
  sorts: { ente: sql`o.name` },
  visible: known,
  where: ({ tipo, provincia, manca, invito }) => [
    tipo && sql`o.kind = ${tipo}`,
    provincia && sql`o.province = upper(${provincia})`,
    invito === 'mai' && sql`${INVITED_AT} is null`,
    invito === 'gia' && sql`${INVITED_AT} is not null`,
    manca !== 'progetto' && manca !== 'persone' && sql`not (${STAFFED} and ${inProject(projectId)})`,
    manca === 'persone' && sql`not ${STAFFED}`,
    manca === 'progetto' && sql`not ${inProject(projectId)}`,
    STANDS,
  ],
})

export async function listProvinces(db: Db, actor: Actor | null): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select distinct o.province from organization_known o where o.province is not null and ${known(actor)}
    order by 1 limit 200`.execute(db)
  return rows.map(({ province }) => province)
}

/** Those of some bodies that the actor may invite somebody of, by name. */
export async function listChosen(
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
  projectId: string | null,
): Promise<MissingBody[]> {
  const { rows } = await sql<MissingBody>`
    select ${rowOf(projectId)} from organization_known o
    where o.id = any(${[...ids]}::uuid[]) and ${known(actor)} and ${STANDS} order by o.name, o.id limit 100`.execute(
    db,
  )
  return rows
}

export async function insertInvitation(
  tx: Tx,
  sent: { id: string; organizationId: string; address: string; tokenHash: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('join_invitation')
    .values({
      id: sent.id,
      organization_id: sent.organizationId,
      address: sent.address,
      token_hash: sent.tokenHash,
      sent_by: sent.by,
      sent_at: sent.at,
    })
    .execute()
}

export async function countSentSince(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from join_invitation where sent_at > ${since}`.execute(db)
  return rows[0]!.count
}

/** The body that a letter went to, with what the form of the request begins with. */
export interface InvitedBody {
  organization_id: string
  name: string
  kind: OrganizationKind
  place: string | null
  province: string | null
  website: string | null
  ipa_code: string | null
  fiscal_code: string | null
  ended: boolean
  refused: boolean
}

export async function findInvited(db: Db, tokenHash: string, sentSince: Date): Promise<InvitedBody | null> {
  const { rows } = await sql<InvitedBody>`
    select i.organization_id, o.name, o.kind, o.place, o.province, o.website, o.ipa_code, o.fiscal_code, o.ended,
      o.id in (select f.organization_id from join_refusal f) as refused
    from join_invitation i join organization_known o on o.id = i.organization_id
    where i.token_hash = ${tokenHash} and i.sent_at > ${sentSince}`.execute(db)
  return rows[0] ?? null
}

/** False: it had said so already. */
export async function insertRefusal(tx: Tx, organizationId: string, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('join_refusal')
    .values({ organization_id: organizationId, refused_at: at })
    .onConflict((conflict) => conflict.column('organization_id').doNothing())
    .returning('organization_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteInvitationsBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('join_invitation').where('sent_at', '<', at).execute()
}

/** Whom a person invited: bodies and days. */
export async function listInvitedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select o.name as body, i.sent_at from join_invitation i join organization_label o on o.id = i.organization_id
    where i.sent_by = ${personId} order by i.sent_at, i.id`.execute(db)
  return rows
}
