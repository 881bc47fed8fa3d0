// SPDX-License-Identifier: AGPL-3.0-or-later
/** Connections that give up: a database that does not answer must end a request with words, not hold it for ever. */
import type { Socket } from 'node:net'
import pg from 'pg'

/** How long the database is waited for, in milliseconds. */
export interface Patience {
  /** For a connection: a new one, or one that others hold. */
  readonly connectMs: number
  /** For one statement, its locks included: PostgreSQL ends it then (57014). */
  readonly statementMs: number
  /** For a transaction in which nothing is asked: PostgreSQL ends its connection then (25P03), and lets its locks go. */
  readonly idleMs: number
  /** For a sign of life after a question: a living server has ended a statement by then, so it is frozen or its line is dead. */
  readonly silenceMs: number
}

/** Somebody waits in front of a page. */
export const FOR_REQUESTS: Patience = {
  connectMs: 10_000,
  statementMs: 15_000,
  idleMs: 60_000,
  silenceMs: 20_000,
}

/** Nobody waits for a job: what it removes or counts may take minutes. */
export const FOR_JOBS: Patience = {
  connectMs: 30_000,
  statementMs: 600_000,
  idleMs: 600_000,
  silenceMs: 605_000,
}

export interface PoolOptions {
  url: string
  /** As PostgreSQL's own lists show these connections. */
  name: string
  most: number
  patience?: Patience
  /** What is asked outside a transaction that says otherwise can only read. */
  readOnly?: boolean
  /** Statements may be sent before the one ahead of them is answered. */
  pipeline?: boolean
  onError?: (error: Error) => void
}

export function openPool(options: PoolOptions): pg.Pool {
  const { url, name, most, patience = FOR_REQUESTS, readOnly = false, pipeline, onError } = options
  const settings = [
    `set statement_timeout = ${patience.statementMs}`,
    `set idle_in_transaction_session_timeout = ${patience.idleMs}`,
    // Said on every connection, whatever the role's own default is. As statements: poolers refuse it as a parameter of the start.
    `set default_transaction_read_only = ${readOnly ? 'on' : 'off'}`,
    // By a notice a connection hears that it dropped something kept in memory, whatever a role or a database is set to.
    'set client_min_messages = notice',
    // Our statements are written for one plan whatever their values. Left alone, PostgreSQL plans each five times on each
    // connection before it keeps a plan, and some for ever: planning costs more than running them.
    'set plan_cache_mode = force_generic_plan',
  ].join('; ')
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: name,
    connectionTimeoutMillis: patience.connectMs,
    keepAlive: true,
    pipeline,
    onConnect: async (client) => {
      cutWhenSilent(client, patience.silenceMs)
      await client.query(settings)
    },
  })
  // Without a listener an idle connection that breaks ends the process.
  pool.on('error', (error) => onError?.(error))
  // The same for a connection that breaks while it is lent out: whoever waits for its answer gets the error.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

type Inside = { connection: { stream: Socket }; _getActiveQuery(): unknown }

/** Cuts a connection on which something was asked and nothing came for `ms`. */
function cutWhenSilent(client: pg.ClientBase, ms: number): void {
  const { connection, _getActiveQuery } = client as unknown as Inside
  const { stream } = connection
  stream.setTimeout(ms)
  // The timer fires on idle connections too, and starts anew with the next question.
  stream.on('timeout', () => {
    const heard = stream.bytesRead
    // What came while this process itself was busy lies in the socket still: it is read before the next turn.
    setImmediate(() => {
      if (stream.bytesRead === heard && _getActiveQuery.call(client))
        stream.destroy(new Error('Connection terminated: the database does not answer'))
    })
  })
}
