// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Finds the source texts of the interface by syntax tree: the first argument of `t(...)`, `ctx.t(...)`, `msg(...)`, and of the
 * constructors and helpers that take a source text. `npm run messages` writes the catalogue of each room again, what is missing as empty.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { type RoomCatalogue, readRoom, roomsWithTexts } from '#kernel/i18n/catalogues.ts'

/** Calls whose first argument is a source text. */
const CALLS = new Set(['t', 'msg', 'ok', 'info', 'warning', 'bad'])
/** `new Refused('...')` */
const CONSTRUCTORS = new Set(['Refused'])

export interface FoundMessage {
  source: string
  file: string
  line: number
}

export interface Findings {
  messages: FoundMessage[]
  /** Calls whose text is not written in place, where a text would be missed. */
  problems: string[]
}

export function messagesIn(file: string, text: string): Findings {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Findings = { messages: [], problems: [] }
  const add = (node: ts.Expression) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    if (ts.isStringLiteralLike(node)) found.messages.push({ source: node.text, file, line })
    else if (ts.isConditionalExpression(node)) {
      add(node.whenTrue)
      add(node.whenFalse)
    } else if (ts.isTemplateExpression(node))
      found.problems.push(`${file}:${line}: a text made of pieces cannot be translated`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments[0] && CALLS.has(calledName(node.expression)))
      add(node.arguments[0])
    if (ts.isNewExpression(node) && node.arguments?.[0] && CONSTRUCTORS.has(calledName(node.expression)))
      add(node.arguments[0])
    // { source: '...' } of a FieldError
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'source' &&
      ts.isStringLiteralLike(node.initializer)
    )
      add(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const calledName = (expression: ts.Expression): string =>
  ts.isIdentifier(expression)
    ? expression.text
    : ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ''

/** Every source text of the server's code under `folder`. Islands get their texts from the server, demonstration content is data. */
export async function collectMessages(folder: string): Promise<Findings> {
  const all: Findings = { messages: [], problems: [] }
  const entries = await readdir(folder, { recursive: true })
  for (const name of entries.sort()) {
    if (
      !/\.tsx?$/.test(name) ||
      /\.test\.tsx?$/.test(name) ||
      /^islands\/|\/demonstration\/content\//.test(name) ||
      name === 'ui/gallery.tsx'
    )
      continue
    const found = messagesIn(join(folder, name), await readFile(join(folder, name), 'utf8'))
    all.messages.push(...found.messages)
    all.problems.push(...found.problems)
  }
  return all
}

/**
 * The catalogue of each room as it should be: its texts under the file that says them, so that who translates sees the context.
 * A text that several rooms say stands in the first of them (kernel, ui, contracts, then the modules), and under the first of its files.
 */
export function catalogueOfRooms(
  messages: readonly FoundMessage[],
  known: ReadonlyMap<string, string>,
  rooms: readonly string[],
): Map<string, RoomCatalogue> {
  const taken = new Set<string>()
  const catalogues = new Map<string, RoomCatalogue>()
  for (const room of rooms) {
    const own = messages.filter(({ file }) => file.startsWith(`${room}/`))
    const byFile: Record<string, Record<string, string>> = {}
    for (const { source, file } of own.sort((a, b) => order(a.file, b.file) || a.line - b.line)) {
      if (taken.has(source)) continue
      taken.add(source)
      const name = file.slice(room.length + 1)
      byFile[name] ??= {}
      byFile[name][source] = known.get(source) ?? ''
    }
    catalogues.set(room, byFile)
  }
  const homeless = messages.filter(({ source }) => !taken.has(source))
  if (homeless.length > 0)
    throw new Error(`${homeless[0]!.file}: this folder is no room with texts (src/kernel/i18n/catalogues.ts)`)
  return catalogues
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const writtenCatalogue = (catalogue: RoomCatalogue): string =>
  `${JSON.stringify(catalogue, null, 2)}\n`

if (import.meta.filename === process.argv[1]) {
  const { messages, problems } = await collectMessages('src')
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  const rooms = roomsWithTexts('src')
  const known = new Map<string, string>()
  for (const room of rooms)
    for (const texts of Object.values(readRoom(room, 'en')))
      for (const [source, english] of Object.entries(texts)) if (english) known.set(source, english)
  let missing = 0
  for (const [room, catalogue] of catalogueOfRooms(messages, known, rooms)) {
    const path = join(room, 'en.json')
    if (Object.keys(catalogue).length > 0) await writeFile(path, writtenCatalogue(catalogue))
    else await rm(path, { force: true })
    for (const texts of Object.values(catalogue))
      missing += Object.values(texts).filter((english) => english === '').length
  }
  const sources = new Set(messages.map(({ source }) => source))
  const unused = [...known.keys()].filter((source) => !sources.has(source))
  process.stdout.write(`${sources.size} texts, ${missing} without English, ${unused.length} removed\n`)
}
