// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which test files there are, and what each needs: a database, a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const FOLDERS = ['src', 'test', 'scripts', 'db', 'bench']

export interface TestFile {
  /** From the root of the project. */
  path: string
  needsDatabase: boolean
  needsBrowser: boolean
}

/** Every test file of the project, or those at or under `selection` (paths from the root). */
export function findTestFiles(root: string, selection: readonly string[] = []): TestFile[] {
  const chosen = selection.map((path) => resolve(root, path))
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => chosen.length === 0 || chosen.some((one) => path === one || path.startsWith(`${one}/`)))
    .sort()
    .map((path) => describeFile(root, path))
}

function describeFile(root: string, path: string): TestFile {
  const reached = reach(path, root)
  return {
    path: relative(root, path),
    needsDatabase: reached.has(join(root, 'test/support/db.ts')),
    needsBrowser: reached.has('playwright-core'),
  }
}

/** At the beginning of a line, where an import stands and a planted one in a text does not; or called. */
const IMPORTS = /(?:^(?:(?:import|export|\}).*?from|import)|\bimport\()\s*'([^']+)'/gm

/** What tests stand on: what else lies in src/ needs neither a database nor a browser by itself. */
const isSupport = (path: string, root: string): boolean =>
  /^(test|bench)\//.test(relative(root, path)) || /\b(fixture|places)\.tsx?$/.test(path)

/** What a test file imports, directly and through what tests stand on. */
function reach(path: string, root: string, seen = new Set<string>()): Set<string> {
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(IMPORTS)) {
    const target = name.startsWith('.') ? resolve(dirname(path), name) : name
    if (seen.has(target)) continue
    seen.add(target)
    if (isSupport(target, root) && existsSync(target)) reach(target, root, seen)
  }
  return seen
}
