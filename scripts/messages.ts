// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Finds the source texts of the interface by syntax tree: the first argument of `t(...)`, `ctx.t(...)`, `msg(...)`, and of the
 * constructors and helpers that take a source text. `npm run messages` writes what is missing in each catalogue as empty.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'

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
      /^(islands|demo)\//.test(name) ||
      name === 'ui/gallery.tsx'
    )
      continue
    const found = messagesIn(join(folder, name), await readFile(join(folder, name), 'utf8'))
    all.messages.push(...found.messages)
    all.problems.push(...found.problems)
  }
  return all
}

/** What a catalogue lacks and what it holds in vain. */
export function compareCatalogue(catalogue: Record<string, string>, messages: readonly FoundMessage[]) {
  const wanted = new Set(messages.map((message) => message.source))
  return {
    missing: [...wanted].filter((source) => !catalogue[source]).sort(),
    unused: Object.keys(catalogue)
      .filter((source) => !wanted.has(source))
      .sort(),
  }
}

if (import.meta.filename === process.argv[1]) {
  const { messages, problems } = await collectMessages('src')
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  const path = 'locales/en.json'
  const catalogue = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Record<string, string>
  const { missing, unused } = compareCatalogue(catalogue, messages)
  for (const source of unused) delete catalogue[source]
  for (const source of missing) catalogue[source] = ''
  const sorted = Object.fromEntries(Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`)
  process.stdout.write(
    `${Object.keys(sorted).length} texts, ${missing.length} without English, ${unused.length} removed\n`,
  )
}
