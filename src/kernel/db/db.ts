// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../db/schema.gen.ts'
import { COMMIT_WITH_NEXT, namingPool } from './naming-pool.ts'
import { openPool, type Patience } from './pool.ts'

/** What a read takes: it can select and nothing else. Of raw SQL that its type lets through, PostgreSQL refuses what writes. */
export type Db = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'
>

/** What a write takes: the transaction the kernel opened for this request or job. A `Tx` may be used as a `Db`. */
export type Tx = Transaction<DB>

/** The open database of a process. Only the kernel and the composition root hold it. */
export interface Database {
  /** Reads alone: PostgreSQL itself refuses a write through it, also one in raw SQL (decision 0020). */
  readonly db: Db
  /** Connections that may write outside every transaction of ours: for the queue of jobs, for tests and for nothing else. */
  readonly pool: pg.Pool
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// node-postgres turns a `date` into a Date at local midnight, which shifts the day elsewhere: keep the text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// numeric stays a string too (money); int8 counts fit a double far beyond our sizes.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export interface DatabaseOptions {
  url: string
  /** Connections that read and open transactions. */
  poolSize?: number
  patience?: Patience
  onError?: (error: Error) => void
  /** Waited for by a transaction that has dropped what processes keep in memory, see kernel/cache.ts. */
  onDropped?: () => Promise<void>
}

/** What the queue of jobs needs: one that listens, two at work, one for the clock. */
const WRITING_CONNECTIONS = 4

export function openDatabase(options: DatabaseOptions): Database {
  const { url, poolSize = 5, patience, onError, onDropped } = options
  const common = { url, patience, onError }
  const reading = openPool({
    ...common,
    name: 'referpa',
    most: poolSize,
    readOnly: true,
    // The pool of names sends `begin` and the first statement together.
    pipeline: true,
  })
  // Opens no connection until it is asked for one.
  const pool = openPool({ ...common, name: 'referpa-writing', most: WRITING_CONNECTIONS })
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: namingPool(reading, onDropped) }) })
  return {
    db: kysely,
    pool,
    transaction: (work) => kysely.transaction().execute(work),
    close: async () => {
      await Promise.all([kysely.destroy(), pool.end()])
    },
  }
}

/**
 * Said before the last statement of an act that is one statement: its transaction is committed with it, in one write. Nothing may
 * be asked after it, and what it wrote stays, whatever the act does then.
 */
export const lastly = async (tx: Tx): Promise<void> => void (await sql.raw(COMMIT_WITH_NEXT).execute(tx))

export { type RawBuilder, sql }
