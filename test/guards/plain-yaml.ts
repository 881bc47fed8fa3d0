// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Reads the part of YAML 1.2 that publiccode.yml is written in: maps, lists, quoted and plain texts, folded blocks (`>`).
 * Whatever else YAML allows is an error here, so that a file which passes means the same to every reader of YAML.
 */
export type Yaml = string | boolean | Yaml[] | { [key: string]: Yaml }

interface Line {
  indent: number
  text: string
  number: number
}

export class YamlProblem extends Error {
  override name = 'YamlProblem'
}

export function readYaml(source: string): Yaml {
  const lines = source.split('\n').flatMap((raw, index): Line[] => {
    const text = raw.trim()
    if (text === '' || text.startsWith('#')) return []
    if (raw.includes('\t')) throw new YamlProblem(`line ${index + 1}: a tab`)
    return [{ indent: raw.length - raw.trimStart().length, text, number: index + 1 }]
  })
  const [value, rest] = readBlock(lines, 0)
  if (rest[0]) throw new YamlProblem(`line ${rest[0].number}: unexpected indentation`)
  return value
}

/** The block that starts here, and the lines after it. */
function readBlock(lines: Line[], indent: number): [Yaml, Line[]] {
  const first = lines[0]
  if (!first || first.indent < indent)
    throw new YamlProblem(`line ${first?.number ?? 'last'}: a value is missing`)
  return first.text.startsWith('- ') ? readList(lines, first.indent) : readMap(lines, first.indent)
}

function readList(lines: Line[], indent: number): [Yaml[], Line[]] {
  const items: Yaml[] = []
  let rest = lines
  while (rest[0]?.indent === indent && rest[0].text.startsWith('- ')) {
    const [line, ...after] = rest as [Line, ...Line[]]
    const text = line.text.slice(2).trim()
    if (KEY.test(text)) {
      // A map in a list: its first key stands behind the dash, the others below it.
      const [item, next] = readMap([{ ...line, indent: indent + 2, text }, ...after], indent + 2)
      items.push(item)
      rest = next
    } else {
      items.push(scalar(text, line.number))
      rest = after
    }
  }
  return [items, rest]
}

const KEY = /^([A-Za-z][\w-]*):(?: (.*))?$/

function readMap(lines: Line[], indent: number): [Record<string, Yaml>, Line[]] {
  const map: Record<string, Yaml> = {}
  let rest = lines
  while (rest[0]?.indent === indent) {
    const [line, ...after] = rest as [Line, ...Line[]]
    const [, key, given] = KEY.exec(line.text) ?? []
    if (!key || key in map) throw new YamlProblem(`line ${line.number}: ${key ? 'a key twice' : 'not a key'}`)
    if (given === '>') {
      const end = after.findIndex((one) => one.indent <= indent)
      const block = end < 0 ? after : after.slice(0, end)
      map[key] = block.map(({ text }) => text).join(' ')
      rest = after.slice(block.length)
    } else if (given) {
      map[key] = scalar(given.trim(), line.number)
      rest = after
    } else [map[key], rest] = readBlock(after, indent + 1)
  }
  return [map, rest]
}

function scalar(text: string, line: number): string | boolean {
  if (/^"[^"\\]*"$/.test(text)) return text.slice(1, -1)
  if (text === 'true' || text === 'false') return text === 'true'
  // What other readers would take for something else than this text: indicators, comments, numbers, nothing, maps.
  const doubtful = /^[\s"'[\]{}>|*&!%#`@,?-]|: |:$| #|^[-+.\d][\d._]*$|^(~|null|yes|no|on|off)$/i
  if (doubtful.test(text)) throw new YamlProblem(`line ${line}: put quotes around ${text}`)
  return text
}
