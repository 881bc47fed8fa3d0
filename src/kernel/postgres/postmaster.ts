// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the running server says of itself (`postmaster.pid`) and what the kernel says of its process (`/proc`). */
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface PostmasterFile {
  pid: number
  socketFolder: string
  /** 'starting', 'ready', 'standby' or 'stopping' (src/include/utils/pidfile.h). */
  status: string
}

/** Reads `postmaster.pid`; null when there is none or it is not written whole yet. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

export type Liveness = 'alive' | 'zombie' | 'gone'

/** A zombie is dead but not yet reaped by its parent: signals still reach it, so only /proc tells it from a living process. */
export async function livenessOf(pid: number): Promise<Liveness> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return 'gone'
  // The second field is the name in brackets, which may itself hold brackets and spaces.
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  return state === 'Z' || state === 'X' ? 'zombie' : 'alive'
}

/** Whether a process works inside the cluster: every process of PostgreSQL does, and nobody else's. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return folder === cluster
}

/** Whether `pid` is the living server of this cluster and not a stranger that was given its number. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  return (await livenessOf(pid)) === 'alive' && (await worksIn(pid, cluster))
}

async function processesIn(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const inside = await Promise.all(pids.map((pid) => worksIn(pid, cluster)))
  return pids.filter((_pid, index) => inside[index])
}

const PATIENCE_MS = 15_000

/**
 * Clears the way after a server that was killed. PostgreSQL refuses to start while the number in `postmaster.pid` answers
 * signals: a zombie does until it is reaped (seconds, or never under a PID 1 that reaps nobody), and so does a stranger that
 * got the same number after a restart of the machine. The file may go only when no process of the old server is left.
 */
export async function forgetDeadServer(cluster: string): Promise<void> {
  const file = await readPostmasterFile(cluster)
  if (!file) return
  const deadline = performance.now() + PATIENCE_MS
  while ((await processesIn(cluster)).length > 0) {
    if (performance.now() > deadline) return
    await wait(100)
  }
  const pid = await livenessOf(file.pid)
  if (pid !== 'gone') await rm(join(cluster, 'postmaster.pid'), { force: true })
}

/** Waits until the process has ended; false when it is still there after `ms`. */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms
  while ((await livenessOf(pid)) === 'alive') {
    if (performance.now() > deadline) return false
    await wait(20)
  }
  return true
}
