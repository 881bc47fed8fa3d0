// SPDX-License-Identifier: AGPL-3.0-or-later
/** What points at themes: when one is united with others, or divided between them, no link of it may be lost. */
import type { Tx } from '#kernel/db/db.ts'

/** A theme gives its place to others. */
export interface ThemeMove {
  readonly from: string
  /** Where goes what can only be in one theme: the first of `all`. */
  readonly to: string
  /** Every theme that takes its place: what speaks of a theme as a whole (acts, roles limited to it) is from now on about each. */
  readonly all: readonly string[]
  readonly at: Date
}

/** Columns that may hold the id of a theme, and what becomes of them. A test fails when the schema has one that nobody names. */
export type ThemeHolder = {
  /** 'work.theme_id' */
  readonly columns: readonly string[]
} & (
  | { readonly move: (tx: Tx, move: ThemeMove) => Promise<void> }
  /** Why rows go on pointing at the theme that was: its row stays, and says which took its place. */
  | { readonly kept: string }
)
