// SPDX-License-Identifier: AGPL-3.0-or-later
/** The users of this machine that root can lend to PostgreSQL. */
import { readFileSync } from 'node:fs'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/** /etc/passwd or /etc/group (passwd(5), group(5)); the second has no gid of its own. */
function entries(path: string): SystemUser[] {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // A container may lack the file: then nobody has a name.
  }
  const fields = text.split('\n').map((line) => line.split(':'))
  return fields
    .map(([name = '', , id, group]) => ({ name, uid: Number(id || Number.NaN), gid: Number(group) }))
    .filter((entry) => Number.isInteger(entry.uid))
}

const users = (): SystemUser[] => entries('/etc/passwd')

const named = (names: readonly string[]): SystemUser[] =>
  names.flatMap((name) => users().filter((user) => user.name === name && user.uid > 0))

/** An administrator who wants to see a name in `ps` makes this user; it needs no shell and no home. */
const OWN_NAME = 'referpa-postgres'

/** Nobody hands these numbers out: neither distributions nor systemd (https://systemd.io/UIDS-GIDS, "unused"). */
const FIRST_FREE = 60_771
const LAST_FREE = 61_183

/**
 * A user that runs PostgreSQL and nothing else: as `nobody`, any other program that runs as nobody could read the data files.
 * It needs no line in /etc/passwd, which containers keep read-only. Null when no number is left.
 */
export function ownUser(): { uid: number; gid: number } | null {
  const [made] = named([OWN_NAME])
  if (made) return { uid: made.uid, gid: made.gid }
  const taken = new Set([...users(), ...entries('/etc/group')].map((entry) => entry.uid))
  for (let id = FIRST_FREE; id <= LAST_FREE; id++) if (!taken.has(id)) return { uid: id, gid: id }
  return null
}

/** Users without rights that every system has and many programs share: for where the own one is not to be had. */
export const sharedUsers = (): SystemUser[] => named(['nobody', 'postgres', 'daemon'])

/** initdb asks /etc/passwd the name of whoever runs it, and refuses to work for a number. */
export const hasName = (uid: number): boolean => users().some((user) => user.uid === uid)

const OVERFLOW = 65_534

/**
 * What our root is called within its user namespace. Never by the number that stands for everybody who is not mapped
 * (user_namespaces(7)), or a server that asks who is at its socket would take a stranger for us.
 */
export function nameInNamespace(): SystemUser {
  const own = named(['postgres', 'daemon', 'bin', 'games']).find((user) => user.uid !== OVERFLOW)
  return own ?? { name: 'nobody', uid: OVERFLOW, gid: OVERFLOW }
}
