// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Tx } from './db.ts'

/** Takes a lock held until the end of the transaction on a name: for rules that span rows. Take several in the order of their names. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
