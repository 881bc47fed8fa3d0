// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Costly work on what strangers sent, in threads beside the one that answers: a few, started when they are wanted, ended when
 * they are not, and cut off when a piece of work takes too long or too much memory.
 */
import { Worker } from 'node:worker_threads'
import { Refused } from './errors.ts'
import { gate } from './http/gate.ts'
import { msg } from './i18n/msg.ts'
import type { RunTask, TaskAsked, WorkerAnswer, WorkerTask } from './worker-tasks.ts'

/** A piece of work was cut off: what it was about is made, or grown, to keep us busy. A form shows it like any other refusal. */
export class TooCostly extends Refused {
  override name = 'TooCostly'
  constructor() {
    super(msg('Il contenuto è troppo complesso da elaborare. Semplificalo o dividilo in più parti.'))
  }
}

export interface WorkerPool {
  /** Throws `TooCostly`, `TooMany` when the queue is too long, or what the task threw, of which only name, message and stack are left. */
  readonly run: RunTask
  /** Cuts off what is still at work. */
  close(): Promise<void>
}

interface Options {
  /** The file that a thread runs: it calls `serveTasks`. */
  readonly entry: string
  readonly threads?: number
  /** Longest time of one piece of work, from when a thread takes it. */
  readonly limitMs?: number
  /** Heap of a thread; buffers are not part of it, and each task bounds its own. */
  readonly memoryMb?: number
  /** A thread that had nothing to do for so long is ended, and its memory with it. */
  readonly idleMs?: number
}

export function workerPool({
  entry,
  threads = 2,
  limitMs = 20_000,
  memoryMb = 256,
  idleMs = 30_000,
}: Options): WorkerPool {
  const turn = gate(threads)
  const all = new Set<Worker>()
  const idle: { worker: Worker; timer: NodeJS.Timeout }[] = []
  let closed = false

  const end = async (worker: Worker) => {
    all.delete(worker)
    await worker.terminate()
  }
  const take = (): Worker => {
    const rested = idle.pop()
    if (rested) clearTimeout(rested.timer)
    const worker = rested?.worker ?? start(entry, memoryMb)
    all.add(worker)
    worker.ref()
    return worker
  }
  const rest = (worker: Worker) => {
    // A process that has nothing else to do may end.
    worker.unref()
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((each) => each.worker === worker),
        1,
      )
      void end(worker)
    }, idleMs).unref()
    idle.push({ worker, timer })
  }

  return {
    run: <I, O>({ name }: WorkerTask<I, O>, input: I) =>
      turn(async () => {
        if (closed) throw new Error('the worker pool is closed')
        const worker = take()
        let answer: WorkerAnswer
        try {
          answer = await answerOf(worker, { name, input }, limitMs)
        } catch (error) {
          await end(worker)
          throw error
        }
        rest(worker)
        if ('failure' in answer) throw answer.failure
        return answer.value as O
      }),
    close: async () => {
      closed = true
      for (const { timer } of idle) clearTimeout(timer)
      await Promise.all([...all].map(end))
    },
  }
}

/** Without the flags of the process: a thread needs none of them, and Node reads our TypeScript by itself. */
const start = (entry: string, maxOldGenerationSizeMb: number): Worker =>
  new Worker(entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } })

function answerOf(worker: Worker, asked: TaskAsked, limitMs: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new TooCostly())), limitMs)
    const onMessage = (answer: WorkerAnswer) => settle(() => resolve(answer))
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooCostly() : error))
    const onExit = () => settle(() => reject(new Error('a worker has ended in the middle of its work')))
    const settle = (done: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    try {
      worker.postMessage(asked)
    } catch (error) {
      settle(() => reject(error))
    }
  })
}
