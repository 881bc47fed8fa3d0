// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who may connect to the embedded server: the user who started us, recognised by the kernel of the system, and nobody else. */
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { folderProblem } from './problem.ts'
import { ownerOf, type RunAs, weAreRoot } from './run-as.ts'
import { nameInNamespace } from './system-users.ts'

/** The administrator of the cluster, who owns the tables, and who serves the pages. */
export const ROLES = { administrator: 'postgres', owner: 'referpa', serving: 'referpa_serving' } as const

const NOTE = '# RefER PA writes this file at every start: what is changed here is lost.\n'

/** PostgreSQL asks the system who is at its socket (SO_PEERCRED): no password to keep, none to steal. */
const HBA = `${NOTE}local all all peer map=referpa\nlocal replication all peer map=referpa\n`

/**
 * Writes pg_hba.conf and pg_ident.conf of a cluster; answers whether anything changed, so that a server which runs already is told.
 * Clusters of older releases trusted whoever reached the socket.
 */
export async function sayWhoMayEnter(cluster: string, runAs: RunAs): Promise<boolean> {
  const us = quoted(runAs.kind === 'namespace' ? nameInNamespace().name : userInfo().username)
  const map = Object.values(ROLES).map((role) => `referpa ${us} ${role}\n`)
  try {
    const ident = await replace(join(cluster, 'pg_ident.conf'), NOTE + map.join(''), runAs)
    return (await replace(join(cluster, 'pg_hba.conf'), HBA, runAs)) || ident
  } catch (error) {
    throw folderProblem(cluster, error)
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function replace(path: string, text: string, runAs: RunAs): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return false
  // The folder belongs to the user of PostgreSQL: root creates a file of a new name there and follows no link.
  const making = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(making, 'wx', 0o600)
  try {
    await file.writeFile(text)
    const { uid, gid } = ownerOf(runAs)
    if (weAreRoot()) await file.chown(uid, gid)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(making, path)
  return true
}
