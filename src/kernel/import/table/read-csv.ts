// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tables with separators (RFC 4180, and what spreadsheets make of it): the separator is found, line ends of every system are read. */

import { msg } from '../../i18n/msg.ts'
import { rearmed } from '../../list/csv.ts'
import { TableRefused, type TableRow } from './table.ts'

const SEPARATORS = [';', '\t', '|', ','] as const
/** Lines that are looked at to find the separator. */
const LOOKED_AT = 30

/** Rows that hold something. Throws `TableRefused` when a quote is never closed. */
export function readCsv(text: string): TableRow[] {
  // Excel writes and reads a first line that says the separator.
  const said = /^sep=(.)\r?\n/.exec(text)
  if (said)
    return parse(text, said[1]!, Number.POSITIVE_INFINITY).filter(
      ({ line, cells }) => line > 1 && isFull(cells),
    )
  return parse(text, separatorOf(text), Number.POSITIVE_INFINITY).filter(({ cells }) => isFull(cells))
}

const isFull = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '')

/** The one that divides most lines into the same number of cells; of equals, the first. A text without any has one column. */
export function separatorOf(text: string): string {
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(sample(text, separator)) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

function sample(text: string, separator: string): TableRow[] {
  try {
    return parse(text, separator, LOOKED_AT)
  } catch {
    return []
  }
}

/** How many of the rows have the commonest number of cells beyond one, and a little for how many cells that is. */
function evenness(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([cells, count]) => count + Math.min(cells, 50) / 100))
}

/** At most `most` rows. A quote opens only where a cell begins; inside, two are one (RFC 4180 section 2). */
function parse(text: string, separator: string, most: number): TableRow[] {
  const rows: TableRow[] = []
  let at = 0
  let line = 1
  while (at < text.length && rows.length < most) {
    const cells: string[] = []
    const begun = line
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, begun) : plain(text, at, separator)
      line += cell.lines
      cells.push(rearmed(cell.value.trim()))
      at = cell.end
      if (text[at] !== separator) break
      at += 1
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    line += 1
    rows.push({ line: begun, cells })
  }
  return rows
}

interface CellRead {
  readonly value: string
  readonly end: number
  /** Line ends inside it. */
  readonly lines: number
}

function plain(text: string, from: number, separator: string): CellRead {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end, lines: 0 }
}

function quoted(text: string, from: number, line: number): CellRead {
  let end = from + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0)
      throw new TableRefused(
        msg('Alla riga {line, number} si aprono virgolette che non si chiudono: correggile e riprova.'),
        { line },
      )
    if (text[end + 1] !== '"') break
    end += 2
  }
  const value = text
    .slice(from + 1, end)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, '\n')
  // What stands between the closing quote and the separator belongs to the cell, as spreadsheets read it.
  const rest = /[^;,\t|\r\n]*/y
  rest.lastIndex = end + 1
  const more = rest.exec(text)?.[0] ?? ''
  return { value: value + more, end: end + 1 + more.length, lines: value.split('\n').length - 1 }
}
