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

const YES = new Set(['si', 'yes', 'vero', 'true', '1', 'x', 's', 'y'])
const NO = new Set(['no', 'falso', 'false', '0', 'n'])

/** Names of a choice: its value, its label in every language, and what else tables call it. */
export type NamesOf = (choice: Choice) => readonly string[]

/** `choices`: those of the field or of the database; none for a field that is written. */
export function readCell(
  cell: string,
  { widget, multiple }: Pick<FieldSpec, 'widget' | 'multiple'>,
  words: ColumnWords = {},
  choices: readonly Choice[] = [],
  namesOf: NamesOf = ({ value, label }) => [value, label],
): CellRead {
  if (widget === 'checkbox') return yesOrNo(cell)
  const parts = multiple || words.lines ? cell.split(/[;\n|]/).map((part) => part.trim()) : [cell]
  if (choices.length > 0) return chosen(parts.filter(Boolean), choices, namesOf)
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

function chosen(parts: readonly string[], choices: readonly Choice[], namesOf: NamesOf): CellRead {
  const typed: string[] = []
  for (const part of parts) {
    const choice = choices.find((one) => namesOf(one).some((name) => bare(name) === bare(part)))
    if (!choice) {
      const named = choices.slice(0, 12).map((one) => namesOf(one)[1] ?? one.value)
      const all = choices.length > 12 ? [...named, '…'] : named
      return { error: { source: NO_CHOICE, values: { cell: shortened(part), choices: all.join(', ') } } }
    }
    typed.push(choice.value)
  }
  return { typed }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
