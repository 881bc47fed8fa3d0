// SPDX-License-Identifier: AGPL-3.0-or-later
/** The whole platform as processes of the system: started, found ready, and all that belongs to it. */
import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { send } from './drive.ts'

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

const LOOK_EVERY_MS = 10

/** Milliseconds until the platform that `child` starts answers that it is ready. Throws when it ends before, or takes too long. */
export async function untilReady(child: ChildProcess, port: number, patienceMs: number): Promise<number> {
  const from = performance.now()
  while (performance.now() - from < patienceMs) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the platform ended with ${child.exitCode ?? child.signalCode} before it was ready`)
    const answer = await send(port, '/health/ready').catch(() => null)
    if (answer?.status === 200) return performance.now() - from
    await wait(LOOK_EVERY_MS)
  }
  throw new Error(`the platform was not ready after ${patienceMs} ms`)
}

/** Our environment without what would send the platform elsewhere: settings, npm's and the starter's own variables. */
export function cleanEnvironment(more: Record<string, string>): Record<string, string> {
  const kept = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS']
  const ours = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]] as const] : []))
  return { ...Object.fromEntries(ours), ...more }
}

interface Process {
  pid: number
  parent: number
  command: string
}

/** A process and all that came from it, itself first (proc(5): pid, (command), state, parent). */
export function treeOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])
  const tree = all.filter(({ pid }) => pid === root)
  for (let at = 0; at < tree.length; at++) tree.push(...all.filter(({ parent }) => parent === tree[at]!.pid))
  return tree
}

function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, command = '', parent] = /\((.*)\) \S (\d+)/s.exec(stat) ?? []
    return { pid, parent: Number(parent), command }
  } catch {
    // It ended while we looked.
    return null
  }
}

/** Kill -9 of a process and of all that came from it, in one go. Returns how many there were. */
export function killTree(root: number): Process[] {
  const tree = treeOf(root)
  for (const { pid } of tree) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A backend of PostgreSQL that its client let go a moment ago.
    }
  }
  return tree
}
