// SPDX-License-Identifier: AGPL-3.0-or-later
/** A server that runs already: taking it over, asking it, stopping it. */
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { isServerOf, type PostmasterFile, readPostmasterFile, waitForEnd } from './postmaster.ts'

/** Where to reach a database through the private socket; `sslmode` and `port` keep PG* variables of the shell out. */
export const socketUrl = (socketFolder: string, user: string, database: string): string =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(socketFolder)}&port=5432&sslmode=disable`

const PATIENCE_MS = 15_000

/**
 * Kill -9 of our process leaves the server running, and it goes on where it was: the next process takes it over.
 * One that does not answer (its socket was swept away, it is stopping) is stopped, and null says to start anew.
 */
export async function adoptServer(
  cluster: string,
  log: (line: string) => void,
): Promise<{ pid: number; socketFolder: string } | null> {
  const file = await readPostmasterFile(cluster)
  if (!file || !(await isServerOf(file.pid, cluster))) return null
  if (await answersInTime(cluster, file)) return { pid: file.pid, socketFolder: file.socketFolder }
  log('Il PostgreSQL rimasto acceso non risponde: lo fermo e lo riavvio')
  await stopServer(cluster, file.pid, log)
  return null
}

async function answersInTime(cluster: string, { pid, socketFolder }: PostmasterFile): Promise<boolean> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline && (await isServerOf(pid, cluster))) {
    const status = (await readPostmasterFile(cluster))?.status
    if (status === 'stopping') return false
    if (status === 'ready') return answers(socketFolder)
    await wait(50)
  }
  return false
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: socketUrl(socketFolder, 'postgres', 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Stops what still runs in the clusters of a home, one folder for each version of PostgreSQL. */
export async function stopServersIn(home: string, log: (line: string) => void): Promise<void> {
  for (const name of await readdir(home).catch(() => [])) {
    const cluster = await realpath(join(home, name))
    const file = await readPostmasterFile(cluster)
    if (file) await stopServer(cluster, file.pid, log)
  }
}

const FAST_MS = 60_000

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopServer(cluster: string, pid: number, log: (line: string) => void): Promise<void> {
  if (!(await isServerOf(pid, cluster))) return
  process.kill(pid, 'SIGINT')
  if (await waitForEnd(pid, FAST_MS)) return
  // An immediate shutdown loses nothing either: the next start replays the log.
  log('PostgreSQL non si ferma: lo interrompo')
  process.kill(pid, 'SIGQUIT')
  await waitForEnd(pid, FAST_MS)
}
