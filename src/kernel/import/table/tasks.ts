// SPDX-License-Identifier: AGPL-3.0-or-later
/** The reading of a table as a piece of work for a thread: a table that is made to keep us busy is cut off there. */
import type { FieldError } from '../../forms/text.ts'
import type { WorkerTask } from '../../worker-tasks.ts'
import { readTable } from './read-table.ts'
import { TableRefused, type TableRow } from './table.ts'

export type TableRead = { readonly rows: readonly TableRow[] } | { readonly problem: FieldError }

export const readTableTask: WorkerTask<Uint8Array, TableRead> = {
  name: 'import.read-table',
  run: async ({ buffer, byteOffset, byteLength }) => {
    try {
      return { rows: await readTable(Buffer.from(buffer, byteOffset, byteLength)) }
    } catch (error) {
      if (error instanceof TableRefused) return { problem: error.problem }
      throw error
    }
  },
}
