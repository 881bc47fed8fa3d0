// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a room holds of a person, as people read it: names in words, days as they are said, what only machines read left out. Pure. */
import type { CodeWords } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'

export type Readable =
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Readable[]; readonly left: number }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Readable[])[]
      readonly left: number
    }

export interface Fact {
  readonly label: string
  readonly value: Readable
}

export interface Reading {
  readonly ctx: Pick<ViewContext, 't' | 'date' | 'dateTime' | 'number' | 'local'>
  readonly words: Readonly<Record<string, string | null>>
  readonly codes: CodeWords
  /** Of each list, so many are shown and the others counted. */
  readonly most: number
}

type Row = Readonly<Record<string, unknown>>

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const DAY = /^\d{4}-\d\d-\d\d$/
const LANGUAGES = new Set(['it', 'en', 'of'])
/** Wider tables, and cells of longer texts, are read one row after the other. */
const MOST_COLUMNS = 5
const CELL_LENGTH = 80

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isLocal = (row: Row): row is { it: string; en?: string } =>
  typeof row.it === 'string' && Object.keys(row).every((key) => LANGUAGES.has(key))

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What a room holds, name by name; what holds nothing is left out. */
export function factsOf(reading: Reading, row: Row): Fact[] {
  return namesOf(reading, row)
    .filter((name) => !isNothing(row[name]))
    .map((name) => ({ label: labelOf(reading, name), value: readValue(reading, name, row[name]) }))
    .filter(({ value }) => value.kind !== 'facts' || value.facts.length > 0)
}

/** In the order of the words: JSON made in the database has one of its own. */
function namesOf({ words }: Reading, row: Row): string[] {
  const known = Object.keys(words).filter((name) => name in row && words[name] !== null)
  return [...known, ...Object.keys(row).filter((name) => !(name in words))]
}

const labelOf = ({ ctx, words }: Reading, name: string): string => {
  const word = words[name]
  return word ? ctx.t(word) : name.replaceAll('_', ' ')
}

function readValue(reading: Reading, name: string, value: unknown): Readable {
  if (Array.isArray(value)) return readList(reading, name, value)
  if (!isRow(value)) return { kind: 'text', text: readPlain(reading, name, value) }
  return isLocal(value)
    ? { kind: 'text', ...reading.ctx.local(value) }
    : { kind: 'facts', facts: factsOf(reading, value) }
}

function readPlain({ ctx, codes }: Reading, name: string, value: unknown): string {
  if (isNothing(value)) return '–'
  if (value instanceof Date) return ctx.dateTime(value)
  if (typeof value === 'boolean') return value ? ctx.t(msg('Sì')) : ctx.t(msg('No'))
  if (typeof value === 'number') return ctx.number(value)
  const text = String(value)
  const code = codes[name]?.[text]
  if (code) return ctx.t(code)
  if (INSTANT.test(text)) return ctx.dateTime(new Date(text))
  return DAY.test(text) ? ctx.date(text) : text
}

function readList(reading: Reading, name: string, all: readonly unknown[]): Readable {
  const shown = all.slice(0, reading.most)
  const left = all.length - shown.length
  const rows = shown.filter(isRow).filter((row) => !isLocal(row))
  if (rows.length !== shown.length)
    return { kind: 'list', items: shown.map((value) => readValue(reading, name, value)), left }
  const names = [...new Set(rows.flatMap((row) => namesOf(reading, row)))]
  const cells = rows.map((row) => names.map((each) => readValue(reading, each, row[each])))
  const isFlat = cells.flat().every((cell) => cell.kind === 'text' && cell.text.length <= CELL_LENGTH)
  if (isFlat && names.length <= MOST_COLUMNS)
    return { kind: 'table', columns: names.map((each) => labelOf(reading, each)), rows: cells, left }
  return { kind: 'list', items: rows.map((row) => ({ kind: 'facts', facts: factsOf(reading, row) })), left }
}
