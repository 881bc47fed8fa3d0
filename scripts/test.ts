// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `npm test`: gates, build, database tests on Debian's PostgreSQL, then every test on the embedded one.
 * `npm test -- path...` runs the test files at or under the paths, without the gates and without Debian's PostgreSQL.
 * The summary of node:test is the last thing written; the exit code is not 0 when anything failed or, with CI set, when
 * anything could not be run.
 */
import { availableParallelism } from 'node:os'
import { throwAwayCluster } from '../test/support/db.ts'
import { needChromium, needPostgres } from './debian.ts'
import { runGates } from './gates.ts'
import { node, program, ROOT, runShown, say, seconds } from './run-program.ts'
import { findTestFiles, type TestFile } from './test-files.ts'

/** A test that hangs fails, instead of holding everything up. */
const LONGEST_MS = 300_000

const inCi = Boolean(process.env.CI)
const selection = process.argv.slice(2)

process.exitCode = await main()

async function main(): Promise<number> {
  const files = findTestFiles(ROOT, selection)
  if (files.length === 0) {
    say(`No test file at ${selection.join(', ')}.`)
    return 1
  }
  if (selection.length === 0 && !(await runGates())) return 1
  // Who works on one room may have the next one open: a selection may need nothing of the build.
  if ((await runShown(program(process.execPath, 'scripts/build.ts'))).code !== 0 && selection.length === 0)
    return 1
  const browser = await prepareBrowser(files)
  if (browser === null) return 1
  if (selection.length === 0 && !(await testOnDebian(files))) return 1
  return testOnEmbedded(browser)
}

/** Leaves out, and names, the tests that need a browser where there is none; null when that may not be. */
async function prepareBrowser(files: TestFile[]): Promise<TestFile[] | null> {
  const needing = files.filter((file) => file.needsBrowser)
  if (needing.length === 0) return files
  const chromium = await needChromium()
  if ('path' in chromium) {
    process.env.CHROMIUM = chromium.path
    return files
  }
  say(`NOT RUN, because there is no Chromium (${chromium.missing}):`)
  for (const { path } of needing) say(`  ${path}`)
  say('Install chromium, or name it in the variable CHROMIUM.')
  return inCi ? null : files.filter((file) => !file.needsBrowser)
}

/** Whatever touches the database runs on the oldest PostgreSQL that we support too; browsers would see no difference. */
async function testOnDebian(files: TestFile[]): Promise<boolean> {
  const chosen = files.filter((file) => file.needsDatabase && !file.needsBrowser)
  if (chosen.length === 0) return true
  const binaries = await needPostgres()
  if ('missing' in binaries) {
    say(`NOT RUN: database tests on Debian's PostgreSQL 15, which is not here (${binaries.missing}).`)
    return !inCi
  }
  const started = performance.now()
  say(`Database tests on Debian's PostgreSQL ${binaries.major} (${chosen.length} files)`)
  const code = await testOn(chosen, 'dot', { binaries })
  say(`${code === 0 ? 'ok  ' : 'FAIL'} PostgreSQL ${binaries.major} in ${seconds(started)}`)
  return code === 0
}

async function testOnEmbedded(files: TestFile[]): Promise<number> {
  if (files.length > 0) return testOn(files, 'spec')
  say('Nothing is left to run.')
  return 1
}

/** One server for the run, made for it and thrown away; each test file gets a database of its own on it. */
async function testOn(
  files: TestFile[],
  reporter: 'dot' | 'spec',
  options: Parameters<typeof throwAwayCluster>[0] = {},
): Promise<number> {
  const needsDatabase = files.some((file) => file.needsDatabase)
  const cluster = needsDatabase ? await throwAwayCluster(options) : null
  try {
    const flags = [
      `--test-concurrency=${Math.max(2, availableParallelism())}`,
      `--test-timeout=${LONGEST_MS}`,
    ]
    const run = node('--test', ...flags, `--test-reporter=${reporter}`, ...files.map((file) => file.path))
    run.options.env = {
      ...process.env,
      ...(cluster && { REFERPA_TEST_ADMIN_URL: cluster.embedded.adminUrl }),
    }
    return (await runShown(run)).code
  } finally {
    await cluster?.remove()
  }
}
