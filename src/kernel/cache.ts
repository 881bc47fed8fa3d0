// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values read once and kept until a transaction that changes them says so; every process hears it through NOTIFY. */
import { type Database, sql, type Tx } from './db/db.ts'
import { keptValues } from './kept.ts'
import { type NoticeLineOptions, openNoticeLine } from './notice-line.ts'

const CHANNEL = 'referpa_cache'

/** Transactions after which this process must have heard what they dropped before it answers. */
const dropping = new WeakSet<Tx>()

/**
 * Tells every process to read again what is kept under a name, or under one key of it, once this transaction has
 * committed. A name has no spaces. Triggers say the same by `drop_kept('name key')`.
 */
export async function dropCached(tx: Tx, name: string, key?: string): Promise<void> {
  hearDrops(tx)
  await sql`select pg_notify(${CHANNEL}, ${key === undefined ? name : `${name} ${key}`})`.execute(tx)
}

/** For an act whose triggers drop something: what this process answers after it knows of the change. */
export const hearDrops = (tx: Tx): void => void dropping.add(tx)

export interface Cache {
  /** The value under a key of a name, loaded when it is not there; `most` of that name. Null is not kept. */
  get<T>(name: string, key: string, load: () => Promise<T>, most?: number): Promise<T>
  /** Forgets a key in this process alone: the next who asks reads it again. */
  forget(name: string, key: string): void
  /** Resolves when this process has heard all that was dropped by transactions that are committed now. */
  heard(): Promise<void>
  close(): Promise<void>
}

export async function openCache(
  url: string,
  onError: (error: Error) => void,
  heartbeat?: NoticeLineOptions['heartbeat'],
): Promise<Cache> {
  const kept = keptValues()
  const line = await openNoticeLine({
    url,
    channel: CHANNEL,
    heartbeat,
    onNotice: (payload) => {
      const [name = '', key] = payload.split(' ')
      kept.drop(name, key)
    },
    onOpen: () => kept.clear(),
    onLost: (error) => {
      kept.clear()
      onError(error)
    },
  })
  return {
    get: <T>(name: string, key: string, load: () => Promise<T>, most?: number): Promise<T> => {
      // While nobody listens a change would go unheard: nothing is kept until the line is back.
      if (!line.isOpen()) return load()
      const found = kept.get(name, key) as Promise<T> | undefined
      if (found) return found
      const value = load()
      kept.put(name, key, value, most)
      const giveUp = () => kept.giveUp(name, key, value)
      value.then((loaded) => loaded === null && giveUp(), giveUp)
      return value
    },
    forget: (name, key) => kept.drop(name, key),
    heard: line.heard,
    close: line.close,
  }
}

/** The same database, whose transactions end when this process has heard what they dropped: whoever signs out is out. */
export const hearing = (database: Database, cache: Cache): Database => ({
  ...database,
  transaction: async (work) => {
    let drops = false
    const done = await database.transaction(async (tx) => {
      const result = await work(tx)
      drops = dropping.has(tx)
      return result
    })
    if (drops) await cache.heard()
    return done
  },
})
