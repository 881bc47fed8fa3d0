// SPDX-License-Identifier: AGPL-3.0-or-later
/** The cells of one sheet (ISO/IEC 29500-1 section 18.3): texts as they were written, numbers as they are shown. */
import { msg } from '../../i18n/msg.ts'
import { rearmed } from '../../list/csv.ts'
import { type Shape, shaped } from './number-formats.ts'
import { MOST_COLUMNS, MOST_IN_CELL, TableRefused, type TableRow } from './table.ts'
import { readXml } from './xml.ts'

export interface SheetNeeds {
  readonly from1904: boolean
  readonly shapes: readonly Shape[]
  readonly shared: readonly string[]
}

/** Titles above and empty rows are no rows of data: some room beyond them. */
const ROOM = 1000

export const TOO_MANY_ROWS = msg(
  'Le righe sono più di {most, number}: dividi il file e importa una parte alla volta.',
)

/** 'AB12' is in column 27, counted from 0; -1 when it is no reference. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 0 where it is not told, or is none that a sheet has. */
const rowNumber = (told = ''): number => (/^\d{1,7}$/.test(told) ? Number(told) : 0)

interface CellBegun {
  readonly column: number
  readonly type: string
  readonly style: number
  text: string
}

/** Rows that hold something. */
export async function readSheet(
  bytes: AsyncIterable<Buffer>,
  needs: SheetNeeds,
  most: number,
): Promise<TableRow[]> {
  const rows: TableRow[] = []
  let line = 0
  let cells: string[] = []
  let cell: CellBegun | null = null
  let [inValue, aside] = [false, false]
  await readXml(bytes, {
    open: (name, at) => {
      if (name === 'row') {
        line = Math.max(line + 1, rowNumber(at.r))
        cells = []
      } else if (name === 'c') {
        const column = at.r ? columnOf(at.r) : cells.length
        cell = { column, type: at.t ?? 'n', style: Number(at.s ?? 0), text: '' }
      } else if (name === 'rPh') aside = true
      else if (name === 'v' || name === 't') inValue = true
    },
    text: (text) => {
      if (cell && inValue && !aside) cell.text += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') aside = false
      else if (name === 'c' && cell) {
        put(cells, cell, needs)
        cell = null
      } else if (name === 'row' && cells.some((one) => one !== '')) {
        rows.push({ line, cells })
        if (rows.length > most + ROOM) throw new TableRefused(TOO_MANY_ROWS, { most })
      }
    },
  })
  return rows
}

function put(cells: string[], cell: CellBegun, needs: SheetNeeds): void {
  const { column } = cell
  // Beyond are formats of whole rows, never data.
  if (column < 0 || column >= MOST_COLUMNS) return
  while (cells.length < column) cells.push('')
  // One more than may be: a cell that is too long is refused, not cut in silence.
  const text = cellText(cell, needs).replaceAll('\0', '').toWellFormed().trim()
  cells[column] = rearmed(text).slice(0, MOST_IN_CELL + 1)
}

function cellText({ type, style, text }: CellBegun, { shared, shapes, from1904 }: SheetNeeds): string {
  if (type === 's') return shared[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'sì' : 'no'
  if (type === 'n' || type === '') return shaped(text, shapes[style] ?? null, from1904)
  return text
}
