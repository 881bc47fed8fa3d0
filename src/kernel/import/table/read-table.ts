// SPDX-License-Identifier: AGPL-3.0-or-later
/** A file, or a text that was pasted, as a table: what it is, its bytes say. */
import { msg } from '../../i18n/msg.ts'
import { decodeText } from './decode.ts'
import { readCsv } from './read-csv.ts'
import { TOO_MANY_ROWS } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'
import { MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS, TableRefused, type TableRow } from './table.ts'

const EMPTY = msg('Non c’è nessuna riga: il file è vuoto.')
const TOO_WIDE = msg('La riga {line, number} ha più di {most, number} colonne: togli quelle che non servono.')
const TOO_LONG = msg('Alla riga {line, number} una cella ha più di {most, number} caratteri: accorciala.')

const ZIP = Buffer.from('PK\x03\x04', 'latin1')

/** Rows that hold something, in their order; `most`: more of them are refused. Throws `TableRefused`. */
export async function readTable(bytes: Buffer, most = MOST_ROWS): Promise<TableRow[]> {
  const rows = bytes.subarray(0, 4).equals(ZIP) ? await readWorkbook(bytes, most) : readCsv(decodeText(bytes))
  if (rows.length === 0) throw new TableRefused(EMPTY)
  for (const { line, cells } of rows) {
    if (cells.length > MOST_COLUMNS) throw new TableRefused(TOO_WIDE, { line, most: MOST_COLUMNS })
    if (cells.some((cell) => cell.length > MOST_IN_CELL))
      throw new TableRefused(TOO_LONG, { line, most: MOST_IN_CELL })
  }
  // A heading and a title above are no rows of data.
  if (rows.length > most + 20) throw new TableRefused(TOO_MANY_ROWS, { most })
  return rows
}
