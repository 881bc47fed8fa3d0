// SPDX-License-Identifier: AGPL-3.0-or-later
/** `npm start` from a copy of the project whose packages are already installed, until the platform is ready. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, rm, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { temporaryFolder } from '../test/support/db.ts'
import { median } from './drive.ts'
import { cleanEnvironment, freePort, killTree, untilReady } from './platform.ts'
import { ROOT } from './release.ts'
import type { Row } from './report.ts'

const PATIENCE_MS = 300_000
const REPEATED = 3

const NOT_COPIED = new Set(['node_modules', 'build', 'data', '.git', 'bench/results'])

export async function benchStarts(say: (line: string) => void): Promise<Row[]> {
  const folder = await temporaryFolder('referpa-start-')
  const copy = join(folder, 'referpa')
  try {
    await cp(ROOT, copy, { recursive: true, filter: (path) => !NOT_COPIED.has(relative(ROOT, path)) })
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    return await measure(copy, say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(copy: string, say: (line: string) => void): Promise<Row[]> {
  const timed = async (what: string) => {
    const taken = await startAndStop(copy)
    say(`  ${what}: ${taken.ready.toFixed(1)} s`)
    return taken
  }
  const first = await timed('first start')
  const again = []
  for (let number = 0; number < REPEATED; number++) again.push(await timed('start again'))
  await rm(join(copy, 'data'), { recursive: true })
  const withoutData = await timed('without a database, nothing to build')
  await appendFile(join(copy, 'src/server.ts'), '// Changed.\n')
  const changed = await timed('after a change of the source')
  const second = median(again.map(({ ready }) => ready))
  const seconds = (name: string, value: number): Row => ({ name, value, unit: 's' })
  return [
    seconds('npm start, first: build, database, demonstration', first.ready),
    seconds('npm start, again: nothing to build, database there', second),
    seconds('npm start, nothing to build, new database and demonstration', withoutData.ready),
    seconds('npm start, source changed: build, database there', changed.ready),
    seconds('SIGTERM to npm until everything has ended', median(again.map(({ stopped }) => stopped))),
    { name: 'npm start, first / again', value: first.ready / second, unit: 'x' },
  ]
}

/** Seconds until ready, and from SIGTERM until npm and all that it started have ended. */
async function startAndStop(copy: string): Promise<{ ready: number; stopped: number }> {
  const port = await freePort()
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: copy,
    env: cleanEnvironment({ PORT: String(port), LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (said += piece))
  try {
    const ready = (await untilReady(child, port, PATIENCE_MS)) / 1000
    const from = performance.now()
    const ended = once(child, 'close')
    child.kill('SIGTERM')
    await ended
    return { ready, stopped: (performance.now() - from) / 1000 }
  } catch (error) {
    killTree(child.pid!)
    throw new Error(`${(error as Error).message}\n${said}`)
  }
}
