// SPDX-License-Identifier: AGPL-3.0-or-later
/** The real server in a process of its own, on a free port and a folder that is thrown away: it can be killed and started again. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { openDatabase, type Tx } from '#kernel/db/db.ts'
import { attachEmbedded, startEmbedded } from '#kernel/postgres/embedded.ts'
import { build } from '../../scripts/build.ts'
import { oneAtATime, temporaryFolder } from './db.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface ServerProcess {
  /** Address of the site, without a slash at the end; the same after a restart. */
  readonly base: string
  /** What the server keeps, for the command line. */
  readonly dataDir: string
  /** kill -9: resolves when the process is gone. PostgreSQL, a process of its own, goes on. */
  kill(): Promise<void>
  /** Starts the server again on the same port and folder; resolves when it is ready. */
  restart(): Promise<void>
  /** Rows of a query on its database, beside the server. */
  rows<T extends object>(query: string, values?: unknown[]): Promise<T[]>
  /** Writes on its database, beside the server. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Lines that the server has logged as errors, since the beginning. */
  errors(): string[]
  /** Sends a signal to the server, and waits for nothing. */
  signal(signal: NodeJS.Signals): void
  /** The process that runs now, for what it started beside itself. */
  readonly pid: number
  /** Resolves with the exit code when the server has ended. */
  readonly ended: Promise<number | null>
  /** All that the server has said so far. */
  said(): string
  /** Ends the server and its database, and removes the folder unless it is kept. */
  stop(options?: { keep?: boolean }): Promise<void>
}

export interface StartOptions {
  /** Settings beside those of every test. */
  env?: Record<string, string>
  /** What the server has said when the start resolves; when it is ready if left out. */
  until?: string
}

/**
 * Starts what `npm start` starts, built first where a source has changed, with the demonstration; resolves when it is ready.
 * The server ends by itself when the test that started it dies.
 */
export async function startServer(options: StartOptions = {}): Promise<ServerProcess> {
  await build()
  const dataDir = await temporaryFolder('referpa-journey-')
  const kept = process.env.REFERPA_TEST_FOLDER
  // Who wants to see a start while it goes on gets one with everything to do.
  if (kept && !options.until) await copyDemonstration(kept, dataDir)
  return startIn(dataDir, options)
}

/** A data folder with the demonstration in it, which takes seconds to load: made by the first of a run who asks, and copied. */
async function copyDemonstration(folder: string, dataDir: string): Promise<void> {
  const kept = join(folder, 'demonstration')
  await oneAtATime(async () => {
    if (existsSync(kept)) return
    const making = await temporaryFolder('referpa-making-')
    await (await startIn(making)).stop({ keep: true })
    await run('cp', ['--archive', making, kept])
    await rm(making, { recursive: true, force: true })
  })
  // Owners and modes go along, or PostgreSQL refuses the folder.
  await run('cp', ['--archive', `${kept}/.`, dataDir])
}

async function startIn(dataDir: string, options: StartOptions = {}): Promise<ServerProcess> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const output: string[] = []
  let child = serve(port, dataDir, output, options.env)
  const server: ServerProcess = {
    base,
    dataDir,
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = serve(port, dataDir, output, options.env)
      await ready(child, base, output)
    },
    rows: (query, values) => databaseRows(dataDir, query, values),
    transaction: (work) => transaction(dataDir, work),
    signal: (signal) => void child.kill(signal),
    get pid() {
      return child.pid!
    },
    ended: once(child, 'exit').then(([code]) => code as number | null),
    said: () => output.join(''),
    errors: () => output.join('').split('\n').filter(isError),
    stop: async ({ keep = false } = {}) => {
      await end(child, 'SIGTERM')
      await stopDatabase(dataDir)
      if (!keep) await rm(dataDir, { recursive: true, force: true })
    },
  }
  try {
    if (options.until) await said(child, options.until, output)
    else await ready(child, base, output)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

const run = promisify(execFile)

function serve(port: number, dataDir: string, output: string[], env: Record<string, string> = {}) {
  const { PATH, HOME, TMPDIR } = process.env
  const own = {
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    REFERPA_PARENT: String(process.pid),
  }
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/server.mjs'], {
    cwd: ROOT,
    // Nothing of the settings of whoever runs the tests may reach it.
    env: { PATH, HOME, TMPDIR, ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return child
}

/** The greeting is the last thing that a start does. */
async function ready(child: ChildProcess, base: string, output: string[]): Promise<void> {
  await said(child, 'Per fermare', output)
  const answer = await fetch(`${base}/health/ready`)
  if (answer.status !== 200) throw new Error(`The server is not ready: ${answer.status}`)
}

function said(child: ChildProcess, words: string, output: string[]): Promise<void> {
  const from = output.length
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', () => {
      if (output.slice(from).join('').includes(words)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output.join('')}`)))
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** A server that was killed has left its PostgreSQL behind. */
async function stopDatabase(dataDir: string): Promise<void> {
  if (await attachEmbedded(dataDir)) await (await startEmbedded({ dataDir })).stop()
}

const isError = (line: string): boolean => /^\{"level":(50|60),/.test(line)

async function addressOf(dataDir: string): Promise<string> {
  const address = await attachEmbedded(dataDir)
  if (!address) throw new Error('There is no database: the server was stopped.')
  return address.url
}

/** Rows of a query on the database that runs in a folder. */
export async function databaseRows<T extends object>(
  dataDir: string,
  query: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: await addressOf(dataDir) })
  await client.connect()
  try {
    return (await client.query(query, values)).rows
  } finally {
    await client.end()
  }
}

async function transaction<T>(dataDir: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = openDatabase({ url: await addressOf(dataDir), poolSize: 1 })
  try {
    return await database.transaction(work)
  } finally {
    await database.close()
  }
}

/**
 * A port that nobody listens on now; the server takes it a moment later. It lies below those that systems give to connections going
 * out, so that it is still free after the server was killed.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const holder = createServer().listen(randomInt(20_000, 32_000), '127.0.0.1')
    const isFree = await once(holder, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    const { port } = holder.address() as { port: number }
    holder.close()
    await once(holder, 'close')
    return port
  }
}
