// SPDX-License-Identifier: AGPL-3.0-or-later
/** Runs a command under the pinned Node and passes on signals and the exit code, or leaves it for a shell to become. */
import { spawn } from 'node:child_process'
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { complain, fail, ROOT } from './place.mjs'

const WANTED = 24
const pinned = join(ROOT, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
const ourMajor = Number(process.versions.node.split('.')[0])

/** Each thread that compresses, reads files or hashes would keep a heap of its own, up to eight for each core. */
const ARENAS = '2'

/** The Node that `handOver` found to run here. */
let found = null
let current = null
let asked = null

/** Whether somebody asked to stop: then no other step begins. */
export const stopHere = () => asked !== null

function forward(signal) {
  asked = signal
  current?.kill(signal)
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, forward)

// npm passes SIGTERM and SIGINT on, but nothing when it is killed or its terminal closes: then we are nobody's child.
if (process.env.npm_lifecycle_event) {
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && !asked && forward('SIGTERM'), 1000).unref()
}

/** Answers with the exit code of `args` run by the pinned Node (elsewhere than Linux with glibc, by this one). */
export async function handOver(args) {
  if (existsSync(pinned)) {
    found = pinned
    const code = await run(args)
    // The file is there but its loader is not: a Linux without glibc (Alpine).
    if (code !== 'ENOENT') return code
  }
  if (ourMajor < WANTED) {
    fail(
      `Su questo sistema (${process.platform}-${process.arch}) serve Node ${WANTED} o più recente installato da te: questo è il ${process.versions.node} (https://nodejs.org).`,
    )
  }
  found = process.execPath
  return run(args)
}

const pathOf = (node) => [dirname(node), join(ROOT, 'node_modules/.bin')].join(delimiter)

function run(args) {
  return new Promise((resolve) => {
    const env = {
      MALLOC_ARENA_MAX: ARENAS,
      ...process.env,
      PATH: [pathOf(found), process.env.PATH].join(delimiter),
      REFERPA_PARENT: String(process.pid),
    }
    current = spawn(found, args, { cwd: ROOT, env, stdio: 'inherit' })
    current.on('error', (error) => resolve(error.code === 'ENOENT' ? 'ENOENT' : 1))
    current.on('exit', (code, signal) => {
      current = null
      if (signal && !asked)
        complain(`Interrotto da fuori (${signal}). Quello che era salvato è intatto: riavvia.`)
      resolve(code ?? (signal ? 128 + (SIGNAL_NUMBERS[signal] ?? 0) : 1))
    })
  })
}

/** A shell reports a death by signal as 128 and its number. */
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15, SIGABRT: 6 }

/** Writes what a shell reads to become `args` under the Node that ran the step before, as `run` would have started it. */
export function leaveForShell(path, args) {
  const lines = [
    `export MALLOC_ARENA_MAX="\${MALLOC_ARENA_MAX:-${ARENAS}}"`,
    `export PATH=${quoted(pathOf(found))}:"$PATH"`,
    // Who called the shell is whose child the server will be.
    'export REFERPA_PARENT="$PPID"',
    `exec ${[found, ...args].map(quoted).join(' ')}`,
  ]
  writeFileSync(`${path}.new`, `${lines.join('\n')}\n`)
  renameSync(`${path}.new`, path)
}

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`
