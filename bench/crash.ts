// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Kill -9 of everything at any moment while learners take tests: what the platform answered for must be there when it
 * starts again. The built server of `npm start`, its own PostgreSQL, real requests.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#kernel/db/db.ts'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { attachEmbedded, startEmbedded } from '#kernel/postgres/embedded.ts'
import { buildCourse } from '../src/modules/learning/built-course.fixture.ts'
import type { QuestionBody } from '../src/modules/learning/question.ts'
import { enrolCrowd } from '../src/modules/learning/taking/crowd.fixture.ts'
import { buildCrowd, type Learner } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { MIGRATIONS, temporaryFolder } from '../test/support/db.ts'
import { Ledger, takeTestsUntilKilled } from './ledger.ts'
import { cleanEnvironment, freePort, killTree, untilReady } from './platform.ts'
import { ROOT } from './release.ts'

const PATIENCE_MS = 30_000

export interface CrashFigures {
  /** Kills survived so far. */
  kills: number
  /** Processes killed, over all rounds. */
  killed: number
  /** Writes that were answered for, and those of them that are not there. */
  acknowledged: number
  lost: string[]
  /** Messages of the starts that failed. */
  failed: string[]
  /** Milliseconds from the start after a kill until the platform is ready. */
  reopenedMs: number[]
}

interface Options {
  kills: number
  writers: number
  /** How many writes are acknowledged before the kill of a round. */
  writesBefore(round: number): number
  /** Told after each kill. */
  progress?(figures: CrashFigures): void
}

/** Runs on a folder of its own that is removed afterwards. The server must have been built. */
export async function crash(options: Options): Promise<CrashFigures> {
  const folder = await temporaryFolder('referpa-crash-')
  const dataDir = join(folder, 'data')
  try {
    return await crashIn(dataDir, await prepare(dataDir, options.writers), options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const SLUG = 'quaranta-numeri'

/** A course of ten numbers to type, and people who have read it all. */
async function prepare(dataDir: string, writers: number): Promise<Learner[]> {
  const embedded = await startEmbedded({ dataDir })
  try {
    await prepareDatabase(embedded.url, MIGRATIONS)
    const database = openDatabase({ url: embedded.url })
    try {
      return await database.transaction(async (tx) => {
        const at = new Date()
        const ground = await buildGround(tx, at)
        const spec = {
          slug: SLUG,
          units: [{ title: 'Unità', completion: 'opened' as const }],
          questions: tenNumbers(),
        }
        const course = await buildCourse(tx, ground, spec, at)
        const crowd = await buildCrowd(tx, ground, { count: writers }, at)
        await enrolCrowd(tx, course, crowd, 1, at)
        return crowd
      })
    } finally {
      await database.close()
    }
  } finally {
    await embedded.stop()
  }
}

const tenNumbers = (): QuestionBody[] =>
  Array.from({ length: 10 }, (_, index) => ({
    kind: 'numeric',
    prompt: { it: `Numero ${index + 1}?` },
    feedback: { it: 'Nessuno scrive questo numero: la prova si può rifare sempre.' },
    answer: -1,
    tolerance: 0,
  }))

async function crashIn(dataDir: string, writers: Learner[], options: Options): Promise<CrashFigures> {
  const port = await freePort()
  const ledger = new Ledger()
  const figures: CrashFigures = { kills: 0, killed: 0, acknowledged: 0, lost: [], failed: [], reopenedMs: [] }
  let server = await start(dataDir, port)
  try {
    for (let round = 0; round < options.kills; round++) {
      const load = writers.map(({ token }) => takeTestsUntilKilled({ port, slug: SLUG, token }, ledger))
      await Promise.race([ledger.reached(ledger.count + options.writesBefore(round)), endOf(server.child)])
      const ended = endOf(server.child)
      const tree = killTree(server.child.pid!)
      if (!tree.some(({ command }) => command === 'postgres')) throw new Error('no PostgreSQL in the tree')
      await Promise.all([ended, ...load])
      server = await reopen(dataDir, port, figures)
      const lost = await lostOf(dataDir, ledger)
      Object.assign(figures, {
        kills: round + 1,
        killed: figures.killed + tree.length,
        acknowledged: ledger.count,
        lost,
      })
      options.progress?.(figures)
    }
    server.child.kill('SIGTERM')
    await endOf(server.child)
    return figures
  } finally {
    if (server.child.pid && server.child.exitCode === null) killTree(server.child.pid)
  }
}

const endOf = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()

interface Running {
  child: ChildProcess
  readyMs: number
}

async function start(dataDir: string, port: number): Promise<Running> {
  const env = cleanEnvironment({ DATA_DIR: dataDir, PORT: String(port), DEMO: '0', LOG_LEVEL: 'error' })
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/server.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  try {
    return { child, readyMs: await untilReady(child, port, PATIENCE_MS) }
  } catch (error) {
    if (child.exitCode === null) killTree(child.pid!)
    throw new Error(`${(error as Error).message}: ${said.trim()}`)
  }
}

/** A start that fails is counted and tried once more: whether what was answered for is there is a question of its own. */
async function reopen(dataDir: string, port: number, figures: CrashFigures): Promise<Running> {
  try {
    const server = await start(dataDir, port)
    figures.reopenedMs.push(server.readyMs)
    return server
  } catch (error) {
    figures.failed.push((error as Error).message)
    return start(dataDir, port)
  }
}

async function lostOf(dataDir: string, ledger: Ledger): Promise<string[]> {
  const address = await attachEmbedded(dataDir)
  if (!address) throw new Error('the platform is ready without a database')
  const client = new pg.Client({ connectionString: address.url })
  await client.connect()
  try {
    return await ledger.lostIn(client)
  } finally {
    await client.end()
  }
}
