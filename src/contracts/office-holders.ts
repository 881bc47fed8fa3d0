// SPDX-License-Identifier: AGPL-3.0-or-later
/** What points at offices: when two of one office become one, nothing that hangs on the one that goes may be lost. */
import type { Db, Tx } from '#kernel/db/db.ts'

/** An office gives its place to another. */
export interface OfficeMove {
  /** Id of the office that goes: its row stays, put aside, and its address leads to the other. */
  readonly from: string
  readonly to: string
}

/** Columns that may hold the id of an office, and what becomes of them. A test fails when the schema has one that nobody names. */
export type OfficeHolder = {
  /** 'service_offering.office_id' */
  readonly columns: readonly string[]
} & (
  | {
      /** Source text with `{count}`, for the page that asks before it is done. */
      readonly words: string
      readonly count: (db: Db, officeId: string) => Promise<number>
      readonly move: (tx: Tx, move: OfficeMove) => Promise<void>
    }
  /** Why rows go on pointing at the office that was. */
  | { readonly kept: string }
)
