// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { openPool } from '../db/pool.ts'
import { TooMany } from '../errors.ts'

export interface Limit {
  /** Requests allowed in a window. */
  max: number
  windowSeconds: number
}

/** A key for a bucket that gives away neither the address nor the account. */
export const bucketKey = (secret: string, kind: string, value: string): string =>
  `${kind}:${createHmac('sha256', secret).update(value).digest('base64url').slice(0, 22)}`

const windowStart = (at: Date, seconds: number) =>
  new Date(Math.floor(at.getTime() / 1000 / seconds) * seconds * 1000)

/**
 * Counts one request against a bucket, on its own connection: what a rolled-back request used up stays used up,
 * and every process counts in the same place. Throws `TooMany` above the limit.
 */
async function spend(pool: pg.Pool, bucket: string, limit: Limit, at: Date): Promise<void> {
  const start = windowStart(at, limit.windowSeconds)
  const { rows } = await pool.query<{ count: number }>({
    name: 'rate_limit_spend',
    text: `insert into rate_limit (bucket, window_start, count) values ($1, $2, 1)
           on conflict (bucket, window_start) do update set count = rate_limit.count + 1 returning count`,
    values: [bucket, start],
  })
  if ((rows[0]?.count ?? 0) > limit.max) {
    const endsAt = start.getTime() + limit.windowSeconds * 1000
    throw new TooMany(Math.max(1, Math.ceil((endsAt - at.getTime()) / 1000)))
  }
}

/** How much of a limit is used in the current window, without using any. */
async function spent(pool: pg.Pool, bucket: string, limit: Limit, at: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'rate_limit_spent',
    text: 'select count from rate_limit where bucket = $1 and window_start = $2',
    values: [bucket, windowStart(at, limit.windowSeconds)],
  })
  return rows[0]?.count ?? 0
}

/** Counters as handlers use them: by the kind of thing counted and whose it is. */
export interface Limits {
  /** Uses one; throws `TooMany` above the limit. */
  spend(kind: string, value: string, limit: Limit): Promise<void>
  /** How many are used in the current window. */
  spent(kind: string, value: string, limit: Limit): Promise<number>
  close(): Promise<void>
}

/** Counters on connections of their own: a handler that holds its transaction must not wait for a second one of the same pool. */
export function openLimits(
  url: string,
  secret: string,
  clock: Clock,
  onError: (error: Error) => void,
): Limits {
  const pool = openPool({ url, name: 'referpa-limits', most: 2, onError })
  return {
    spend: (kind, value, limit) => spend(pool, bucketKey(secret, kind, value), limit, clock.now()),
    spent: (kind, value, limit) => spent(pool, bucketKey(secret, kind, value), limit, clock.now()),
    close: () => pool.end(),
  }
}
