// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the build is made from: one hash over it tells whether there is anything to do. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const FILES = ['package.json', 'package-lock.json', 'tsconfig.json']

/** Tests and what only they stand on. */
const FOR_TESTS = /\.test\.tsx?$|\bfixture\.tsx?$|^places\.ts$/

/** Every source that may reach a build, by path, in a fixed order. Tests are none of it. */
export function sourceFiles(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .filter((entry) => !FOR_TESTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

export function hashOfInputs(root: string): string {
  const hash = createHash('sha256').update(process.version)
  const builders = readdirSync(join(root, 'scripts'))
    .filter((name) => name.startsWith('build'))
    .map((name) => join(root, 'scripts', name))
  const sources = sourceFiles(join(root, 'src'), ['.ts', '.tsx', '.css', '.svg', '.json'])
  for (const path of [...FILES.map((name) => join(root, name)), ...builders, ...sources])
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
