// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** Statements prepared on one connection: each costs memory in the server, so the oldest gives way. */
const STATEMENTS_PER_CONNECTION = 200

/** A cached plan no longer fits the table, after a migration (PostgreSQL appendix A). */
const CACHED_PLAN_CHANGED = '0A000'

/** Something was to be written where nothing may be: a transaction that reads, or a standby. */
const READ_ONLY = '25006'

/** The code of the notice by which `drop_kept` tells the connection that its transaction drops what is kept in memory. */
const DROPS = 'RP001'

/** Asked on a connection, it asks nothing: the statement after it is the last of its transaction. See `lastly`. */
export const COMMIT_WITH_NEXT = 'commit with next'

/** The connections only read by default: what writes says so. */
const BEGIN = 'begin read write'

/** A mistake of ours: SQL that writes was asked of `Db`, outside every transaction. It must take a `Tx`. */
export class WriteThroughDb extends Error {
  override name = 'WriteThroughDb'
}

interface Prepared {
  /** Text of a statement -> its name on this connection, the least lately used first. */
  names: Map<string, string>
  /** How many names were given: none is used twice, since the server may still hold the one before. */
  given: number
  /** Names to give up once no transaction is open: in a failed one the server refuses to. */
  doomed: string[]
  transactionOpen: boolean
  /** A transaction was asked for and nothing was asked in it yet. */
  beginOwed: boolean
  /** The next statement is the last of its transaction; then the transaction has ended with it. */
  ending: 'no' | 'with next' | 'ended'
  /** Something in this transaction drops what processes keep in memory. */
  drops: boolean
}
/** One for each connection: what Kysely knows of a connection hangs on it. */
const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()

type WithStream = { connection: { stream: import('node:net').Socket } }
type WithStatements = { connection: { parsedStatements: Record<string, string> } }

/**
 * A pool whose connections name each statement by its text, so that PostgreSQL plans it once: 3-5 times faster on joins.
 * Kysely's own driver sends unnamed statements only. A transaction that drops something kept in memory has ended when
 * `onDropped` has.
 */
export function namingPool(
  pool: pg.Pool,
  onDropped: () => Promise<void> = () => Promise.resolve(),
): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client, onDropped)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end(),
    options: pool.options,
  } as PostgresPool
}

function wrap(client: pg.PoolClient, onDropped: () => Promise<void>): PostgresPoolClient {
  const known: Prepared = {
    names: new Map(),
    given: 0,
    doomed: [],
    transactionOpen: false,
    beginOwed: false,
    ending: 'no',
    drops: false,
  }
  client.on('notice', ({ code }) => {
    if (code === DROPS) known.drops = true
  })
  const run = async (text: string, values: readonly unknown[] = []) => {
    // Transaction control and other statements without parameters and results gain nothing from a name.
    if (values.length === 0 && !NAMED.test(text)) {
      if (text === 'begin') return owe(known)
      if (text === COMMIT_WITH_NEXT) return endWithNext(known)
      if (/^\s*(begin|start transaction)/i.test(text)) known.transactionOpen = true
      if (/^\s*(commit|rollback)\s*$/i.test(text)) {
        known.transactionOpen = false
        if (known.beginOwed) return nothingBegun(known)
        return end(client, known, text, onDropped)
      }
      return ask(client, known, text).catch((error) => refused(error, known, text))
    }
    const name = nameFor(client, known, text)
    if (known.doomed.length > 0 && !known.transactionOpen) await giveUp(client, known)
    try {
      return await ask(client, known, { name, text, values: values as unknown[] })
    } catch (error) {
      if ((error as { code?: string }).code !== CACHED_PLAN_CHANGED) return refused(error, known, text)
      forget(client, known, text)
      // Inside a transaction the failure has already ended it: only a lone read is tried again.
      if (known.transactionOpen || !/^\s*(select|with)/i.test(text)) throw error
      return client.query({ name: nameFor(client, known, text), text, values: values as unknown[] })
    }
  }
  return {
    query: run as unknown as <R>(
      sql: string,
      parameters: readonly unknown[],
    ) => Promise<PostgresQueryResult<R>>,
    release: () => client.release(),
  } as PostgresPoolClient
}

const NAMED = /^\s*(select|with|insert|update|delete)/i

/** What PostgreSQL refuses to write outside a transaction is a mistake of ours and must be loud; within one the database is a standby. */
function refused(error: unknown, known: Prepared, text: string): never {
  if ((error as { code?: string }).code !== READ_ONLY || known.transactionOpen) throw error
  const words = text.trim().replace(/\s+/g, ' ').slice(0, 80)
  throw new WriteThroughDb(`A statement that writes was asked of Db, and needs a Tx: ${words}`, {
    cause: error,
  })
}

const NOTHING = { rows: [], rowCount: null, command: 'BEGIN' } as unknown as pg.QueryResult

function owe(known: Prepared): pg.QueryResult {
  known.transactionOpen = true
  known.beginOwed = true
  return NOTHING
}

/** A transaction in which nothing was asked ends before it begins. */
function nothingBegun(known: Prepared): pg.QueryResult {
  known.beginOwed = false
  known.ending = 'no'
  return NOTHING
}

function endWithNext(known: Prepared): pg.QueryResult {
  known.ending = 'with next'
  return NOTHING
}

async function end(client: pg.PoolClient, known: Prepared, text: string, onDropped: () => Promise<void>) {
  const ended = known.ending === 'ended'
  known.ending = 'no'
  try {
    const done = ended ? NOTHING : await ask(client, known, text)
    if (known.drops && /commit/i.test(text)) await onDropped()
    return done
  } finally {
    known.drops = false
  }
}

/**
 * Asks the server. The `begin` that is owed goes out before it and, of a last statement, the `commit` after it, all in one
 * write: a transaction costs one round trip less for each.
 */
async function ask(client: pg.PoolClient, known: Prepared, query: pg.QueryConfig | string) {
  if (known.ending === 'ended')
    throw new Error('The transaction has ended with the statement before this one.')
  const begins = known.beginOwed
  const ends = known.ending === 'with next'
  if (!begins && !ends) return client.query(query as pg.QueryConfig)
  known.beginOwed = false
  const { stream } = (client as unknown as WithStream).connection
  stream.cork()
  const begun = begins ? client.query(BEGIN) : null
  const asked = client.query(query as pg.QueryConfig)
  const committed = ends ? client.query('commit') : null
  stream.uncork()
  if (ends) known.ending = 'ended'
  // All are waited for, so that none is left to fail unheard. `begin` fails with the connection, or on a standby: what was sent
  // after it is then outside a transaction, and can write nothing. After a statement that failed, `commit` takes all back.
  const [first, second, third] = await Promise.allSettled([begun, asked, committed])
  if (first.status === 'rejected') throw standbyOr(first.reason)
  if (second.status === 'rejected') throw second.reason
  if (third.status === 'rejected') throw third.reason
  return second.value
}

/** A standby says "not supported" of a transaction that would write (0A000), the code of a plan that changed: it gets its own. */
const standbyOr = (error: Error & { code?: string }): Error =>
  error.code === CACHED_PLAN_CHANGED
    ? Object.assign(new Error('The database is a standby', { cause: error }), { code: READ_ONLY })
    : error

function nameFor(client: pg.PoolClient, known: Prepared, text: string): string {
  const name = known.names.get(text) ?? `q${known.given++}`
  known.names.delete(text)
  known.names.set(text, name)
  if (known.names.size > STATEMENTS_PER_CONNECTION) forget(client, known, known.names.keys().next().value!)
  return name
}

/** node-postgres remembers what it parsed on the connection: both sides must forget. */
function forget(client: pg.PoolClient, known: Prepared, text: string): void {
  const name = known.names.get(text)
  if (!name) return
  known.names.delete(text)
  known.doomed.push(name)
  delete (client as unknown as WithStatements).connection.parsedStatements[name]
}

async function giveUp(client: pg.PoolClient, known: Prepared): Promise<void> {
  // A name whose preparation failed is unknown to the server: each is given up by itself.
  for (const name of known.doomed.splice(0)) await client.query(`deallocate ${name}`).catch(() => undefined)
}
