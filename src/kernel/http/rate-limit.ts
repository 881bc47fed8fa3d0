// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
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

/**
 * Whom an address stands for: an IPv4 address itself, however it is written; of IPv6 the first 64 bits, because one
 * subscriber has all that follow (RFC 6177) and would otherwise be a new stranger at each guess.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return address
  const [head = '', tail] = plain.split('::')
  const before = head ? head.split(':') : []
  // The last group may be written as an IPv4 address, which stands for two.
  const after = tail ? tail.replace(/[^:]*\.[^:]*$/, '0:0').split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${first.join(':')}::/64`
}

const windowStart = (at: Date, seconds: number) =>
  new Date(Math.floor(at.getTime() / 1000 / seconds) * seconds * 1000)

/**
 * Counts one request against a bucket, on its own connection: what a rolled-back request used up stays used up,
 * and every process counts in the same place. Throws `TooMany` above the limit.
 */
async function spend(pool: pg.Pool, bucket: string, limit: Limit, at: Date): Promise<void> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'rate_limit_spend',
    text: `insert into rate_limit (bucket, window_start, count) values ($1, $2, 1)
           on conflict (bucket, window_start) do update set count = rate_limit.count + 1 returning count`,
    values: [bucket, windowStart(at, limit.windowSeconds)],
  })
  if ((rows[0]?.count ?? 0) > limit.max) throw new TooMany(secondsLeft(limit, at))
}

/** One counter: the kind of thing counted, whose it is, and the window it is counted in. */
export interface Counter {
  kind: string
  value: string
  limit: Limit
}

const startsOf = (counters: readonly Counter[], at: Date): Date[] =>
  counters.map(({ limit }) => windowStart(at, limit.windowSeconds))

/** Seconds until the window of a limit ends, at least one. */
export function secondsLeft(limit: Limit, at: Date): number {
  const end = windowStart(at, limit.windowSeconds).getTime() + limit.windowSeconds * 1000
  return Math.max(1, Math.ceil((end - at.getTime()) / 1000))
}

/** How much of each counter is used in its window, in their order, without using any. */
async function used(pool: pg.Pool, buckets: string[], starts: Date[]): Promise<number[]> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'rate_limit_used',
    text: `select coalesce(r.count, 0) as count
           from unnest($1::text[], $2::timestamptz[]) with ordinality as asked (bucket, window_start, position)
           left join rate_limit r using (bucket, window_start) order by asked.position`,
    values: [buckets, starts],
  })
  return rows.map(({ count }) => count)
}

/** Uses one of each counter and gives what is used then, in their order. */
async function count(pool: pg.Pool, buckets: string[], starts: Date[]): Promise<number[]> {
  const { rows } = await pool.query<{ bucket: string; count: number }>({
    name: 'rate_limit_count',
    // In one order, so that two that count the same counters do not wait for each other.
    text: `insert into rate_limit (bucket, window_start, count)
           select bucket, window_start, 1 from unnest($1::text[], $2::timestamptz[]) as asked (bucket, window_start) order by 1
           on conflict (bucket, window_start) do update set count = rate_limit.count + 1 returning bucket, count`,
    values: [buckets, starts],
  })
  const counts = new Map(rows.map((row) => [row.bucket, row.count]))
  return buckets.map((bucket) => counts.get(bucket) ?? 0)
}

/** Counters as handlers use them: by the kind of thing counted and whose it is. */
export interface Limits {
  /** Uses one; throws `TooMany` above the limit. */
  spend(kind: string, value: string, limit: Limit): Promise<void>
  /** How many of each are used in the current window, in the order asked. Kinds differ from each other. */
  used(counters: readonly Counter[]): Promise<number[]>
  /** Uses one of each, whatever their limits, and gives how many are used then. */
  count(counters: readonly Counter[]): Promise<number[]>
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
  const bucketsOf = (counters: readonly Counter[]) =>
    counters.map(({ kind, value }) => bucketKey(secret, kind, value))
  return {
    spend: (kind, value, limit) => spend(pool, bucketKey(secret, kind, value), limit, clock.now()),
    used: (counters) => used(pool, bucketsOf(counters), startsOf(counters, clock.now())),
    count: (counters) => count(pool, bucketsOf(counters), startsOf(counters, clock.now())),
    close: () => pool.end(),
  }
}
