// SPDX-License-Identifier: AGPL-3.0-or-later
/** A table as it was read from a file: text in cells, and where each row stands. */
import type { FieldError } from '../../forms/text.ts'

export interface TableRow {
  /** Number of the line in the file, or of the row in the sheet, as whoever opens it sees it. */
  readonly line: number
  readonly cells: readonly string[]
}

export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 100
export const MOST_IN_CELL = 10_000
/** Of a file that is sent, and of a text that is pasted. */
export const MOST_BYTES = 5 * 1024 * 1024

/** Why no table could be read, with what to do. A thread hands on no class: see `task.ts`. */
export class TableRefused extends Error {
  override name = 'TableRefused'
  readonly problem: FieldError
  constructor(source: string, values?: FieldError['values']) {
    super(source)
    this.problem = { source, values }
  }
}
