// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a balancer and an administrator ask: whether the process lives, whether it serves, and what it serves without. */
import type { FastifyInstance } from 'fastify'
import type { FileStore } from '../files/store.ts'
import { newId } from '../ids.ts'
import { MAIL_TASK } from '../mail.ts'
import type { Host } from './host.ts'

/** What is missing while pages are still served. */
export type Degraded = 'database-read-only' | 'store' | 'mail'

export interface Readiness {
  readonly status: 'ok' | 'degraded' | 'database unreachable' | 'stopping'
  readonly degraded?: readonly Degraded[]
}

/** A balancer waits a few seconds at most: a database that has not answered by then is away for now. */
const ANSWER_MS = 1_500
/** Whoever asks more often gets the answer of the last time: the question must not become a load. */
const DATABASE_KEPT_MS = 1_000
const STORE_KEPT_MS = 15_000

type Check<T> = () => Promise<T>

/** At most one question at a time, and its answer for a while; `late` when it takes too long or fails. */
function kept<T>(check: Check<T>, late: (error: unknown) => T, forMs: number): Check<T> {
  let asked = Number.NEGATIVE_INFINITY
  let answer: Promise<T> | null = null
  return () => {
    if (!answer || performance.now() - asked > forMs) {
      asked = performance.now()
      answer = inTime(check()).catch(late)
    }
    return answer
  }
}

class TooLate extends Error {
  override name = 'TooLate'
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate('no answer in time')), ANSWER_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

type DatabaseState = 'away' | readonly Degraded[]

async function askDatabase({ pool }: Host['database']): Promise<DatabaseState> {
  const { rows } = await pool.query<{ standby: boolean; mail: boolean }>({
    name: 'health',
    text: `select pg_is_in_recovery() as standby, exists (
      select from graphile_worker.jobs where task_identifier = $1 and attempts > 1 and last_error is not null) as mail`,
    values: [MAIL_TASK],
  })
  const { standby = false, mail = false } = rows[0] ?? {}
  return [...(standby ? (['database-read-only'] as const) : []), ...(mail ? (['mail'] as const) : [])]
}

/** Whether a file that nobody has is answered for: by the disk or by the bucket. */
async function askStore(store: FileStore): Promise<boolean> {
  await store.head(newId())
  return true
}

export function readiness(host: Host): Check<Readiness> {
  const database = kept<DatabaseState>(
    () => askDatabase(host.database),
    () => 'away',
    DATABASE_KEPT_MS,
  )
  const store = kept(
    () => askStore(host.services.store),
    () => false,
    STORE_KEPT_MS,
  )
  return async () => {
    if (host.leaving?.aborted) return { status: 'stopping' }
    const [fromDatabase, storeAnswers] = await Promise.all([database(), store()])
    if (fromDatabase === 'away') return { status: 'database unreachable' }
    const degraded: Degraded[] = [...fromDatabase, ...(storeAnswers ? [] : (['store'] as const))]
    return degraded.length > 0 ? { status: 'degraded', degraded } : { status: 'ok' }
  }
}

export function addHealth(server: FastifyInstance, host: Host): void {
  const ready = readiness(host)
  let last = 'ok'
  server.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  server.get('/health/ready', async (request, reply) => {
    const found = await ready()
    const words = [found.status, ...(found.degraded ?? [])].join(' ')
    // Asked every few seconds: only what has changed is worth a line.
    if (words !== last) request.log.warn({ was: last, is: words }, 'readiness')
    last = words
    const serves = found.status === 'ok' || found.status === 'degraded'
    return reply
      .header('cache-control', 'no-store')
      .code(serves ? 200 : 503)
      .send(found)
  })
}
