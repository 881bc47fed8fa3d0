// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from 'node:crypto'
import type { Db, Tx } from '../db/db.ts'
import { lockName } from '../db/lock.ts'
import type { Body } from '../forms/form.ts'
import type { Flash } from './flash.ts'
import type { Done } from './route.ts'

/** One sending of a form: its one-time key, and a digest of what was sent. */
export interface Sending {
  readonly key: string
  readonly digest: string
}

/**
 * The digest of what was sent, by whom and where (`sender`): a key says nothing of these, and the answer to a sending is only
 * for whoever made it. Keyed: people, paths and the fields of a button are so few that a plain digest says who pressed which.
 * Files that came in the form itself count by their names: a second click sends them again, and they get other ids.
 */
export function digestOf(
  secret: string,
  sender: { actorId: string; path: string },
  body: Body,
  files: readonly { name: string; fileId: string | null }[] = [],
): string {
  const arrived = new Set(files.map((file) => file.fileId))
  const fields = Object.entries(body)
    .filter(([name]) => name !== '_key')
    .map(([name, value]) => [name, [value].flat().filter((one) => !arrived.has(one))])
  const sent = JSON.stringify([sender.actorId, sender.path, fields, files.map((file) => file.name)])
  return createHmac('sha256', secret).update(`once\n${sent}`).digest('base64url')
}

/**
 * Takes the one-time key of a form. Null: go on. Otherwise the answer that the first sending of the same text got; other text
 * under the same key (after the browser's Back) is a sending of its own. A repeat that arrives during the first waits for its end.
 */
export async function takeOnceKey(
  tx: Tx,
  { key, digest }: Sending,
  at: Date,
): Promise<{ location: string; flash: Flash | null } | null> {
  const taken = await tx
    .insertInto('once_key')
    .values({ key, body_mac: digest, location: '', created_at: at })
    .onConflict((conflict) => conflict.columns(['key', 'body_mac']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const first = await tx
    .selectFrom('once_key')
    .select(['location', 'flash'])
    .where('key', '=', key)
    .where('body_mac', '=', digest)
    .executeTakeFirstOrThrow()
  return { location: first.location, flash: first.flash as Flash | null }
}

/**
 * Where goes on what another text under this key has begun, of several the newest. Null also for the same text again: it gets the answer
 * of the first.
 */
export async function findBegun(db: Db, { key, digest }: Sending): Promise<string | null> {
  const sent = await db
    .selectFrom('once_key')
    .select(['body_mac', 'begun'])
    .where('key', '=', key)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
  if (sent.some((one) => one.body_mac === digest)) return null
  return sent.find((one) => one.begun !== null)?.begun ?? null
}

/** Another text under the same key has begun something since this one looked. */
export class BegunMeanwhile extends Error {
  override name = 'BegunMeanwhile'
}

/**
 * Lets one text of a key begin something at a time: whoever comes second waits for the first. Throws `BegunMeanwhile` when that has begun
 * something else than what was `known`.
 */
export async function beginAlone(tx: Tx, sending: Sending, known: string | null): Promise<void> {
  await lockName(tx, `once ${sending.key}`)
  const begun = await findBegun(tx, sending)
  if (begun !== null && begun !== known) throw new BegunMeanwhile()
}

export async function keepAnswer(tx: Tx, { key, digest }: Sending, done: Done): Promise<void> {
  const { path: location, flash, begun = null } = done
  await tx
    .updateTable('once_key')
    .set({ location, begun, flash: flash ? JSON.stringify(flash) : null })
    .where('key', '=', key)
    .where('body_mac', '=', digest)
    .execute()
}
