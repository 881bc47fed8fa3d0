// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `npm test`: every test file, with the gates beside the first of them. Files with a database are divided between the embedded
 * PostgreSQL and Debian's; `npm test -- --both` (or BOTH=1) runs each of them on both.
 * `npm test -- path...` runs the test files at or under the paths, on the embedded PostgreSQL and without the gates.
 * What cannot be run is named before the rest runs. One summary of node:test is the last thing written; the exit code is not 0 when
 * anything failed or, with CI set, when anything could not be run.
 */
import { availableParallelism } from 'node:os'
import type { Binaries } from '#kernel/postgres/binaries.ts'
import { needChromium, needPostgres } from './debian.ts'
import { runGates } from './gates.ts'
import { onInterrupt, program, ROOT, runShown, say } from './run-program.ts'
import { bundleTests } from './test-bundle.ts'
import { findTestFiles, type TestFile } from './test-files.ts'
import { type Job, planJobs } from './test-plan.ts'
import { runJobs } from './test-pool.ts'
import { openReport } from './test-report.ts'
import { sharedServers } from './test-servers.ts'

const inCi = Boolean(process.env.CI)
const given = process.argv.slice(2)
const both = given.includes('--both') || Boolean(process.env.BOTH)
const selection = given.filter((word) => !word.startsWith('--'))

let anythingLeftOut = false

process.exitCode = await main()

async function main(): Promise<number> {
  const files = findTestFiles(ROOT, selection)
  if (files.length === 0) {
    say(`No test file at ${selection.join(', ')}.`)
    return 1
  }
  // Who works on one room may have the next one open: a selection may need nothing of the build.
  if ((await runShown(program(process.execPath, 'scripts/build.ts'))).code !== 0 && selection.length === 0)
    return 1
  const possible = await withoutMissingBrowser(files)
  const debian = await oldestPostgres(possible)
  const jobs = planJobs(possible, { debian: debian !== null, both })
  if (jobs.length === 0) {
    say('Nothing is left to run.')
    return 1
  }
  const passed = await runAll(jobs, debian)
  return passed && !(inCi && anythingLeftOut) ? 0 : 1
}

async function runAll(jobs: readonly Job[], debian: Binaries | null): Promise<boolean> {
  const bundle = await bundleTests(ROOT, [...new Set(jobs.map(({ path }) => path))]).catch(() => null)
  if (!bundle) {
    say('The tests do not compile, as said above: none was run.')
    return false
  }
  const servers = sharedServers(debian)
  const report = openReport(jobs.length)
  const stopping = new AbortController()
  onInterrupt(() => stopping.abort())
  const gates = selection.length === 0 ? runGates(1) : Promise.resolve(true)
  void gates.then((passed) => passed || stopping.abort())
  try {
    await runJobs(jobs, {
      lanes: Math.max(2, availableParallelism()),
      beside: gates,
      entryOf: bundle.entryOf,
      settingsOf: servers.settingsOf,
      signal: stopping.signal,
      done: report.add,
    })
  } finally {
    bundle.remove()
  }
  const lines = await servers.stop()
  if (!stopping.signal.aborted) return report.end(lines)
  say((await gates) ? 'Interrupted.' : 'A gate did not pass: the tests were stopped, and prove nothing.')
  return false
}

/** Says what is not run, and that it counts as a failure where CI is set. */
function leaveOut(what: string, reason: string, names: string[] = []): void {
  anythingLeftOut = true
  say(`NOT RUN: ${what} (${reason})`)
  for (const name of names) say(`  ${name}`)
  if (inCi) say('CI is set: this run ends with an error for it.')
}

/** Leaves out, and names, the tests that need a browser where there is none. */
async function withoutMissingBrowser(files: TestFile[]): Promise<TestFile[]> {
  const needing = files.filter((file) => file.needsBrowser)
  if (needing.length === 0) return files
  const chromium = await needChromium()
  if ('path' in chromium) {
    process.env.CHROMIUM = chromium.path
    return files
  }
  const paths = needing.map(({ path }) => path)
  leaveOut('tests in Chromium: install it, or name it in the variable CHROMIUM', chromium.missing, paths)
  return files.filter((file) => !file.needsBrowser)
}

/** Debian's PostgreSQL, the oldest that we support; null where a selection does not ask for it or there is none. */
async function oldestPostgres(files: TestFile[]): Promise<Binaries | null> {
  const wanted = selection.length === 0 || both
  if (!wanted || !files.some((file) => file.needsDatabase && !file.needsBrowser)) return null
  const binaries = await needPostgres()
  if (!('missing' in binaries)) return binaries
  leaveOut("anything on Debian's PostgreSQL 15: all database tests run on the embedded one", binaries.missing)
  return null
}
