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
