// SPDX-License-Identifier: AGPL-3.0-or-later
/** For tests: a thread with tasks that behave in every way. */
import { isMainThread } from 'node:worker_threads'
import { serveTasks, type WorkerTask } from './worker-tasks.ts'

const task = <I, O>(name: string, run: (input: I) => O | Promise<O>): WorkerTask<I, O> => ({ name, run })

export const double = task('double', (bytes: Uint8Array) => bytes.map((byte) => byte * 2))
export const fail = task('fail', (message: string): never => {
  throw new TypeError(message)
})
export const spin = task('spin', (_: null): never => {
  for (;;);
})
export const hoard = task('hoard', (_: null): never => {
  const held: string[][] = []
  for (;;) held.push(Array.from({ length: 10_000 }, (_each, i) => `${held.length} ${i}`))
})
export const leave = task('leave', (_: null): never => process.exit(3))
const counter = { count: 0 }
/** How many times this very thread was asked. */
export const count = task('count', (_: null) => ++counter.count)
export const wait = task('wait', (shared: SharedArrayBuffer) => {
  const cell = new Int32Array(shared)
  // The first waits for the second: both end only if both are at work at once.
  if (Atomics.add(cell, 0, 1) === 0) Atomics.wait(cell, 0, 1, 5000)
  else Atomics.notify(cell, 0)
  return Atomics.load(cell, 0)
})

if (!isMainThread) serveTasks([double, fail, spin, hoard, leave, count, wait])
