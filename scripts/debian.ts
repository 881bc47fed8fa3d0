// SPDX-License-Identifier: AGPL-3.0-or-later
/** Programs that the tests use and that come from Debian: found, or installed where that is allowed. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../test/support/chromium.ts'
import { program, runCaptured, say, seconds } from './run-program.ts'

/** Root on a system with apt-get may install; nobody else is asked for a password. */
const mayInstall = (): boolean => process.geteuid?.() === 0 && existsSync('/usr/bin/apt-get')

let updated = false

/** Installs packages of Debian; what went wrong, or null. */
async function install(...packages: string[]): Promise<string | null> {
  if (!mayInstall()) return 'not root on a system with apt-get'
  const started = performance.now()
  say(`Installing ${packages.join(', ')} with apt-get`)
  if (!updated) await aptGet('update')
  updated = true
  const { code, output } = await aptGet('install', '--yes', '--no-install-recommends', ...packages)
  if (code === 0) say(`Installed ${packages.join(', ')} in ${seconds(started)}`)
  return code === 0 ? null : (output.trim().split('\n').at(-1) ?? `apt-get ended with ${code}`)
}

function aptGet(...args: string[]) {
  const { file, options } = program('apt-get')
  return runCaptured({
    file,
    args: ['-q', ...args],
    options: {
      ...options,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', UCF_FORCE_CONFFOLD: '1' },
    },
  })
}

/** The path of Chromium, or why there is none. */
export async function needChromium(): Promise<{ path: string } | { missing: string }> {
  const found = findChromium()
  if (found) return { path: found }
  const problem = await install('chromium', 'chromium-headless-shell')
  const path = findChromium()
  return path ? { path } : { missing: problem ?? 'apt-get installed it, but it is not on the path' }
}

const VERSIONS = '/usr/lib/postgresql'
const OLDEST = 15

/** The folder of programs of Debian's PostgreSQL: the oldest from 15 on, which is the oldest that we support. */
function findPostgres(): { folder: string; major: number } | null {
  const majors = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : []
  const [major] = majors
    .filter((one) => one >= OLDEST && existsSync(join(VERSIONS, String(one), 'bin/initdb')))
    .sort((a, b) => a - b)
  return major === undefined ? null : { folder: join(VERSIONS, String(major), 'bin'), major }
}

export async function needPostgres(): Promise<{ folder: string; major: number } | { missing: string }> {
  const found = findPostgres()
  if (found) return found
  if (mayInstall()) keepDebianFromStartingOne()
  const problem = (await install(`postgresql-${OLDEST}`)) && (await install('postgresql'))
  return findPostgres() ?? { missing: problem ?? 'apt-get installed it, but not where Debian puts it' }
}

/** Debian makes and starts a cluster when it installs PostgreSQL: we want its programs only, and no server left running. */
function keepDebianFromStartingOne(): void {
  const folder = '/etc/postgresql-common'
  if (existsSync(join(folder, 'createcluster.conf'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'createcluster.conf'), 'create_main_cluster = false\n')
}
