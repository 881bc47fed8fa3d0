// SPDX-License-Identifier: AGPL-3.0-or-later
/** Memory of the whole platform as `npm start` runs it: npm, starter, server and PostgreSQL, after many requests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMONSTRATION_PASSWORD } from '../src/modules/people/index.ts'
import { temporaryFolder } from '../test/support/db.ts'
import { AS_BROWSERS, drive, expect, send } from './drive.ts'
import { cleanEnvironment, freePort, killTree, treeOf, untilReady } from './platform.ts'
import { ROOT } from './release.ts'
import type { Row } from './report.ts'

const MANY = 10_000
const WIDE = 8
const PATIENCE_MS = 300_000

/** With the demonstration, in a data folder of its own; the build is the one in place. */
export async function benchTree(): Promise<Row[]> {
  const folder = await temporaryFolder('referpa-tree-')
  const port = await freePort()
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: ROOT,
    env: cleanEnvironment({ PORT: String(port), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' }),
    stdio: 'ignore',
  })
  try {
    await untilReady(child, port, PATIENCE_MS)
    await visit(port)
    const rows = memoryOf(child.pid!)
    const ended = once(child, 'close')
    child.kill('SIGTERM')
    await ended
    return rows
  } catch (error) {
    killTree(child.pid!)
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As visitors and an operator go about: pages that most ask for, and one that is not there. */
async function visit(port: number): Promise<void> {
  const form = { email: 'operatore@demo.referpa.example', password: DEMONSTRATION_PASSWORD }
  const { status, headers: signedIn } = await send(port, '/accedi', { form })
  const cookie = [signedIn['set-cookie']]
    .flat()
    .join(';')
    .match(/session=[^;]+/)?.[0]
  if (!cookie) throw new Error(`signing in answers ${status}`)
  const { body } = await expect(200, port, '/formazione')
  const course = body.match(/\/formazione\/corsi\/[a-z0-9-]+/)?.[0] ?? '/formazione'
  const paths = ['/', '/formazione', course, '/normativa', '/formazione/i-miei-corsi', '/non/esiste']
  await drive(MANY, WIDE, async (index) => {
    const path = paths[index % paths.length]!
    const headers = index % 2 === 0 || path.includes('i-miei') ? { ...AS_BROWSERS, cookie } : AS_BROWSERS
    await expect(path === '/non/esiste' ? 404 : 200, port, path, { headers })
  })
}

/** Bytes that each process has for itself, with its part of what it shares (PSS of smaps_rollup, proc(5)). */
function memoryOf(root: number): Row[] {
  const mb = (bytes: number) => bytes / 1e6
  const all = treeOf(root).map(({ pid, parent }) => ({
    pid,
    parent,
    what: commandOf(pid),
    bytes: pssOf(pid),
  }))
  const kinds = Map.groupBy(all, ({ what }) => what)
  const row = (name: string, bytes: number, bar?: string): Row => ({
    name,
    value: mb(bytes),
    unit: 'MB',
    bar,
  })
  const sum = (some: readonly { bytes: number }[]) => some.reduce((total, { bytes }) => total + bytes, 0)
  return [
    row(`memory of all processes after ${MANY} requests (PSS)`, sum(all), '<= 260'),
    ...[...kinds].map(([what, some]) => row(`of it ${what} (${some.length})`, sum(some))),
  ]
}

function commandOf(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  if (/^postgres|\/postgres$/.test(words[0]!)) return 'PostgreSQL'
  if (words[0]!.startsWith('npm')) return 'npm'
  return (
    words
      .find((word) => /\.mjs$/.test(word))
      ?.split('/')
      .at(-1) ?? words[0]!
  )
}

function pssOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) * 1024
}
