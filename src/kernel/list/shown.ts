// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the page of a register is shown from. */
import type { BoundForm } from '../forms/form.ts'
import type { Asked, RowChoices } from './address.ts'
import type { Shape } from './list.ts'

export interface Found<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** Whether there are more than `total`. */
  readonly more: boolean
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

export interface ListShown<Row> extends Found<Row> {
  readonly list: Shape<Row>
  /** Italian path of the page. */
  readonly path: string
  readonly asked: Asked
  /** The filters with what was typed in them. */
  readonly form: BoundForm
  readonly choices: RowChoices
}

/** Where the same rows are taken away. */
export const csvPath = (path: string): string => `${path}/elenco.csv`
export const workbookPath = (path: string): string => `${path}/elenco.xlsx`
