// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../db/schema.gen.ts'
import { namingPool } from './naming-pool.ts'

/** What a read takes: it can select and nothing else, so a query outside the transaction cannot write. */
export type Db = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'
>

/** What a write takes: the transaction the kernel opened for this request or job. A `Tx` may be used as a `Db`. */
export type Tx = Transaction<DB>

/** The open database of a process. Only the kernel and the composition root hold it. */
export interface Database {
  readonly db: Db
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
  /** Connections in the pool. */
  poolSize?: number
  onError?: (error: Error) => void
}

export function openDatabase({ url, poolSize = 10, onError }: DatabaseOptions): Database {
  // `pipeline`: the pool of names sends `begin` and the first statement together.
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'referpa',
    pipeline: true,
  })
  // Without a listener an idle connection that breaks ends the process.
  pool.on('error', (error) => onError?.(error))
  // The same for a connection that breaks while it is lent out: whoever waits for its answer gets the error.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: namingPool(pool) }) })
  return {
    db: kysely,
    pool,
    transaction: (work) => kysely.transaction().execute(work),
    close: () => kysely.destroy(),
  }
}

export { sql }
