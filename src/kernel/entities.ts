// SPDX-License-Identifier: AGPL-3.0-or-later
/** The graph of section "spine": every linkable row has an identity, edges hold between identities. */
import { type Db, sql, type Tx } from './db/db.ts'
import { newId } from './ids.ts'

/** Gives a new row its identity; the row itself is inserted with the same id, in the same transaction. */
export async function newEntity(tx: Tx, kind: string, at: Date): Promise<string> {
  const id = newId(at.getTime())
  await tx.insertInto('entity').values({ id, kind }).execute()
  return id
}

/** Takes the identity of a row away with the row itself, and every edge that leads to it: for what was added by mistake. */
export async function dropEntity(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('entity').where('id', '=', id).execute()
}

export async function link(tx: Tx, fromId: string, relation: string, toId: string): Promise<void> {
  await tx
    .insertInto('link')
    .values({ from_id: fromId, relation, to_id: toId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unlink(tx: Tx, fromId: string, relation: string, toId: string): Promise<void> {
  await tx
    .deleteFrom('link')
    .where('from_id', '=', fromId)
    .where('relation', '=', relation)
    .where('to_id', '=', toId)
    .execute()
}

/** Ids that a row points at by a relation. */
export async function listLinked(db: Db, fromId: string, relation: string): Promise<string[]> {
  const rows = await db
    .selectFrom('link')
    .select('to_id')
    .where('from_id', '=', fromId)
    .where('relation', '=', relation)
    .execute()
  return rows.map((row) => row.to_id)
}

/** The kind of each entity that is there. */
export async function kindsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('entity')
    .select(['id', 'kind'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}
