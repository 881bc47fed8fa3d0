// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which module owns which table, as the names of the migrations say, and the tables that the SQL of a module names. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Relation {
  readonly owner: string
  /** Views are what a module publishes: other rooms may read them. */
  readonly kind: 'table' | 'view'
}

/** Tables and views by their names, from migrations (file name -> text). */
export function ownersIn(migrations: Readonly<Record<string, string>>): Map<string, Relation> {
  const owners = new Map<string, Relation>()
  for (const [file, text] of Object.entries(migrations)) {
    const owner = /^\d{8}_\d{4}_([a-z-]+)__/.exec(file)?.[1]
    if (!owner) throw new Error(`${file} does not say whose it is`)
    for (const [, kind, name] of text.matchAll(/^create (?:or replace )?(table|view) (\w+)/gm))
      owners.set(name!, { owner, kind: kind as Relation['kind'] })
  }
  return owners
}

/** `selectFrom('edition as v')` and its like: every method of the builder that takes a table. */
const BUILT = /\b(selectFrom|insertInto|updateTable|deleteFrom|using|\w*[jJ]oin)\(\s*['"`](\w+)/g
/** `from edition v`, `join lateral` is no table; a comma begins another table of the same list. */
const WRITTEN = /\b(from|join|into|update|using)\s+(?:only\s+)?(\w+)((?:\s+(?:as\s+)?\w+)?\s*,\s*\w+)*/g
const WRITING = new Set(['insertInto', 'updateTable', 'deleteFrom', 'into', 'update'])

export interface Named {
  readonly table: string
  readonly writes: boolean
}

/** Names that the source says where SQL expects a table: of ours, or of a common expression, or a word of a comment. */
export function namedIn(source: string): Named[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found: Named[] = []
  for (const [, how = '', table = ''] of code.matchAll(BUILT)) found.push({ table, writes: WRITING.has(how) })
  for (const match of code.matchAll(WRITTEN)) {
    const [all, how = '', table = ''] = match
    const deletes = /delete\s+$/.test(code.slice(0, match.index))
    found.push({ table, writes: WRITING.has(how) || deletes })
    for (const [, more = ''] of all.matchAll(/,\s*(\w+)/g)) found.push({ table: more, writes: false })
  }
  return found
}

/** 'learning reads edition': what a module names of another's tables. What the kernel owns is there for all. */
export function crossingsIn(module: string, source: string, owners: ReadonlyMap<string, Relation>): string[] {
  return namedIn(source).flatMap(({ table, writes }) => {
    const relation = owners.get(table)
    if (!relation || relation.owner === module || relation.owner === 'kernel') return []
    if (relation.kind === 'view' && !writes) return []
    return [`${module} ${writes ? 'writes' : 'reads'} ${table}`]
  })
}

export function readMigrations(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

export interface SqlSource {
  /** Whose it is: a module, or 'bench' and 'test', which own no table. */
  readonly module: string
  readonly file: string
  readonly source: string
}

const filesUnder = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .sort()

/** Every file with SQL of the modules, of their fixtures and places too. Tests ask what they like. */
export const readModuleSql = (folder: string): SqlSource[] =>
  filesUnder(folder, /(queries|\bfixture|^\w+\/places)\.ts$/).map((file) => ({
    module: file.split('/')[0]!,
    file,
    source: readFileSync(join(folder, file), 'utf8'),
  }))

/** What bench and the support of tests say: rows of a room are made by its fixtures. */
export const readOutsideSql = (): SqlSource[] =>
  ['bench', 'test/support'].flatMap((folder) =>
    filesUnder(folder, /\.tsx?$/).map((file) => ({
      module: folder.split('/')[0]!,
      file: join(folder, file),
      source: readFileSync(join(folder, file), 'utf8'),
    })),
  )
