// SPDX-License-Identifier: AGPL-3.0-or-later
/** Starts the measured process and asks it for figures. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Cpu } from './compare.ts'
import { measuredProgram, ROOT } from './release.ts'

/** CPU since the process began; memory in bytes. */
export interface Figures {
  cpu: Cpu
  rss: number
  heap: number
}

export interface Statement {
  text: string
  values: unknown[]
}

export interface Measured {
  port: number
  /** A Fastify without anything, in the same process: what every answer costs at least. */
  barePort: number
  figures(): Promise<Figures>
  /** The same, after two full collections. */
  collected(): Promise<Figures>
  /** What `work` makes the process ask of the database, as it asks it. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>
  stop(): Promise<void>
}

export interface MeasuredOptions {
  databaseUrl: string
  /** Folder of uploaded files. */
  files: string
  compress?: boolean
  /** Loads the demonstration into an empty database first. */
  demonstration?: boolean
}

/** Profiles land in the folder that BENCH_PROFILE names, one file for each measured process. */
const profiling = (): string[] =>
  process.env.BENCH_PROFILE
    ? ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : []

export async function startMeasured(options: MeasuredOptions): Promise<Measured> {
  const child: ChildProcess = fork(await measuredProgram(), {
    cwd: ROOT,
    execArgv: ['--enable-source-maps', '--expose-gc', ...profiling()],
    env: {
      ...process.env,
      BENCH_DATABASE_URL: options.databaseUrl,
      BENCH_FILES: options.files,
      BENCH_COMPRESS: options.compress ? '1' : '',
      BENCH_DEMONSTRATION: options.demonstration ? '1' : '',
    },
  })
  const ended = once(child, 'exit')
  ended.catch(() => undefined)
  const answer = async <T>(): Promise<T> => {
    const died = ended.then(([code]) => Promise.reject(new Error(`The measured process ended with ${code}`)))
    return (await Promise.race([once(child, 'message'), died]))[0] as T
  }
  const ask = <T>(question: string): Promise<T> => {
    const next = answer<T>()
    child.send(question)
    return next
  }
  const { port, barePort } = await answer<{ port: number; barePort: number }>()
  return {
    port,
    barePort,
    figures: () => ask('figures'),
    collected: () => ask('collect'),
    statementsOf: async (work) => {
      await ask('record')
      await work()
      return (await ask<{ statements: Statement[] }>('recorded')).statements
    },
    stop: async () => {
      child.send('stop')
      await ended
    },
  }
}
