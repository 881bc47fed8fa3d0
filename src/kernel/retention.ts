// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the kernel's own tables let go of, and when: the retention that their migration states. */
import { sql, type Tx } from './db/db.ts'
import { UNSAVED_DAYS } from './http/unsaved.ts'

export async function forgetOld(tx: Tx, at: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(at.getTime() - days * 24 * 3600 * 1000)
  await sql`delete from pending_form
    where created_at < case when autosaved then ${daysAgo(UNSAVED_DAYS)}::timestamptz else ${daysAgo(1)}::timestamptz end`.execute(
    tx,
  )
  await sql`delete from rate_limit where window_start < ${daysAgo(1)}`.execute(tx)
  await sql`delete from once_key where created_at < ${daysAgo(7)}`.execute(tx)
  // The role that serves the pages may not delete from the audit itself.
  await sql`select forget_audit(${daysAgo(5 * 366)})`.execute(tx)
  await sql`delete from import_run where touched_at < ${daysAgo(30)}`.execute(tx)
  await sql`delete from mail_message where created_at < ${daysAgo(90)}`.execute(tx)
}

/** What a transaction has done to a table so far. */
export interface ForgottenRows {
  table: string
  deleted: number
  /** Rows that lost what names a person, and stay. */
  changed: number
}

/** What this transaction has deleted and changed, by table, as PostgreSQL itself counts it: no room can forget to say. */
export async function countForgotten(tx: Tx): Promise<ForgottenRows[]> {
  const { rows } = await sql<ForgottenRows>`
    select relname as table, n_tup_del::int as deleted, n_tup_upd::int as changed
    from pg_stat_xact_user_tables where schemaname = 'public' and n_tup_del + n_tup_upd > 0 order by relname`.execute(
    tx,
  )
  return rows
}
