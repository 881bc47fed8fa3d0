// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * SQLSTATEs (PostgreSQL, appendix A): 08 connection, 53 disk full or too many connections, 57 stopped, starting or a statement that
 * took too long, 25P03 a transaction that waited too long, 25006 a standby (a write through `Db` is another error, see naming-pool.ts).
 */
const AWAY = /^(08|53|57|25P03$|25006$)/

/** What the system says of a line to a database, to a store, or of a disk (errno(3), getaddrinfo(3)). */
const LINE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const NAME = ['ENOTFOUND', 'EAI_AGAIN']
const NO_ROOM = ['ENOSPC', 'EDQUOT']
const CODES = new Set([...LINE, ...NAME, ...NO_ROOM])

/** What the driver says without a code, of a connection that ended, that was given up, or that nobody had free in time. */
const WORDS = /^Connection terminated|^timeout e|not queryable|^Client network socket disconnected/

interface Known {
  code?: unknown
  syscall?: unknown
  message: string
  /** Of the client of S3: what answered, and whose fault it says it is. */
  $metadata?: { httpStatusCode?: number }
  $fault?: string
}

/** Whether what failed is not our mistake but a database, a store or a disk that cannot serve for now: a later try may succeed. */
export const isUnavailable = (error: unknown): boolean => causeOf(error) !== null

/** What is away, in a word for the log; null for a mistake of ours. */
export function causeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, message, $metadata, $fault } = error as Known
  const text = typeof code === 'string' ? code : ''
  if (AWAY.test(text) || CODES.has(text)) return text
  if (syscall === 'connect') return text || 'connect'
  if (WORDS.test(message)) return 'connection'
  const status = $metadata?.httpStatusCode ?? 0
  // A client of S3 that had no answer at all counts its attempts and names no status.
  const storeIsAway =
    status >= 500 || $fault === 'server' || ($metadata !== undefined && error.name === 'TimeoutError')
  return storeIsAway ? `store ${status || 'timeout'}` : null
}
