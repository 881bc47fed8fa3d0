// SPDX-License-Identifier: AGPL-3.0-or-later
/** A connection that listens to a channel of PostgreSQL, comes back when it breaks and notices when it is silent. */
import pg from 'pg'

export interface NoticeLine {
  /** Whether notices are heard now. */
  isOpen(): boolean
  /** Resolves when every notice of transactions that are committed now has been given to `onNotice`, or the line is given up. */
  heard(): Promise<void>
  close(): Promise<void>
}

export interface NoticeLineOptions {
  readonly url: string
  readonly channel: string
  onNotice(payload: string): void
  /** The line is open again, or for the first time: what happened before was not heard. */
  onOpen(): void
  onLost(error: Error): void
  /** How often the line is asked whether it is still there, and how long it may take to say so. */
  readonly heartbeat?: { readonly everyMs: number; readonly answerMs: number }
}

const HEARTBEAT = { everyMs: 10_000, answerMs: 5000 }
const CONNECT_MS = 5000
const RECONNECT_MS = 1000

/** Opens the line; rejects when the database cannot be reached the first time. */
export async function openNoticeLine(options: NoticeLineOptions): Promise<NoticeLine> {
  const { heartbeat = HEARTBEAT } = options
  let closed = false
  let line: pg.Client | null = null

  const open = async (): Promise<void> => {
    const client = await listeningClient(options, heartbeat.answerMs, lose)
    if (closed) return abandon(client)
    options.onOpen()
    line = client
  }
  function lose(client: pg.Client, error: Error): void {
    if (closed || line !== client) return
    line = null
    abandon(client)
    options.onLost(error)
    const again = (): void => void (closed || open().catch(later))
    const later = () => setTimeout(again, RECONNECT_MS).unref()
    later()
  }
  // PostgreSQL sends the notices that wait for a listener before it answers the listener's own statement.
  const ask = async (): Promise<void> => {
    const client = line
    await client?.query('select').catch((error: Error) => lose(client, error))
  }
  const heard = oneAtATime(ask)
  await open()
  const beating = setInterval(() => void heard(), heartbeat.everyMs).unref()
  return {
    isOpen: () => line !== null,
    heard,
    close: async () => {
      closed = true
      clearInterval(beating)
      await line?.end()
    },
  }
}

async function listeningClient(
  { url, channel, onNotice }: NoticeLineOptions,
  answerMs: number,
  lose: (client: pg.Client, error: Error) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'referpa-cache',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: answerMs,
    keepAlive: true,
  })
  client.on('error', (error) => lose(client, error))
  client.on('end', () => lose(client, new Error('the listening connection ended')))
  client.on('notification', ({ payload = '' }) => onNotice(payload))
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
    return client
  } catch (error) {
    abandon(client)
    throw error
  }
}

/** Ends a connection that is of no more use, and does not wait for what may be gone. */
function abandon(client: pg.Client): void {
  client.end().catch(() => undefined)
}

/** `work` runs once at a time; all who ask meanwhile share the run after it, which begins later than their asking. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= running.then(() => {
      next = null
      running = work()
      return running
    })
    return next
  }
}
