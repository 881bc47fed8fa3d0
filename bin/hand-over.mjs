// SPDX-License-Identifier: AGPL-3.0-or-later
/** Runs a command under the pinned Node and passes on signals and the exit code. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { complain, fail, ROOT } from './place.mjs'

const WANTED = 24
const pinned = join(ROOT, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
const ourMajor = Number(process.versions.node.split('.')[0])

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
    const code = await run(pinned, args)
    // The file is there but its loader is not: a Linux without glibc (Alpine).
    if (code !== 'ENOENT') return code
  }
  if (ourMajor < WANTED) {
    fail(
      `Su questo sistema (${process.platform}-${process.arch}) serve Node ${WANTED} o più recente installato da te: questo è il ${process.versions.node} (https://nodejs.org).`,
    )
  }
  return run(process.execPath, args)
}

function run(node, args) {
  return new Promise((resolve) => {
    const path = [dirname(node), join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter)
    const env = {
      // Each thread that compresses, reads files or hashes would keep a heap of its own, up to eight for each core.
      MALLOC_ARENA_MAX: '2',
      ...process.env,
      PATH: path,
      REFERPA_STARTER: String(process.pid),
    }
    current = spawn(node, args, { cwd: ROOT, env, stdio: 'inherit' })
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
