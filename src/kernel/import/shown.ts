// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the pages of an import show, for the components of the house (`importViews` of src/ui). */
import type { FieldSpec } from '../forms/field.ts'
import type { BoundForm } from '../forms/form.ts'
import type { RowChoices } from '../list/address.ts'
import type { ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import type { AnyImport } from './definition.ts'
import type { Group } from './queries.ts'
import type { Counts, Run, StagedRow, Standing } from './standing.ts'

export interface BeginShown {
  readonly runs: readonly { readonly run: Run; readonly standing: Standing }[]
}

export interface ColumnsShown {
  readonly run: Run
  /** The first rows, to recognise the columns by. */
  readonly rows: readonly StagedRow[]
  readonly count: number
  /** Of the fields that are said once for all rows. */
  readonly choices: RowChoices
}

export interface RunShown {
  readonly run: Run
  readonly standing: Standing
  readonly counts: Counts
  readonly group: Group | null
  readonly rows: readonly StagedRow[]
  /** The line after which the next page begins; null at the end. */
  readonly next: number | null
  readonly first: boolean
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly choices: RowChoices
}

export interface ImportViews {
  readonly begin: (ctx: ViewContext, of: AnyImport, data: BeginShown, form: BoundForm) => JSX.Element
  readonly columns: (ctx: ViewContext, of: AnyImport, data: ColumnsShown, form: BoundForm) => JSX.Element
  readonly run: (ctx: ViewContext, of: AnyImport, data: RunShown) => JSX.Element
}
