// SPDX-License-Identifier: AGPL-3.0-or-later
/** Identities for rows that tests and bench write in bulk. */
import { sql, type Tx } from './db/db.ts'
import { newId } from './ids.ts'

/** New identities of these kinds, in order. */
export async function identities(tx: Tx, kinds: readonly string[], at?: Date): Promise<string[]> {
  const ids = kinds.map(() => newId(at?.getTime()))
  await sql`insert into entity (id, kind) select * from unnest(${ids}::uuid[], ${[...kinds]}::text[])`.execute(
    tx,
  )
  return ids
}

/** As many new identities of one kind. */
export const identitiesOf = (tx: Tx, kind: string, count: number, at: Date): Promise<string[]> =>
  identities(
    tx,
    Array.from({ length: count }, () => kind),
    at,
  )
