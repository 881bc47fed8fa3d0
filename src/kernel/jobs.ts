// SPDX-License-Identifier: AGPL-3.0-or-later
/** Work for later, put in the queue by the transaction that wants it: no job without its cause, no cause without its job. */
import { run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { sql, type Tx } from './db/db.ts'
import { watchWorkers } from './living-workers.ts'

export interface JobRequest {
  /** Name of the task, such as 'mail:send'. */
  task: string
  payload: Record<string, unknown>
  /** Same key, same job: (verb, entity, version), so that a repeat does nothing twice. */
  key?: string
  runAt?: Date
  /** One of the same key that waits already keeps its time. Otherwise the last to ask says when. */
  keepsTime?: boolean
}

export const enqueue = (tx: Tx, job: JobRequest): Promise<void> => enqueueAll(tx, [job])

/** The same as `enqueue`, for many at once. */
export async function enqueueAll(tx: Tx, jobs: readonly JobRequest[]): Promise<void> {
  if (jobs.length === 0) return
  await sql`select graphile_worker.add_job(j.task, payload => j.payload, job_key => j.key, run_at => j.run_at, job_key_mode => j.mode)
    from unnest(${jobs.map(({ task }) => task)}::text[], ${jobs.map(({ payload }) => JSON.stringify(payload))}::json[],
      ${jobs.map(({ key }) => key ?? null)}::text[], ${jobs.map(({ runAt }) => runAt ?? null)}::timestamptz[],
      ${jobs.map(({ keepsTime }) => (keepsTime ? 'preserve_run_at' : 'replace'))}::text[]
    ) as j(task, payload, key, run_at, mode)`.execute(tx)
}

/** What a module does with a job: at least once, so each must bear a repeat. */
export type Job = (payload: Record<string, unknown>) => Promise<void>

export interface JobsOptions {
  pool: pg.Pool
  /** The same database: the names of the workers are held on a connection of their own. */
  url: string
  jobs: Readonly<Record<string, Job>>
  /** crontab lines of graphile-worker, such as `0 3 * * * files:sweep`. */
  crontab?: string
  /** How long a job of a worker that is gone stays locked. */
  patienceMs?: number
  log: (level: 'info' | 'warn' | 'error', message: string) => void
}

/** Works the queue until `stop`, which lets the jobs in hand end. */
export async function startJobs({
  pool,
  url,
  jobs,
  crontab,
  patienceMs,
  log,
}: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { Logger } = await import('graphile-worker')
  const living = await watchWorkers({
    url,
    patienceMs,
    onFreed: (workers) => log('warn', `jobs of ${workers} workers that were killed are free again`),
  })
  const taskList: TaskList = {}
  for (const [name, job] of Object.entries(jobs))
    taskList[name] = async (payload, { job: { locked_by } }) => {
      // Nothing is begun that another process could take for abandoned.
      if (locked_by) await living.add(locked_by)
      await job((payload ?? {}) as Record<string, unknown>)
    }
  const runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    // Only failures are worth a line: payloads may name persons.
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log(level === 'error' ? 'error' : 'warn', message)
    }),
  })
  return {
    stop: async () => {
      await runner.stop()
      await living.close()
    },
  }
}
