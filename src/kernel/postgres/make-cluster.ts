// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClusterOptions } from './cluster.ts'
import { DatabaseProblem, diskFull, saysDiskFull } from './problem.ts'
import { type Ended, type Program, programAs, type RunAs, run } from './run-as.ts'
import { hasName, sharedUsers } from './system-users.ts'

/** initdb cut half-way leaves a folder that never starts: it works beside the place and the result is moved there. */
export async function makeCluster(
  folder: string,
  { binaries, runAs, durable, home, log }: ClusterOptions,
): Promise<void> {
  await refuseOtherVersion(home, binaries.major)
  log('Preparo la banca dati (PostgreSQL incorporato)')
  await removeUnfinished(home, binaries.major)
  const making = `${folder}${UNFINISHED}${randomBytes(6).toString('hex')}`
  // The built-in provider sorts the same on every machine: no index breaks when the system's locales change.
  const builtin = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const args = [
    '-D',
    making,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    ...builtin,
    '--data-checksums',
  ]
  const access = ['--auth-local=reject', '--auth-host=reject', '--no-instructions']
  const speed = durable ? [] : ['--no-sync']
  const initdb = (as: RunAs) => programAs(as, join(binaries.folder, 'initdb'), [...args, ...access, ...speed])
  const { ok, output } = await makeAs(runAs, { home, making, initdb })
  if (!ok) {
    await rm(making, { recursive: true, force: true })
    if (saysDiskFull(output)) throw diskFull(home)
    throw new DatabaseProblem(
      'will-not-start',
      `PostgreSQL non ha potuto preparare ${folder}:\n${output.trim()}`,
    )
  }
  await rename(making, folder)
  const parent = await open(home)
  await parent.sync().finally(() => parent.close())
}

/**
 * initdb works only for a user with a name in /etc/passwd, which PostgreSQL itself does not need: for a number without a name somebody
 * with one makes the cluster, in the group of that number. Only that group may cross `home` meanwhile and no other process is in it, so
 * that whoever else runs under the lent name neither gets in nor may look into initdb (ptrace(2) compares the groups too).
 */
async function makeAs(
  runAs: RunAs,
  { home, making, initdb }: { home: string; making: string; initdb: (as: RunAs) => Program },
): Promise<Ended> {
  const [lent] = sharedUsers()
  if (runAs.kind !== 'user' || hasName(runAs.uid) || !lent) return run(initdb(runAs))
  const { gid } = runAs
  await mkdir(making, { mode: 0o700 })
  await chown(making, lent.uid, gid)
  await chmod(home, 0o710)
  try {
    const made = await run(initdb({ kind: 'user', uid: lent.uid, gid }))
    return made.ok ? await changeHands(making, runAs) : made
  } finally {
    await chmod(home, 0o700)
  }
}

/** Gives a folder and all that is in it to another user. */
export const changeHands = (folder: string, { uid, gid }: { uid: number; gid: number }): Promise<Ended> =>
  run(programAs({ kind: 'self' }, 'chown', ['-hR', `${uid}:${gid}`, folder]))

const UNFINISHED = '.tmp-'

/** An initdb whose parent was killed may still be writing: each has a folder of its own, and one in use may stay. */
async function removeUnfinished(home: string, major: number): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(`${major}${UNFINISHED}`)) continue
    await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** A cluster of another major version is the network's data: it is never passed over for a new empty one. */
async function refuseOtherVersion(home: string, major: number): Promise<void> {
  for (let other = 10; other < 40; other++) {
    if (other === major || !(await exists(join(home, String(other), 'PG_VERSION')))) continue
    throw new DatabaseProblem(
      'will-not-start',
      `La banca dati in ${home} è di PostgreSQL ${other}, questo programma porta PostgreSQL ${major}: esporta i dati con la versione precedente del programma e importali in questa.`,
    )
  }
}

export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
