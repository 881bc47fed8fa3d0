// SPDX-License-Identifier: AGPL-3.0-or-later
/** `npm run dev`: builds, runs the server from its sources, and does both again when a file changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ROOT, say } from './run-program.ts'

const WATCHED = ['src', 'db/migrations']
/** Editors write a file in several steps, and git many files: they count as one change. */
const QUIET_MS = 150

let server: ChildProcess | null = null
let builder: ChildProcess | null = null
let stopping = false

/** Builds in a process of its own, so that changes to the builders count too; the server runs from its sources. */
async function build(): Promise<boolean> {
  builder = spawn(process.execPath, ['scripts/build.ts', '--assets'], { cwd: ROOT, stdio: 'inherit' })
  const [code] = await once(builder, 'exit')
  return code === 0
}

function start(): void {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', 'tsx', 'src/server.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, REFERPA_PARENT: String(process.pid) },
  })
  server = child
  child.once('exit', (code) => {
    if (server !== child) return
    server = null
    if (stopping) process.exit(code ?? 0)
    say(`The server has ended (${code}): change a file to start it again.`)
  })
}

async function stop(): Promise<void> {
  const child = server
  if (!child) return
  server = null
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

let again = false
let busy = false
async function restart(): Promise<void> {
  again = true
  if (busy) return
  busy = true
  while (again && !stopping) {
    again = false
    // A source that does not compile leaves the last good server running.
    if (!(await build()) || stopping) continue
    await stop()
    if (!stopping) start()
  }
  busy = false
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = true
    builder?.kill('SIGTERM')
    if (server) server.kill('SIGTERM')
    else process.exit(0)
  })
}

let timer: NodeJS.Timeout | undefined
for (const folder of WATCHED) {
  watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (name && /\.test\.tsx?$|~$|\.swp$/.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(restart, QUIET_MS)
  })
}
await restart()
