// SPDX-License-Identifier: AGPL-3.0-or-later
/** Types that migrations name in the comments of jsonb columns (`ts:Doc`): each stands with the room that stores it, found by its name. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A name that a room uses for something else too is the contract's, then the kernel's. */
const FOLDERS = ['src/contracts', 'src/kernel', 'src/modules']

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .map((name) => join(folder, name))

const namesIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!)

/** Name of the type -> its file, as the generated types in `root`/db import it. Throws where two modules export the name. */
export function findNamedTypes(root: string): Record<string, string> {
  const wanted = new Set(
    filesIn(join(root, 'db/migrations'), /\.sql$/).flatMap((file) => namesIn(file, /'ts:(\w+)/g)),
  )
  const found: Record<string, string> = {}
  for (const folder of FOLDERS) {
    const here = new Map<string, string>()
    for (const file of filesIn(join(root, folder), /\.tsx?$/))
      for (const name of namesIn(file, /^export (?:interface|type) (\w+)/gm)) {
        if (!wanted.has(name) || found[name]) continue
        if (here.has(name))
          throw new Error(`${name} is exported by ${here.get(name)} and ${file}: rename one`)
        here.set(name, file)
      }
    for (const [name, file] of here) found[name] = `../${relative(root, file)}`
  }
  return found
}
