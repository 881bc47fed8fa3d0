// SPDX-License-Identifier: AGPL-3.0-or-later
/** A list in its address: filters, order and place are read from the query, and written back into every link of the page. */
import type { Choice } from '../forms/field.ts'
import { parseForm, type ValuesOf } from '../forms/form.ts'
import { type FieldError, showable } from '../forms/text.ts'
import type { Query } from '../http/route.ts'
import { isId } from '../ids.ts'
import { type Filters, NO_CHOICE } from './filters.ts'
import { type AnyList, firstSort, type List, type Sort } from './list.ts'

const ORDER = 'ordine'
const AFTER = 'dopo'
const BEFORE = 'prima'

/** Choices that the page read from the database, by the name of their filter. */
export type RowChoices = Readonly<Record<string, readonly Choice[]>>

export interface Asked<F extends Filters = Filters, S extends string = string> {
  readonly filters: ValuesOf<F>
  /** As typed, for the form. */
  readonly typed: Readonly<Record<string, string>>
  /** By filter; what has an error does not narrow the list. */
  readonly errors: Readonly<Record<string, FieldError>>
  readonly sort: Sort<S>
  /** The row at the edge of the page before or after: an id, so that no name travels in an address. */
  readonly after: string | null
  readonly before: string | null
}

export function readAddress<Row, F extends Filters, S extends string>(
  list: List<Row, F, S>,
  query: Query,
  choices: RowChoices = {},
): Asked<F, S> {
  const typed: Record<string, string> = {}
  for (const name of Object.keys(list.form.fields))
    if ((query[name] ?? '').trim() !== '') typed[name] = showable(query[name]!)
  const errors = { ...notOffered(query, choices) }
  // What is wrong by itself goes first: the checks over several filters look at those that are left.
  const sound = (): Query => Object.fromEntries(Object.entries(query).filter(([name]) => !errors[name]))
  for (let round = 0; round < 2; round++) {
    const tried = parseForm(list.form, sound())
    if (!tried.ok) Object.assign(errors, tried.errors)
  }
  const parsed = parseForm({ fields: list.form.fields }, sound())
  return {
    filters: (parsed.ok ? parsed.input : {}) as ValuesOf<F>,
    typed,
    errors,
    sort: readSort(list, query[ORDER] ?? '') as Sort<S>,
    after: isId(query[AFTER]) ? query[AFTER] : null,
    before: isId(query[BEFORE]) ? query[BEFORE] : null,
  }
}

/** Rows chosen in the address that the page does not offer. */
function notOffered(query: Query, choices: RowChoices): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {}
  for (const [name, rows] of Object.entries(choices))
    if ((query[name] ?? '') !== '' && !rows.some(({ value }) => value === query[name]))
      errors[name] = { source: NO_CHOICE }
  return errors
}

/** 'data' or '-data'; anything else is the order that the list begins with. */
function readSort(list: AnyList, typed: string): Sort {
  const by = typed.replace(/^-/, '')
  if (!Object.hasOwn(list.sorts, by)) return firstSort(list)
  return { by, direction: typed.startsWith('-') ? 'descending' : 'ascending' }
}

const writtenSort = ({ by, direction }: Sort): string => (direction === 'descending' ? `-${by}` : by)

interface Change {
  /** Filters to leave out, or all of them. */
  readonly without?: string | 'all'
  readonly sort?: Sort
  readonly after?: string
  readonly before?: string
}

/** The address of the same list with a change. The place is left out unless it is told: a new order begins at its beginning. */
export function addressOf(list: AnyList, path: string, asked: Asked, change: Change = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked.typed))
    if (change.without !== 'all' && change.without !== name && !asked.errors[name]) query.set(name, value)
  const sort = writtenSort(change.sort ?? asked.sort)
  if (sort !== writtenSort(firstSort(list))) query.set(ORDER, sort)
  if (change.after) query.set(AFTER, change.after)
  if (change.before) query.set(BEFORE, change.before)
  return query.size === 0 ? path : `${path}?${query}`
}

/** What the form of the filters carries along so that the order stays: a name and a value, or nothing. */
export const orderField = (list: AnyList, { sort }: Asked): { name: string; value: string } | null =>
  writtenSort(sort) === writtenSort(firstSort(list)) ? null : { name: ORDER, value: writtenSort(sort) }

/** The sort that a press on the heading of a column gives. */
export function nextSort(list: AnyList, { sort }: Asked, by: string): Sort {
  if (sort.by !== by) return { by, direction: list.sorts[by]! }
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}
