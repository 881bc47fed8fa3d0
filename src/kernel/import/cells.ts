// SPDX-License-Identifier: AGPL-3.0-or-later
/** From the words of a cell to what its field would have typed: choices by their names, yes and no, several in one. */
import type { Choice, FieldSpec } from '../forms/field.ts'
import type { FieldError } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'
import type { ColumnWords } from './definition.ts'
import { bare } from './headings.ts'

export type CellRead = { readonly typed: string[] } | { readonly error: FieldError }

const NO_CHOICE = msg('«{cell}» non è fra le voci. Scrivi una di queste: {choices}.')
const NO_ANSWER = msg('«{cell}» non dice né sì né no: scrivi sì oppure no.')

/** One more than are said. */
const MOST_LISTED = 13

const YES = new Set(['si', 'yes', 'vero', 'true', '1', 'x', 's', 'y'])
const NO = new Set(['no', 'falso', 'false', '0', 'n'])

/** The choices of a field by everything that tables call them. */
export interface ChoiceNames {
  /** The value of a choice by one of its names. */
  readonly find: (name: string) => string | undefined
  /** What is said to whoever wrote none of them. */
  readonly listed: readonly string[]
}

/** `namesOf`: the value of a choice, its label in every language, and what else tables call it. Of two with one name the first counts. */
export function namesIn(
  choices: readonly Choice[],
  namesOf: (choice: Choice) => readonly string[] = ({ value, label }) => [value, label],
): ChoiceNames {
  const named = choices.map((choice) => ({ value: choice.value, names: namesOf(choice) }))
  const byName = new Map<string, string>()
  for (const { value, names } of named)
    for (const name of names.map(bare)) if (!byName.has(name)) byName.set(name, value)
  return {
    find: (name) => byName.get(bare(name)),
    listed: named.slice(0, MOST_LISTED).map(({ value, names }) => names[1] ?? value),
  }
}

/** `names`: of the choices of the field, its own or those of the database; none for a field that is written. */
export function readCell(
  cell: string,
  { widget, multiple }: Pick<FieldSpec, 'widget' | 'multiple'>,
  words: ColumnWords = {},
  names: ChoiceNames | null = null,
): CellRead {
  if (widget === 'checkbox') return yesOrNo(cell)
  const parts = multiple || words.lines ? cell.split(/[;\n|]/).map((part) => part.trim()) : [cell]
  if (names) return chosen(parts.filter(Boolean), names)
  if (words.lines) return { typed: [parts.filter(Boolean).join('\n')] }
  // What a database writes of a day.
  if (widget === 'date')
    return { typed: [cell.replace(/^(\d{4}-\d{2}-\d{2})[ T]00:00(:00(\.0+)?)?Z?$/, '$1')] }
  return { typed: multiple ? parts.filter(Boolean) : [cell] }
}

function yesOrNo(cell: string): CellRead {
  const said = bare(cell)
  if (YES.has(said)) return { typed: ['1'] }
  return NO.has(said) ? { typed: [] } : { error: { source: NO_ANSWER, values: { cell: shortened(cell) } } }
}

function chosen(parts: readonly string[], { find, listed }: ChoiceNames): CellRead {
  const typed: string[] = []
  for (const part of parts) {
    const value = find(part)
    if (value === undefined)
      return { error: { source: NO_CHOICE, values: { cell: shortened(part), choices: saidOf(listed) } } }
    typed.push(value)
  }
  return { typed }
}

const saidOf = (listed: readonly string[]): string =>
  (listed.length < MOST_LISTED ? listed : [...listed.slice(0, -1), '…']).join(', ')

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
