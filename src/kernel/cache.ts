// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values read once and kept until a transaction that changes them says so; every process hears it through NOTIFY. */
import pg from 'pg'
import { sql, type Tx } from './db/db.ts'
import { FOR_REQUESTS } from './db/pool.ts'

const CHANNEL = 'referpa_cache'

/** Tells every process to read the named values again, once this transaction has committed. */
export async function dropCached(tx: Tx, name: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${name})`.execute(tx)
}

export interface Cache {
  /** The value under a key of a name, loaded when it is not there. */
  get<T>(name: string, key: string, load: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const RECONNECT_MS = 1000

export async function openCache(url: string, onError: (error: Error) => void): Promise<Cache> {
  const kept = new Map<string, Map<string, Promise<unknown>>>()
  let closed = false
  let listening = false
  let client: pg.Client | null = null

  const listen = async (): Promise<void> => {
    client = new pg.Client({
      connectionString: url,
      application_name: 'referpa-cache',
      connectionTimeoutMillis: FOR_REQUESTS.connectMs,
      keepAlive: true,
    })
    client.on('error', lost)
    client.on('end', () => !closed && lost(new Error('cache connection ended')))
    client.on('notification', (message) => kept.delete(message.payload ?? ''))
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    kept.clear()
    listening = true
  }
  // While nobody listens a change would go unheard: keep nothing until the line is back.
  const lost = (error: Error): void => {
    if (closed || !listening) return
    listening = false
    kept.clear()
    onError(error)
    const again = () => {
      if (!closed) listen().catch(() => setTimeout(again, RECONNECT_MS).unref())
    }
    setTimeout(again, RECONNECT_MS).unref()
  }
  await listen()
  return {
    get: async <T>(name: string, key: string, load: () => Promise<T>): Promise<T> => {
      if (!listening) return load()
      const values = kept.get(name) ?? new Map<string, Promise<unknown>>()
      kept.set(name, values)
      let value = values.get(key) as Promise<T> | undefined
      if (!value) {
        value = load()
        values.set(key, value)
        value.catch(() => values.delete(key))
      }
      return value
    },
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}
