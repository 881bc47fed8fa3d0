// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which line of a table says what its columns hold, and which column each field is taken from: guessed, and changed by whoever looks at it. */
import type { ColumnWords } from './definition.ts'
import type { TableRow } from './table/table.ts'

/** Without accents, signs and capitals: 'N.° atto' and 'n atto' are one. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every heading that says a field, by field. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>

/** `labels`: what the field is called on pages, in every language. */
export const knownHeadings = (
  columns: Readonly<Record<string, ColumnWords | undefined>>,
  labels: (name: string) => readonly string[],
): Known =>
  new Map(
    Object.entries(columns).map(([name, words]) => [
      name,
      new Set([name, ...labels(name), ...(words?.headings ?? [])].map(bare)),
    ]),
  )

export type Mapping = Record<string, number>

/** The first column whose heading says it, for each field; a column is taken once. */
export function guessMapping(headings: readonly string[], known: Known): Mapping {
  const mapping: Mapping = {}
  const taken = new Set<number>()
  const bared = headings.map(bare)
  for (const [name, says] of known) {
    const at = bared.findIndex((heading, place) => !taken.has(place) && says.has(heading))
    if (at < 0) continue
    taken.add(at)
    mapping[name] = at
  }
  return mapping
}

/** Titles, names of offices and days that stand above a table. */
const LOOKED_AT = 20

/** The line that says most columns; where none says any, the first that is as wide as the table. Null for one value a line. */
export function findHeading(rows: readonly TableRow[], known: Known): TableRow | null {
  const first = rows.slice(0, LOOKED_AT)
  const said = first.map(({ cells }) => Object.keys(guessMapping(cells, known)).length)
  const most = Math.max(...said)
  if (most > 0) return first[said.indexOf(most)]!
  const full = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length
  const width = Math.max(...first.map(full))
  return width < 2 ? null : first.find((row) => full(row) === width)!
}

export interface Divided {
  readonly headings: string[]
  readonly headingLine: number | null
  readonly rows: readonly TableRow[]
}

/** The table without what stands above it. `without`: whoever sends it says that it has no headings. */
export function divide(rows: readonly TableRow[], known: Known, without: boolean): Divided {
  const heading = without ? null : findHeading(rows, known)
  const data = heading ? rows.filter(({ line }) => line > heading.line) : rows
  const width = Math.max(heading?.cells.length ?? 0, ...data.map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, at) => heading?.cells[at] ?? '')
  return { headings, headingLine: heading?.line ?? null, rows: data }
}
