// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { joined } from '../register/queries.ts'
import { lyingIn } from '../within-queries.ts'
import type { proposalList } from './list.ts'
import type { ProposedValues } from './rules.ts'

export interface Proposal {
  id: string
  office_id: string
  office_slug: string
  office: string
  was: ProposedValues
  proposed: ProposedValues
  reason: string
  proposed_by: string | null
  /** Null once the account has gone. */
  proposer: string | null
  proposed_at: Date
  decided_at: Date | null
  accepted: string[] | null
  answer: string | null
  /** Whether whoever asks keeps the office. */
  keeps: boolean
}

const keeps = (actor: Actor | null) =>
  sql<boolean>`${allowed(actor, 'office.write', lyingIn(sql.ref('f.organization_id')))}`

/** Whoever keeps the office, and whoever proposed. */
const known = (actor: Actor | null) =>
  sql<boolean>`(r.proposed_by = ${actor?.id ?? null}::uuid or ${keeps(actor)})`

const from = sql`office_proposal r join (${joined}) on f.id = r.office_id left join person_name p on p.id = r.proposed_by`

const columns = (
  actor: Actor | null,
) => sql`r.id, r.office_id, f.slug as office_slug, f.name as office, r.was, r.proposed, r.reason,
  r.proposed_by, p.name as proposer, r.proposed_at, r.decided_at, r.accepted, r.answer, ${keeps(actor)} as keeps`

export const proposalsSource = (actor: Actor | null): SourceOf<typeof proposalList> => ({
  select: columns(actor),
  from,
  id: sql`r.id`,
  sorts: { proposta: sql`r.proposed_at`, ufficio: sql`f.name` },
  visible: known,
  where: ({ stato }) => [
    stato === 'open' && sql`r.decided_at is null`,
    stato === 'decided' && sql`r.decided_at is not null`,
  ],
})

/** Null also where it is not the actor's to know of. */
export async function findProposal(db: Db, id: string, actor: Actor | null): Promise<Proposal | null> {
  return (await listProposals(db, [id], actor))[0] ?? null
}

export async function listProposals(
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select ${columns(actor)} from ${from} where r.id = any(${[...ids]}::uuid[]) and ${known(actor)} limit 500`.execute(
    db,
  )
  return rows
}

/** Those that wait in a body of the actor, the oldest first. */
export async function listWaiting(db: Db, actor: Actor, limit: number): Promise<Proposal[]> {
  const bodies = actor.grants.map(({ organizationId }) => organizationId)
  const { rows } = await sql<Proposal>`
    select ${columns(actor)} from ${from}
    where r.decided_at is null and f.organization_id = any(${bodies}::uuid[]) and ${keeps(actor)} and ${isInUse(sql`f.id`)}
    order by r.proposed_at, r.id limit ${limit}`.execute(db)
  return rows
}

export interface NewProposal {
  id: string
  office_id: string
  was: ProposedValues
  proposed: ProposedValues
  reason: string
  proposed_by: string
  proposed_at: Date
}

export async function insertProposal(tx: Tx, { was, proposed, ...row }: NewProposal): Promise<void> {
  await tx
    .insertInto('office_proposal')
    .values({ ...row, was: JSON.stringify(was), proposed: JSON.stringify(proposed) })
    .execute()
}

interface Deciding {
  readonly accepted: readonly string[]
  readonly answer: string
  readonly by: string
  readonly at: Date
}

/** False: somebody decided before. */
export async function setDecided(
  tx: Tx,
  id: string,
  { accepted, answer, by, at }: Deciding,
): Promise<boolean> {
  const row = await tx
    .updateTable('office_proposal')
    .set({ accepted: [...accepted], answer, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** They go with their identity. */
export async function deleteProposalsBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    with gone as (delete from office_proposal where coalesce(decided_at, proposed_at) < ${before} returning id)
    delete from entity where id in (select id from gone)`.execute(tx)
}

export async function listProposedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select f.name as office, r.proposed as values, r.reason, r.proposed_at, r.answer, r.decided_at
    from office_proposal r join office f on f.id = r.office_id
    where r.proposed_by = ${personId} order by r.proposed_at, r.id limit 1000`.execute(db)
  return rows
}

export async function listDecidedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select f.name as office, r.answer, r.decided_at from office_proposal r join office f on f.id = r.office_id
    where r.decided_by = ${personId} order by r.decided_at, r.id limit 1000`.execute(db)
  return rows
}

/** What was proposed stays with whoever keeps the office; that a person did, goes. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('office_proposal')
    .set({ proposed_by: null })
    .where('proposed_by', '=', personId)
    .execute()
  await tx
    .updateTable('office_proposal')
    .set({ decided_by: null })
    .where('decided_by', '=', personId)
    .execute()
}

export async function countProposals(db: Db, officeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from office_proposal where office_id = ${officeId}`.execute(db)
  return rows[0]!.n
}

export async function moveProposals(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.updateTable('office_proposal').set({ office_id: to }).where('office_id', '=', from).execute()
}
