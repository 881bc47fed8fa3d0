// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Confirmable } from '#contracts/confirmable.ts'
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { reportList } from './list.ts'
import type { ReportOutcome } from './rules.ts'

export interface Report {
  id: string
  entity_id: string
  title: LocalText
  field_group: string | null
  /** Source text of the group. */
  group_words: string | null
  words: string
  email: string | null
  locale: Locale
  permission: string
  within: string[]
  reported_at: Date
  outcome: ReportOutcome | null
  answer: string | null
  closed_at: Date | null
}

/** A thing lies in its body, in themes and in up to three territories. */
const MOST_WITHIN = 6

const WITHIN = Array.from({ length: MOST_WITHIN }, (_, index) => sql`r.within[${sql.lit(index + 1)}]`)

/** Whether the actor holds, where the thing lies, the permission of its room. */
const known = (confirmables: readonly Confirmable[], actor: Actor | null) =>
  sql<boolean>`(${sql.join(
    [
      sql`false`,
      ...confirmables.map(
        ({ permission }) => sql`(r.permission = ${permission} and ${allowed(actor, permission, WITHIN)})`,
      ),
    ],
    sql` or `,
  )})`

const columns = (confirmables: readonly Confirmable[]) => {
  const words = confirmables.flatMap(({ permission, groups }) =>
    Object.entries(groups).map(([group, each]) => [`${permission}.${group}`, each.words] as const),
  )
  return sql`r.id, r.entity_id, r.title, r.field_group, r.words, r.email, r.locale, r.permission, r.within, r.reported_at, r.outcome,
    r.answer, r.closed_at, ${JSON.stringify(Object.fromEntries(words))}::jsonb ->> (r.permission || '.' || r.field_group) as group_words`
}

export const reportSource = (confirmables: readonly Confirmable[]): SourceOf<typeof reportList> => ({
  select: columns(confirmables),
  from: sql`error_report r`,
  id: sql`r.id`,
  sorts: { segnalata: sql`r.reported_at`, scheda: sql`r.title ->> 'it'` },
  visible: (actor) => known(confirmables, actor),
  where: ({ stato }) => [stato && sql`coalesce(r.outcome, 'open') = ${stato}`],
})

interface Found {
  readonly confirmables: readonly Confirmable[]
  readonly actor: Actor | null
}

/** Null also where it is not the actor's to know of. */
export async function findReport(db: Db, id: string, { confirmables, actor }: Found): Promise<Report | null> {
  const { rows } = await sql<Report>`
    select ${columns(confirmables)} from error_report r where r.id = ${id} and ${known(confirmables, actor)}`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function listReportsById(
  db: Db,
  ids: readonly string[],
  { confirmables, actor }: Found,
): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select ${columns(confirmables)} from error_report r
    where r.id = any(${[...ids]}::uuid[]) and ${known(confirmables, actor)} limit 500`.execute(db)
  return rows
}

export async function findByToken(
  db: Db,
  tokenHash: string,
  confirmables: readonly Confirmable[],
): Promise<Report | null> {
  const { rows } = await sql<Report>`
    select ${columns(confirmables)} from error_report r where r.token_hash = ${tokenHash}`.execute(db)
  return rows[0] ?? null
}

/** Those that wait in a body of the actor, the oldest first. */
export async function listOpen(
  db: Db,
  { confirmables, actor, limit }: { confirmables: readonly Confirmable[]; actor: Actor; limit: number },
): Promise<Report[]> {
  const bodies = actor.grants.map(({ organizationId }) => organizationId)
  const { rows } = await sql<Report>`
    select ${columns(confirmables)} from error_report r
    where r.outcome is null and r.within && ${bodies}::text[] and ${known(confirmables, actor)}
    order by r.reported_at, r.id limit ${limit}`.execute(db)
  return rows
}

export interface NewReport {
  id: string
  entity_id: string
  title: LocalText
  field_group: string | null
  words: string
  email: string | null
  locale: Locale
  token_hash: string
  permission: string
  within: readonly string[]
  reported_at: Date
}

export async function insertReport(tx: Tx, { title, within, ...report }: NewReport): Promise<void> {
  await tx
    .insertInto('error_report')
    .values({ ...report, title: JSON.stringify(title), within: within.slice(0, MOST_WITHIN) })
    .execute()
}

/** False: somebody closed it before. */
export async function setClosed(
  tx: Tx,
  id: string,
  closing: { outcome: ReportOutcome; answer: string; by: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('error_report')
    .set({
      outcome: closing.outcome,
      answer: closing.answer,
      closed_by: closing.by,
      closed_at: closing.at,
    })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** They go with their identity. */
export async function deleteReports(
  tx: Tx,
  { closedBefore, reportedBefore }: { closedBefore: Date; reportedBefore: Date },
): Promise<void> {
  await sql`
    with gone as (delete from error_report
      where closed_at < ${closedBefore} or (closed_at is null and reported_at < ${reportedBefore}) returning id)
    delete from entity where id in (select id from gone)`.execute(tx)
}

/** What was reported under the address of an account. */
export async function listReportedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select r.title ->> 'it' as sheet, r.words, r.email, r.reported_at, r.outcome, r.answer, r.closed_at
    from error_report r join person_reached p on p.email = r.email
    where p.id = ${personId} order by r.reported_at, r.id limit 1000`.execute(db)
  return rows
}

export async function listClosedBy(db: Db, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select r.title ->> 'it' as sheet, r.outcome, r.answer, r.closed_at from error_report r
    where r.closed_by = ${personId} order by r.closed_at, r.id limit 1000`.execute(db)
  return rows
}

export async function countReportsOn(db: Db, entityId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from error_report where entity_id = ${entityId}`.execute(db)
  return rows[0]!.n
}

/** Reports of one thing are from now on of another: whoever keeps that one answers. */
export async function moveReports(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.updateTable('error_report').set({ entity_id: to }).where('entity_id', '=', from).execute()
}
