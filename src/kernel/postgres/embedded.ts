// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Binaries, packagedBinaries } from './binaries.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { makeFolder } from './folder.ts'
import { type FolderLock, lockFile } from './folder-lock.ts'
import { socketUrl } from './living-server.ts'
import { choosePlace, type Surroundings, systemFolder } from './place.ts'
import { livenessOf } from './postmaster.ts'
import { DatabaseProblem, diskFull, folderProblem } from './problem.ts'
import { weAreRoot } from './run-as.ts'
import { ROLES } from './who-may-enter.ts'

export interface Embedded {
  /** The application's database, as the owner of its tables: a role without the rights of an administrator. */
  url: string
  /** The same database, as the role that serves the pages: it reads and writes rows, and changes no table. */
  servingUrl: string
  /** The database `postgres`, as the administrator of the cluster. */
  adminUrl: string
  /** The process of PostgreSQL. */
  pid: number
  /** Whether the server was found running, left by a process that was killed. */
  adopted: boolean
  /** Stops PostgreSQL and lets the folder go. May be called more than once. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  /** Progress, in words for the person who starts the program. */
  log?: (line: string) => void
  /** False for databases that are thrown away (tests). */
  durable?: boolean
  machine?: Surroundings
  /** Programs other than those that came with our packages. */
  binaries?: Binaries
  onUnexpectedEnd?: (reason: string) => void
}

/** Tells other programs of ours, such as the command line, how to reach the running database. */
const ADDRESS = 'database.json'
const LOCK = 'server.lock'

/**
 * Starts the embedded PostgreSQL of a data folder and makes this process its one owner.
 * Throws DatabaseProblem with a message to show; the data are then as they were.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  const log = options.log ?? (() => undefined)
  const durable = options.durable ?? true
  const lock = await ownFolder(dataDir)
  let cluster: Cluster | undefined
  try {
    await needRoom(dataDir)
    const place = await choosePlace(dataDir, log, options.machine)
    const copies = async () => (weAreRoot() ? systemFolder(options.machine) : place.home)
    const binaries = options.binaries ?? (await packagedBinaries(place.runAs, copies))
    cluster = await startCluster({
      ...place,
      binaries,
      durable,
      log,
      onUnexpectedEnd: options.onUnexpectedEnd,
    })
    const embedded = await prepare(cluster)
    await writeAddress(dataDir, { ...embedded, owner: process.pid })
    return { ...embedded, adopted: cluster.adopted, stop: once(stopper(dataDir, cluster, lock)) }
  } catch (error) {
    await cluster?.stop()
    lock.release()
    throw error
  }
}

const stopper = (dataDir: string, cluster: Cluster, lock: FolderLock) => async (): Promise<void> => {
  await rm(join(dataDir, ADDRESS), { force: true })
  await cluster.stop()
  lock.release()
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}

export interface Address {
  url: string
  servingUrl: string
  adminUrl: string
  pid: number
}

/** Finds the database that a server on this folder is running; null when none is. */
export async function attachEmbedded(dataDir: string): Promise<Address | null> {
  const address = await readAddress(dataDir)
  return address && (await livenessOf(address.pid)) === 'alive' ? address : null
}

async function ownFolder(dataDir: string): Promise<FolderLock> {
  let lock: FolderLock | null
  try {
    // Root's folder must let the unprivileged user through; what lies in it is closed piece by piece.
    await makeFolder(dataDir, weAreRoot() ? 0o711 : 0o700)
    lock = lockFile(join(dataDir, LOCK))
    await chmod(join(dataDir, LOCK), 0o600)
  } catch (error) {
    throw folderProblem(dataDir, error)
  }
  if (lock) return lock
  const owner = (await readAddress(dataDir))?.owner
  throw new DatabaseProblem(
    'folder-in-use',
    `Un altro server${owner ? ` (processo ${owner})` : ''} usa già la cartella ${dataDir}: fermalo prima, oppure indica un'altra cartella con DATA_DIR. Più server insieme chiedono un PostgreSQL esterno (DATABASE_URL).`,
  )
}

const DATABASE = 'referpa'

/** An empty cluster takes 40 MB and the log of changes grows beside it: with less, PostgreSQL would stop half-way. */
const ROOM_BYTES = 100_000_000

async function needRoom(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < ROOM_BYTES) throw diskFull(dataDir)
}

/** The application works as roles of its own: one owns its database, the other serves; neither can touch anything else of the machine. */
async function prepare({ socketFolder, pid }: Cluster) {
  const adminUrl = socketUrl(socketFolder, ROLES.administrator, 'postgres')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { owner, serving } = ROLES
    const roles = (await client.query<{ name: string }>('select rolname as name from pg_roles')).rows
    const lacks = (role: string) => !roles.some(({ name }) => name === role)
    if (lacks(owner)) await client.query(`create role ${owner} login createdb`)
    if (lacks(serving)) await client.query(`create role ${serving} login`)
    const database = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${owner}`)
  } finally {
    await client.end()
  }
  const as = (role: string) => socketUrl(socketFolder, role, DATABASE)
  return { url: as(ROLES.owner), servingUrl: as(ROLES.serving), adminUrl, pid }
}

async function writeAddress(dataDir: string, address: Address & { owner: number }): Promise<void> {
  const path = join(dataDir, ADDRESS)
  try {
    await writeFile(`${path}.new`, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 })
    await rename(`${path}.new`, path)
  } catch (error) {
    throw folderProblem(dataDir, error)
  }
}

async function readAddress(dataDir: string): Promise<(Address & { owner: number }) | null> {
  const text = await readFile(join(dataDir, ADDRESS), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}
