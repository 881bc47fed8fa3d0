// SPDX-License-Identifier: AGPL-3.0-or-later
/** The graph of section "spine": every linkable row has an identity, edges hold between identities. */
import type { Db, Tx } from './db/db.ts'
import { newId } from './ids.ts'

/** Gives a new row its identity; the row itself is inserted with the same id, in the same transaction. */
export async function newEntity(tx: Tx, kind: string, at: Date): Promise<string> {
  const id = newId(at.getTime())
  await tx.insertInto('entity').values({ id, kind }).execute()
  return id
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

const SLUG_LENGTH = 80

/** A public address from a title: lower case, no accents, hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '')

/** The address of a title, with a number behind it when it is taken. The caller holds a lock on the names (`lockName`). */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title) || 'senza-nome'
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
  return free
}
