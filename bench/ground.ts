// SPDX-License-Identifier: AGPL-3.0-or-later
/** Throw-away databases to measure on: a cluster as `npm start` makes it, which waits for the disk. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type Tx } from '#kernel/db/db.ts'
import { prepareDatabase } from '#kernel/db/prepare.ts'
import { startEmbedded } from '#kernel/postgres/embedded.ts'
import { MIGRATIONS, temporaryFolder } from '../test/support/db.ts'
import { type Measured, type MeasuredOptions, startMeasured } from './measured.ts'

export interface BenchGround {
  /** The first database of the cluster. */
  url: string
  /** The first process of PostgreSQL. */
  postgresPid: number
  /** Another database beside it, migrated. */
  another(name: string): Promise<string>
  /** A copy of the first database as it is now, which nobody may be using. */
  copy(name: string): Promise<string>
  /** Writes what is to be measured, in one transaction, and brings the planner's statistics up to date. */
  build<T>(work: (tx: Tx, at: Date) => Promise<T>, url?: string): Promise<T>
  /** Brings the planner's statistics up to date, as PostgreSQL does by itself within a minute; what is planned is planned anew. */
  tidyUp(): Promise<void>
  /** The real application as a process of its own; stopped with the ground. */
  start(options?: Partial<MeasuredOptions>): Promise<Measured>
  close(): Promise<void>
}

export async function openGround(): Promise<BenchGround> {
  const folder = await temporaryFolder('referpa-bench-')
  const embedded = await startEmbedded({ dataDir: join(folder, 'data') })
  const started: Measured[] = []
  const urlOf = (name: string) => embedded.url.replace('/referpa?', `/${name}?`)
  await prepareDatabase(embedded.url, MIGRATIONS)
  return {
    url: embedded.url,
    postgresPid: embedded.pid,
    another: async (name) => {
      await query(embedded.url, `create database ${name}`)
      await prepareDatabase(urlOf(name), MIGRATIONS)
      return urlOf(name)
    },
    copy: async (name) => {
      // From the administrator's database: the one that is copied may have no session, not even ours.
      await query(embedded.adminUrl, `create database ${name} template referpa owner referpa`)
      return urlOf(name)
    },
    build: async (work, url = embedded.url) => {
      const database = openDatabase({ url })
      try {
        return await database.transaction((tx) => work(tx, new Date()))
      } finally {
        await database.close()
        await query(url, 'vacuum analyze')
      }
    },
    tidyUp: () => query(embedded.url, 'vacuum analyze'),
    start: async (options = {}) => {
      const files = join(folder, `files-${started.length}`)
      const measured = await startMeasured({ databaseUrl: embedded.url, files, ...options })
      started.push(measured)
      return measured
    },
    close: async () => {
      for (const measured of started) await measured.stop()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs `work` on a ground of its own. */
export async function onGround<T>(work: (ground: BenchGround) => Promise<T>): Promise<T> {
  const ground = await openGround()
  try {
    return await work(ground)
  } finally {
    await ground.close()
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
