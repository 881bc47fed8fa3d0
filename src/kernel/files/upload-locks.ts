// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * One writer at a time on an upload, among all processes. A request that comes later asks the one at work to let go: it is the same
 * browser, taking up again an upload whose first connection broke without the server having noticed.
 * The locks are PostgreSQL's (advisory, of a session), so that they end with a process that is killed.
 */

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { FOR_REQUESTS } from '../db/pool.ts'
import { askForRelease, listenForReleases, type ReleaseWish, tryLockUpload, unlockUpload } from './queries.ts'

/** Another request is still writing and does not let go. */
export class UploadBusy extends Error {
  override name = 'UploadBusy'
}

export interface UploadLocks {
  /** Runs `work` as the only one on `id`. The signal tells it to stop: somebody else wants the upload, or the lock is lost. Throws `UploadBusy`. */
  hold<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  close(): Promise<void>
}

interface Held {
  readonly abort: AbortController
  readonly released: Promise<void>
}

const WAIT_MS = 10_000
const RETRY_MS = 100

/** `url` must be of a direct connection: a pooler that changes sessions between transactions would lose the locks. */
export function uploadLocks(url: string, waitMs = WAIT_MS): UploadLocks {
  const held = new Map<string, Held>()
  const self = randomUUID()
  let opening: Promise<pg.Client> | null = null

  const lost = (client: Promise<pg.Client>) => {
    if (opening === client) opening = null
    for (const { abort } of held.values()) abort.abort()
  }
  const open = (): Promise<pg.Client> => {
    if (opening) return opening
    const client: Promise<pg.Client> = connect(url, {
      // Everybody hears a request to let go, whoever made it too.
      onRelease: ({ id, by }) => by !== self && held.get(id)?.abort.abort(),
      onLost: () => lost(client),
    })
    client.catch(() => lost(client))
    opening = client
    return client
  }

  return {
    hold: async (id, work) => {
      const until = performance.now() + waitMs
      // Nothing is awaited between the last look and the entry: of two that wait, only one gets in.
      for (let other = held.get(id); other; other = held.get(id)) await letGo(other, until)
      const abort = new AbortController()
      const { promise: released, resolve: release } = Promise.withResolvers<void>()
      held.set(id, { abort, released })
      try {
        const client = await open()
        await lock(client, { id, by: self }, until)
        try {
          return await work(abort.signal)
        } finally {
          await unlockUpload(client, id).catch(() => undefined)
        }
      } finally {
        held.delete(id)
        release()
      }
    },
    close: async () => {
      const client = await opening?.catch(() => null)
      opening = null
      await client?.end()
    },
  }
}

/** A session can take a lock that it already has: within the process the map is what keeps writers apart. */
async function letGo(other: Held, until: number): Promise<void> {
  other.abort.abort()
  const waiting = new AbortController()
  const inTime = await Promise.race([
    other.released.then(() => true),
    sleep(Math.max(0, until - performance.now()), false, { signal: waiting.signal }).catch(() => false),
  ])
  waiting.abort()
  if (!inTime) throw new UploadBusy()
}

async function lock(client: pg.Client, wish: ReleaseWish, until: number): Promise<void> {
  while (!(await tryLockUpload(client, wish.id))) {
    if (performance.now() > until) throw new UploadBusy()
    await askForRelease(client, wish)
    await sleep(RETRY_MS)
  }
}

async function connect(
  url: string,
  events: { onRelease: (wish: ReleaseWish) => void; onLost: () => void },
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'referpa-uploads',
    connectionTimeoutMillis: FOR_REQUESTS.connectMs,
    keepAlive: true,
  })
  client.on('notification', ({ payload }) => payload && events.onRelease(JSON.parse(payload) as ReleaseWish))
  client.on('error', events.onLost)
  client.on('end', events.onLost)
  await client.connect()
  await listenForReleases(client)
  return client
}
