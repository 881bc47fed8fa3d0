// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Which workers of the queue are alive, among all processes. A worker that is killed leaves its jobs locked, and graphile-worker gives
 * them to nobody else for four hours. So each worker at work holds a lock of a session of PostgreSQL by its name: it goes with the process,
 * however that ends, and whoever looks may then free the jobs.
 */
import pg from 'pg'

export interface LivingWorkers {
  /** From now on this worker counts as alive, until `close`. */
  add(workerId: string): Promise<void>
  close(): Promise<void>
}

export interface LivingWorkersOptions {
  /** A direct connection: a pooler that changes sessions would lose the locks. */
  url: string
  /** A job locked for less is let alone: its worker is about to take its own lock, or comes back after a broken line. */
  patienceMs?: number
  onFreed: (workers: number) => void
}

const PATIENCE_MS = 60_000
const RECONNECT_MS = 1000
/** Class of the advisory locks; class 1 are uploads. */
const LOCK_CLASS = 2

/** A machine that lost its power says nothing: the server asks after half a minute, and knows after one. */
const NOTICE_SILENCE = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3`

const FREE = `
  with dead as (
    select id from (
      select distinct locked_by as id from graphile_worker.jobs
      where locked_at < now() - $1 * interval '1 millisecond'
    ) as holder
    where pg_try_advisory_xact_lock(${LOCK_CLASS}, hashtext(id))
  ), freed as (
    select graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0
  )
  select (select count(*)::int from dead) as dead, (select count(*)::int from freed) as freed`

/** Opens the one connection that holds the locks, and looks for jobs of the dead at once and then every `patienceMs`. */
export async function watchWorkers({
  url,
  patienceMs = PATIENCE_MS,
  onFreed,
}: LivingWorkersOptions): Promise<LivingWorkers> {
  const ours = new Map<string, Promise<void>>()
  let closed = false
  let line: pg.Client | null = null

  const hold = async (id: string): Promise<void> => {
    await line?.query(`select pg_advisory_lock(${LOCK_CLASS}, hashtext($1))`, [id]).catch(() => undefined)
  }
  const open = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, application_name: 'referpa-workers' })
    client.on('error', () => lost(client))
    client.on('end', () => lost(client))
    await client.connect()
    await client.query(NOTICE_SILENCE)
    line = client
    for (const id of ours.keys()) await hold(id)
  }
  const lost = (client: pg.Client): void => {
    if (line !== client || closed) return
    line = null
    again()
  }
  const again = (): void => void setTimeout(() => !closed && open().catch(again), RECONNECT_MS).unref()
  const look = async (): Promise<void> => {
    const answer = await line?.query<{ dead: number }>(FREE, [patienceMs]).catch(() => null)
    const dead = answer?.rows[0]?.dead ?? 0
    if (dead > 0) onFreed(dead)
  }

  await open()
  await look()
  const watch = setInterval(look, Math.max(patienceMs, RECONNECT_MS)).unref()
  return {
    add: (workerId) => {
      // A line that is lost takes every name again when it is back.
      const held = ours.get(workerId) ?? hold(workerId)
      ours.set(workerId, held)
      return held
    },
    close: async () => {
      closed = true
      clearInterval(watch)
      await line?.end().catch(() => undefined)
    },
  }
}
