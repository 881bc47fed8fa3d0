// SPDX-License-Identifier: AGPL-3.0-or-later
/** Decides where the cluster lies and who runs it. */
import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stopServersIn } from './living-server.ts'
import { changeHands } from './make-cluster.ts'
import { DatabaseProblem, folderProblem } from './problem.ts'
import { canEnter, ownerOf, type RunAs, weAreRoot } from './run-as.ts'
import { ownUser, sharedUsers } from './system-users.ts'

export interface ClusterPlace {
  /** Holds the cluster, its log and its socket; mode 0700, owned by `runAs`. */
  home: string
  runAs: RunAs
}

const POINTER = 'postgres.json'

/** What differs between machines when root starts us; tests stand on another one. */
export interface Surroundings {
  /** Whether to try user namespaces (containers often refuse them). */
  namespaces: boolean
  /** Root's own folders for what other users must reach: kept over a restart of the machine, unlike /tmp. */
  systemFolders: string[]
}

export const thisMachine: Surroundings = {
  namespaces: true,
  systemFolders: ['/var/lib/referpa', '/var/tmp/referpa'],
}

/**
 * An ordinary user runs everything in DATA_DIR. Root lends PostgreSQL to a user that does nothing else, where that one can reach
 * DATA_DIR; else puts it in a user namespace; else puts the cluster into a system folder and leaves a pointer to it in DATA_DIR.
 */
export async function choosePlace(
  dataDir: string,
  log: (line: string) => void,
  machine: Surroundings = thisMachine,
): Promise<ClusterPlace> {
  const pointed = await readPointer(dataDir)
  const home = pointed ?? join(dataDir, 'postgres')
  const owner = await stat(home).catch(() => null)
  if (!weAreRoot()) return ordinaryPlace(home, owner, log)

  const around = pointed ? '/' : dataDir
  for (const runAs of candidates(owner, machine)) {
    // A folder of ours is made as the candidate's own, so what matters is the way to it.
    if (await canEnter(runAs, around)) return { home: await prepareHome(home, runAs, owner, log), runAs }
  }
  if (owner) throw outOfReach(home)
  return systemPlace(dataDir, log, machine)
}

async function ordinaryPlace(
  home: string,
  owner: { uid: number } | null,
  log: (line: string) => void,
): Promise<ClusterPlace> {
  const uid = process.geteuid?.()
  if (owner && owner.uid !== uid) {
    throw new DatabaseProblem(
      'wrong-owner',
      `La banca dati in ${home} è di un altro utente (uid ${owner.uid}): avvia il programma come quell'utente, o come root.`,
    )
  }
  const runAs: RunAs = { kind: 'self' }
  return { home: await prepareHome(home, runAs, owner, log), runAs }
}

/** Who may run the cluster, best first: whoever owns it already, so that nothing needs to change hands, unless others share that user. */
function candidates(owner: { uid: number; gid: number } | null, machine: Surroundings): RunAs[] {
  const namespace: RunAs[] = machine.namespaces ? [{ kind: 'namespace' }] : []
  const [own, shared] = [lendable(ownUser()), lendable(...sharedUsers())]
  if (owner?.uid === 0) return [...namespace, ...own, ...shared]
  const isShared = shared.some((user) => user.uid === owner?.uid)
  const kept = owner && !isShared ? lendable(owner) : []
  return [...kept, ...own, ...namespace, ...shared]
}

type Lent = Extract<RunAs, { kind: 'user' }>

const lendable = (...users: ({ uid: number; gid: number } | null)[]): Lent[] =>
  users.flatMap((user) => (user ? [{ kind: 'user', uid: user.uid, gid: user.gid }] : []))

async function prepareHome(
  home: string,
  runAs: RunAs,
  before: { uid: number } | null,
  log: (line: string) => void,
): Promise<string> {
  const { uid, gid } = ownerOf(runAs)
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
    await chmod(home, 0o700)
    if (before && before.uid !== uid) {
      // A server that was left running under the old user would lose its files.
      await stopServersIn(home, log)
      const { ok, output } = await changeHands(home, { uid, gid })
      if (!ok) throw new Error(output.trim())
    } else if (weAreRoot()) await chown(home, uid, gid)
  } catch (error) {
    throw folderProblem(home, error)
  }
  return home
}

async function systemPlace(
  dataDir: string,
  log: (line: string) => void,
  machine: Surroundings,
): Promise<ClusterPlace> {
  const base = await systemFolder(machine)
  for (const runAs of lendable(ownUser(), ...sharedUsers())) {
    if (!(await canEnter(runAs, base))) continue
    const home = await prepareHome(join(base, randomBytes(8).toString('hex')), runAs, null, log)
    await writePointer(dataDir, home)
    log(`PostgreSQL non può lavorare in ${dataDir}: la banca dati sta in ${home}`)
    return { home, runAs }
  }
  throw outOfReach(dataDir)
}

/** A folder that only root can change and everybody can cross; one that somebody else made is not trusted. */
export async function systemFolder(machine: Surroundings = thisMachine): Promise<string> {
  let last: unknown
  for (const folder of machine.systemFolders) {
    try {
      await mkdir(folder, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      const found = await lstat(folder)
      if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return folder
      last = new Error(`${folder}: not a folder of root's own`)
    } catch (error) {
      last = error
    }
  }
  throw folderProblem(machine.systemFolders.join(', '), last)
}

async function readPointer(dataDir: string): Promise<string | null> {
  const text = await readFile(join(dataDir, POINTER), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return (JSON.parse(text) as { folder: string }).folder
  } catch (error) {
    // Without it a new, empty database would be made beside the one that it names.
    throw new DatabaseProblem(
      'pointer-broken',
      `Il file ${join(dataDir, POINTER)}, che dice dove sta la banca dati, non si legge: rimetti la copia di sicurezza, oppure scrivi {"folder": "/var/lib/referpa/..."} con la cartella giusta.`,
      { cause: error },
    )
  }
}

async function writePointer(dataDir: string, folder: string): Promise<void> {
  const path = join(dataDir, POINTER)
  try {
    await writeFile(`${path}.new`, `${JSON.stringify({ folder })}\n`, { mode: 0o600 })
    await rename(`${path}.new`, path)
  } catch (error) {
    throw folderProblem(dataDir, error)
  }
}

const outOfReach = (folder: string): DatabaseProblem =>
  new DatabaseProblem(
    'folder-not-writable',
    `Da root PostgreSQL gira come utente senza privilegi, che non può raggiungere ${folder}: indica con DATA_DIR una cartella che tutti possano attraversare (per esempio /srv/referpa), oppure un PostgreSQL esterno con DATABASE_URL.`,
  )
