// SPDX-License-Identifier: AGPL-3.0-or-later
/** One report of many runs of `node:test`: each file when it is done, then the slowest, then one summary of all, as the last lines. */
import { spec } from 'node:test/reporters'
import type { Job } from './test-plan.ts'

export interface TestEvent {
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: events of node:test, passed on as they came
  data: any
}

export interface Outcome {
  job: Job
  events: TestEvent[]
  wallSeconds: number
  /** Of the process of the file and what it started; shared servers are not in it. */
  cpuSeconds: number
}

const COUNTS = ['tests', 'suites', 'passed', 'failed', 'cancelled', 'skipped', 'todo'] as const
/** As the reporter of Node says them. */
const WORDS: Partial<Record<(typeof COUNTS)[number], string>> = { passed: 'pass', failed: 'fail' }
type Counts = Record<(typeof COUNTS)[number], number>

const SLOWEST = 12

/** Of the whole of a run: it speaks of no file. */
const isTotal = ({ type, data }: TestEvent): boolean =>
  data.file === undefined && ['test:plan', 'test:diagnostic', 'test:summary'].includes(type)

export function countsOf(events: readonly TestEvent[]): Counts | null {
  const summary = events.findLast((event) => event.type === 'test:summary' && isTotal(event))
  return summary?.data.counts ?? null
}

/** A run that was cut before its summary is a failure, whatever its tests said. */
export const hasFailed = (events: readonly TestEvent[]): boolean => {
  const counts = countsOf(events)
  return counts === null || counts.failed + counts.cancelled > 0
}

export function sumOf(outcomes: readonly Outcome[]): Counts {
  const sum = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts
  for (const { events } of outcomes) {
    const counts = countsOf(events)
    for (const name of COUNTS) sum[name] += counts?.[name] ?? 0
    if (counts === null) sum.failed += 1
  }
  return sum
}

const SERVER_NAMES = { embedded: '', debian: " (Debian's PostgreSQL)" }
const nameOf = ({ path, server }: Job): string => path + (server ? SERVER_NAMES[server] : '')
const cost = ({ wallSeconds, cpuSeconds }: Outcome): string =>
  `${wallSeconds.toFixed(1)} s, CPU ${cpuSeconds.toFixed(1)} s`

export interface Report {
  add(outcome: Outcome): void
  /** Says the slowest files, `lines`, and the summary; true when nothing failed. */
  end(lines: readonly string[]): Promise<boolean>
}

export function openReport(count: number): Report {
  const started = performance.now()
  const reporter = new spec()
  reporter.pipe(process.stdout)
  const outcomes: Outcome[] = []
  const say = (message: string) =>
    reporter.write({ type: 'test:diagnostic', data: { nesting: 0, message, level: 'info' } })
  return {
    add: (outcome) => {
      outcomes.push(outcome)
      const failed = hasFailed(outcome.events) ? 'FAIL ' : ''
      say(`[${outcomes.length}/${count}] ${failed}${nameOf(outcome.job)}: ${cost(outcome)}`)
      for (const event of eventsOf(outcome)) reporter.write(event)
    },
    end: async (lines) => {
      const slowest = outcomes.toSorted((a, b) => b.wallSeconds - a.wallSeconds).slice(0, SLOWEST)
      if (outcomes.length > 1) say('The slowest files:')
      if (outcomes.length > 1)
        for (const outcome of slowest) say(`  ${nameOf(outcome.job)}: ${cost(outcome)}`)
      for (const line of lines) say(line)
      const counts = sumOf(outcomes)
      for (const name of COUNTS) say(`${WORDS[name] ?? name} ${counts[name]}`)
      const duration_ms = performance.now() - started
      say(`duration_ms ${duration_ms}`)
      const success = counts.failed + counts.cancelled === 0
      reporter.write({ type: 'test:summary', data: { success, counts, duration_ms } })
      const written = new Promise((resolve) => reporter.once('end', resolve))
      reporter.end()
      await written
      return success
    },
  }
}

/** What the reporter shows of one file. Where a file fails as a whole, it is named by its source and not by its bundle. */
function eventsOf({ job, events }: Outcome): TestEvent[] {
  return events
    .filter((event) => !isTotal(event))
    .map((event) => {
      const { name, file } = event.data
      return name !== undefined && name === file
        ? { ...event, data: { ...event.data, name: job.path } }
        : event
    })
}
