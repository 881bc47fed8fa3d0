// SPDX-License-Identifier: AGPL-3.0-or-later
/** Makes, starts and stops one PostgreSQL cluster. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { adoptServer, stopServer } from './living-server.ts'
import { exists, makeCluster } from './make-cluster.ts'
import type { ClusterPlace } from './place.ts'
import { forgetDeadServer, livenessOf, readPostmasterFile } from './postmaster.ts'
import { DatabaseProblem, diskFull, folderProblem, saysDiskFull } from './problem.ts'
import { ownerOf, programAs, weAreRoot, withPrivateUmask } from './run-as.ts'
import { serverArguments } from './server-settings.ts'
import { sayWhoMayEnter } from './who-may-enter.ts'

export interface ClusterOptions extends ClusterPlace {
  binaries: Binaries
  /** False for databases that are thrown away (tests): nothing waits for the disk. */
  durable: boolean
  log: (line: string) => void
  /** Called when the server ends and nobody asked it to. */
  onUnexpectedEnd?: (reason: string) => void
}

export interface Cluster {
  socketFolder: string
  pid: number
  /** Whether the server was already running, left by a process of ours that was killed. */
  adopted: boolean
  stop(): Promise<void>
}

/** Starts the cluster in `home/<major>`, making it first where there is none. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = join(options.home, String(options.binaries.major))
  if (!(await exists(join(folder, 'PG_VERSION')))) await makeCluster(folder, options)
  const cluster = await realpath(folder)
  const changed = await sayWhoMayEnter(cluster, options.runAs)
  const living = await adoptServer(cluster, options.log)
  if (living) {
    options.log('Riprendo il PostgreSQL rimasto acceso')
    if (changed) process.kill(living.pid, 'SIGHUP')
    const unwatch = watchAdopted(living.pid, options)
    const stop = stopper(cluster, living, options)
    const askToStop = () => {
      unwatch()
      return stop()
    }
    return { ...living, adopted: true, stop: askToStop }
  }
  await forgetDeadServer(cluster)
  return startServer(cluster, options)
}

const LOOK_EVERY_MS = 1000

/** The end of a server that is not our child comes with no event. Answers with what stops the watch. */
function watchAdopted(pid: number, { onUnexpectedEnd }: ClusterOptions): () => void {
  let over = false
  const watch = setInterval(async () => {
    if ((await livenessOf(pid)) === 'alive' || over) return
    forget()
    onUnexpectedEnd?.('PostgreSQL has stopped')
  }, LOOK_EVERY_MS).unref()
  const forget = () => {
    over = true
    clearInterval(watch)
  }
  return forget
}

async function startServer(cluster: string, options: ClusterOptions): Promise<Cluster> {
  const socketFolder = await makeSocketFolder(options)
  const logPath = join(options.home, 'server.log')
  const { child, ended, logged } = await launch(cluster, socketFolder, logPath, options)
  const pid = child.pid ?? 0
  let over = false
  let asked = false
  ended.then(() => {
    over = true
  })
  // Whatever ends this process in an orderly way ends the server too, from its first moment.
  const atExit = () => child.kill('SIGINT')
  process.once('exit', atExit)
  ended.then(() => process.removeListener('exit', atExit))
  if (!(await untilReady(cluster, pid, () => over, options.log))) {
    await dropSocketFolder(socketFolder, options.home)
    throw await whyNot(logPath, logged, options.home)
  }
  child.unref()
  ended.then(() => asked || options.onUnexpectedEnd?.('PostgreSQL has stopped'))
  const stop = stopper(cluster, { pid, socketFolder }, options)
  const askToStop = () => {
    asked = true
    return stop()
  }
  return { socketFolder, pid, adopted: false, stop: askToStop }
}

const stopper =
  (cluster: string, server: { pid: number; socketFolder: string }, { home, log }: ClusterOptions) =>
  async (): Promise<void> => {
    await stopServer(cluster, server.pid, log)
    await dropSocketFolder(server.socketFolder, home)
  }

/** The one near the cluster stays; a short one under the system's temporary folder was made for this start only. */
async function dropSocketFolder(folder: string, home: string): Promise<void> {
  if (!folder.startsWith(home)) await rm(folder, { recursive: true, force: true })
}

/** Starts the program; `logged` is how long its log was before. */
async function launch(cluster: string, socketFolder: string, logPath: string, options: ClusterOptions) {
  const { binaries, runAs, durable } = options
  const server = join(binaries.folder, 'postgres')
  const args = serverArguments({ cluster, socketFolder, durable, major: binaries.major })
  // A test run that is killed leaves nothing running: the kernel tells a throw-away server that its parent died.
  const dying = !durable && (await exists(SETPRIV))
  const program = dying
    ? programAs(runAs, SETPRIV, ['--pdeathsig', 'INT', '--', server, ...args])
    : programAs(runAs, server, args)
  const output = await openLog(logPath)
  const logged = (await output.stat()).size
  // A session of its own: Ctrl-C in the terminal must reach our process first, which stops PostgreSQL when it is done.
  const child = withPrivateUmask(() =>
    spawn(program.file, program.args, {
      ...program.options,
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    }),
  )
  // A program that cannot be started ends with an error instead of an exit.
  const ended = once(child, 'exit').catch(() => undefined)
  await output.close()
  return { child, ended, logged }
}

/** The path of a socket has at most 107 bytes (unix(7)): in a deep folder it moves to a short one. */
async function makeSocketFolder({ home, runAs }: ClusterOptions): Promise<string> {
  const near = join(home, 'socket')
  try {
    const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= 107
    const folder = fits ? near : await mkdtemp(join(shortTemporaryFolder(), 'referpa-'))
    // The lock beside a dead server's socket names its process, which stops the next server as `postmaster.pid` does.
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
    await chmod(folder, 0o700)
    const { uid, gid } = ownerOf(runAs)
    if (weAreRoot()) await chown(folder, uid, gid)
    return folder
  } catch (error) {
    throw folderProblem(near, error)
  }
}

const shortTemporaryFolder = (): string => (Buffer.byteLength(tmpdir()) <= 80 ? tmpdir() : '/tmp')

const LOG_BYTES = 1_000_000

async function openLog(path: string) {
  const before = await stat(path).catch(() => null)
  if (before && before.size > LOG_BYTES) await rename(path, `${path}.1`)
  return open(path, 'a', 0o600).catch((error: unknown) => {
    throw folderProblem(path, error)
  })
}

/** Recovery after a crash may take long: as long as the process lives there is reason to wait. */
async function untilReady(
  cluster: string,
  pid: number,
  isOver: () => boolean,
  log: (line: string) => void,
): Promise<boolean> {
  for (let round = 1; !isOver(); round++) {
    const file = await readPostmasterFile(cluster)
    if (file?.pid === pid && file.status === 'ready') return true
    if (round % 1000 === 0) log('PostgreSQL sta ricostruendo la banca dati dopo un arresto improvviso')
    await wait(10)
  }
  return false
}

async function whyNot(logPath: string, from: number, home: string): Promise<DatabaseProblem> {
  const log = await readFile(logPath).catch(() => Buffer.alloc(0))
  const tail = log.subarray(from).toString().split('\n').slice(-12).join('\n').trim()
  if (saysDiskFull(tail)) return diskFull(home)
  return new DatabaseProblem(
    'will-not-start',
    `PostgreSQL non si avvia. Le ultime righe di ${logPath}:\n${tail}`,
  )
}

const SETPRIV = '/usr/bin/setpriv'
