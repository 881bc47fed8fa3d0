// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A register as one declaration: what narrows it, what its columns say, how it sorts. The page, the CSV and the workbook are
 * made from it, so that they never differ. Its SQL is a `Source` beside the other queries of the room.
 */
import { type Form, form } from '../forms/form.ts'
import type { ViewContext } from '../render/context.ts'
import type { Filters } from './filters.ts'

export type Direction = 'ascending' | 'descending'

/** A day is 'YYYY-MM-DD'; null leaves the cell empty. */
export type Cell = string | number | null
export type Words = Pick<ViewContext, 't' | 'local' | 'locale'>

export interface Column<Row> {
  /** Source text. */
  readonly header: string
  readonly value: (row: Row, words: Words) => Cell
  readonly kind?: 'text' | 'day' | 'number'
  /** A code that matters to whoever works on the table elsewhere; or a cell that is no text, such as a button. */
  readonly only?: 'download' | 'page'
}

export interface Sort<S extends string = string> {
  /** The column that is sorted by. */
  readonly by: S
  readonly direction: Direction
}

/** A list as far as its address and its page know it. */
export interface Shape<Row> {
  /** What downloaded files are called: 'normativa' gives normativa-2026-11-29.csv. */
  readonly name: string
  readonly form: { readonly fields: Filters }
  readonly columns: Readonly<Record<string, Column<Row>>>
  /** The columns that may be sorted by, and the way that the first press sorts. */
  readonly sorts: Readonly<Record<string, Direction>>
  readonly first: string
}

// biome-ignore lint/suspicious/noExplicitAny: what writes addresses takes the lists of all rows
export type AnyList = Shape<any>

export interface List<Row, F extends Filters, S extends string> extends Shape<Row> {
  readonly form: Form<F>
  readonly sorts: Readonly<Record<S, Direction>>
  readonly first: S
}

interface Definition<Row, F extends Filters, K extends string, S extends K> {
  name: string
  filters: F
  /** Errors that only several filters together show. */
  check?: Form<F>['check']
  columns: Record<K, Column<Row>>
  sorts: Record<S, Direction>
  /** The column that the list is sorted by when nobody chose one. */
  first: NoInfer<S>
}

/** `listOf<Act>()({ ... })`: the rows are told, the rest is inferred. */
export const listOf =
  <Row>() =>
  <F extends Filters, K extends string, S extends K>(
    definition: Definition<Row, F, K, S>,
  ): List<Row, F, S> & { readonly columns: Readonly<Record<K, Column<Row>>> } => {
    const { name, filters, check, columns, sorts, first } = definition
    return { name, form: form(filters, check), columns, sorts, first }
  }

/** The order that a list has when nobody chose one. */
export const firstSort = ({ first, sorts }: AnyList): Sort => ({ by: first, direction: sorts[first]! })
