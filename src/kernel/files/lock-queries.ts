// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from 'pg'

/** Name of the notification by which a process asks another to let go of an upload. */
const RELEASE_CHANNEL = 'upload_release'

/** Locks of a session, not of a transaction: they last as long as a request that sends bytes, and end with the process. */
export async function tryLockUpload(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 1)) as locked', [id])
  return rows[0].locked as boolean
}

export async function unlockUpload(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [id])
}

export async function listenForReleases(client: pg.ClientBase): Promise<void> {
  await client.query(`listen ${RELEASE_CHANNEL}`)
}

/** The upload that is to be let go of, and which process asks. */
export interface ReleaseWish {
  readonly id: string
  readonly by: string
}

export async function askForRelease(client: pg.ClientBase, wish: ReleaseWish): Promise<void> {
  await client.query('select pg_notify($1, $2)', [RELEASE_CHANNEL, JSON.stringify(wish)])
}
