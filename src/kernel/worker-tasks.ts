// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pieces of work that a thread can do: they get a value and give one, and know neither database nor store. */
import { parentPort } from 'node:worker_threads'

export interface WorkerTask<I, O> {
  /** Known to both sides: `<area>.<verb>`, such as `files.inspect-pdf`. */
  readonly name: string
  /** What goes in and what comes out must be plain data or bytes (the structured clone algorithm, HTML section 2.7). */
  readonly run: (input: I) => O | Promise<O>
}

export type RunTask = <I, O>(task: WorkerTask<I, O>, input: I) => Promise<O>

/** In the thread of the caller: for what is known to be small, for tests and for the demonstration. */
export const runHere: RunTask = async (task, input) => task.run(input)

export interface TaskAsked {
  readonly name: string
  readonly input: unknown
}

export type WorkerAnswer = { readonly value: unknown } | { readonly failure: unknown }

/** Called by the file that a thread runs: does what it is asked, one piece after another. */
export function serveTasks(tasks: readonly WorkerTask<never, unknown>[]): void {
  const byName = new Map(tasks.map((task) => [task.name, task as WorkerTask<unknown, unknown>]))
  parentPort!.on('message', async ({ name, input }: TaskAsked) => {
    try {
      const value = await byName.get(name)!.run(input)
      parentPort!.postMessage({ value } satisfies WorkerAnswer)
    } catch (failure) {
      parentPort!.postMessage({ failure } satisfies WorkerAnswer)
    }
  })
}
