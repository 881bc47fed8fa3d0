// SPDX-License-Identifier: AGPL-3.0-or-later
/** Runs test files, some at a time, each in a process of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import type { Job } from './test-plan.ts'
import type { Outcome, TestEvent } from './test-report.ts'

/** A test that hangs fails, instead of holding everything up. */
const LONGEST_MS = 300_000

export interface Pool {
  /** How many at a time. */
  lanes: number
  /** What goes on beside the first files and takes a lane for itself. */
  beside: Promise<unknown>
  entryOf(path: string): string
  /** Settings for the process of a job: addresses of servers, started when first asked for. */
  settingsOf(job: Job): Promise<NodeJS.ProcessEnv>
  /** Cuts short what is running; nothing else begins. */
  signal: AbortSignal
  done(outcome: Outcome): void
}

export async function runJobs(jobs: readonly Job[], pool: Pool): Promise<void> {
  const waiting = [...jobs]
  const folder = mkdtempSync(join(tmpdir(), 'referpa-run-'))
  const lane = async (after: Promise<unknown>) => {
    await after
    for (let job = waiting.shift(); job && !pool.signal.aborted; job = waiting.shift()) {
      const outcome = await runJob(job, folder, pool)
      if (!pool.signal.aborted) pool.done(outcome)
    }
  }
  try {
    const first = Promise.resolve()
    await Promise.all(
      Array.from({ length: pool.lanes }, (_, index) => lane(index === 0 ? pool.beside : first)),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runJob(job: Job, folder: string, pool: Pool): Promise<Outcome> {
  const settings = await pool.settingsOf(job)
  const cost = join(folder, `${job.server}-${job.path.replaceAll('/', '-')}`)
  const started = performance.now()
  const events: TestEvent[] = []
  const stream = run({
    files: [pool.entryOf(job.path)],
    concurrency: 1,
    timeout: LONGEST_MS,
    signal: pool.signal,
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, ...settings, REFERPA_TEST_FOLDER: folder, REFERPA_TEST_COST: cost },
  })
  for await (const event of stream) events.push(event)
  return { job, events, wallSeconds: (performance.now() - started) / 1000, cpuSeconds: readCost(cost) }
}

/** A process that was killed has written none. */
function readCost(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}
