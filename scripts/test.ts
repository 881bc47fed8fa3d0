// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `npm test`: gates, build, database tests on Debian's PostgreSQL, then every test on the embedded one.
 * `npm test -- path...` runs the test files at or under the paths, without the gates and without Debian's PostgreSQL.
 * What cannot be run is named before the rest runs. The summary of node:test is the last thing written, that of the run which failed
 * when one did; the exit code is not 0 when anything failed or, with CI set, when anything could not be run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { throwAwayCluster } from '../test/support/db.ts'
import { needChromium, needPostgres } from './debian.ts'
import { runGates } from './gates.ts'
import { node, program, ROOT, runShown, say, seconds } from './run-program.ts'
import { findTestFiles, type TestFile } from './test-files.ts'

/** A test that hangs fails, instead of holding everything up. */
const LONGEST_MS = 300_000

const inCi = Boolean(process.env.CI)
const selection = process.argv.slice(2)

let anythingLeftOut = false

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
  const possible = await withoutMissingBrowser(files)
  if (selection.length === 0 && !(await testOnDebian(possible))) return 1
  const code = await testOnEmbedded(possible)
  return code === 0 && inCi && anythingLeftOut ? 1 : code
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

/** Whatever touches the database runs on the oldest PostgreSQL that we support too; browsers would see no difference. */
async function testOnDebian(files: TestFile[]): Promise<boolean> {
  const chosen = files.filter((file) => file.needsDatabase && !file.needsBrowser)
  if (chosen.length === 0) return true
  const binaries = await needPostgres()
  if ('missing' in binaries) {
    leaveOut("database tests on Debian's PostgreSQL 15", binaries.missing)
    return true
  }
  const started = performance.now()
  say(`Database tests on Debian's PostgreSQL ${binaries.major} (${chosen.length} files)`)
  const folder = await mkdtemp(join(tmpdir(), 'referpa-report-'))
  const report = join(folder, 'spec')
  // Dots show that it goes on; the words, and the summary at their end, are wanted only when something failed.
  const reporters = [...reporter('dot', 'stdout'), ...reporter('spec', report)]
  const code = await testOn(chosen, reporters, { binaries })
  say(`${code === 0 ? 'ok  ' : 'FAIL'} PostgreSQL ${binaries.major} in ${seconds(started)}`)
  if (code !== 0) say(await readFile(report, 'utf8').catch(() => ''))
  await rm(folder, { recursive: true, force: true })
  return code === 0
}

function reporter(name: 'dot' | 'spec', destination: string): string[] {
  return [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`]
}

async function testOnEmbedded(files: TestFile[]): Promise<number> {
  if (files.length > 0) return testOn(files, reporter('spec', 'stdout'))
  say('Nothing is left to run.')
  return 1
}

/** One server for the run, made for it and thrown away; each test file gets a database of its own on it. */
async function testOn(
  files: TestFile[],
  reporters: string[],
  options: Parameters<typeof throwAwayCluster>[0] = {},
): Promise<number> {
  const needsDatabase = files.some((file) => file.needsDatabase)
  const cluster = needsDatabase ? await throwAwayCluster(options) : null
  try {
    const flags = [
      `--test-concurrency=${Math.max(2, availableParallelism())}`,
      `--test-timeout=${LONGEST_MS}`,
    ]
    const run = node('--test', ...flags, ...reporters, ...files.map((file) => file.path))
    run.options.env = {
      ...process.env,
      ...(cluster && { REFERPA_TEST_ADMIN_URL: cluster.embedded.adminUrl }),
    }
    return (await runShown(run)).code
  } finally {
    await cluster?.remove()
  }
}
