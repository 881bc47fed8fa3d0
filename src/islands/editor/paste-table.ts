// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOMParser, Fragment, type Node, type Schema } from 'prosemirror-model'
import { LIMITS } from '#kernel/content/spec.ts'
import type { Lost } from './paste-report.ts'

/** Rows that one table may bring; more would leave no room for the text (LIMITS.nodes). */
const MAX_ROWS = 1000

/** Where tables report what they could not keep while a paste is read. */
export interface Losses {
  current: Lost | null
}

/**
 * A table of another page as ours: rows of equal width, the first of them headers, cells of words with their marks. A cell
 * that spans rows or columns stands in each of them, or the cells beside it would come under the wrong headers.
 */
export function rowsOf(table: HTMLTableElement, schema: Schema, losses: Losses): Fragment {
  const grid = gridOf([...table.rows].filter((row) => row.closest('table') === table))
  const widest = grid.reduce((width, row) => Math.max(width, row.length), 1)
  const width = Math.min(LIMITS.columns, widest)
  if (losses.current) {
    losses.current.rows += Math.max(0, grid.length - MAX_ROWS)
    losses.current.columns += widest - width
  }
  const made = grid.slice(0, MAX_ROWS).map((row, at) => {
    const [rowType, cellType] = at === 0 ? ['table_head', 'table_header'] : ['table_row', 'table_cell']
    const cells = Array.from({ length: width }, (_, column) =>
      schema.node(cellType!, null, row[column] ? wordsOf(row[column], schema) : []),
    )
    return schema.node(rowType!, null, cells)
  })
  return made.length > 0 ? Fragment.from(made) : Fragment.from(schema.nodes.table!.createAndFill()!.content)
}

type Cell = HTMLTableCellElement

/** The cell that covers each place, as HTML's algorithm for forming a table has it (4.9.12.1). */
function gridOf(rows: readonly HTMLTableRowElement[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (grid[at]![column]) column++
      const below = cell.rowSpan === 0 ? rows.length - at : cell.rowSpan
      // One column more than is kept tells that there are more.
      const across = Math.min(cell.colSpan, LIMITS.columns + 1)
      for (let down = at; down < Math.min(rows.length, at + below); down++)
        for (let along = column; along < column + across; along++) grid[down]![along] ??= cell
      column += across
    }
  }
  return grid
}

function wordsOf(cell: HTMLElement, schema: Schema): Node[] {
  const words: Node[] = []
  DOMParser.fromSchema(schema)
    .parse(cell)
    .descendants((node, _, parent) => {
      if (node.isText || node.type.name === 'footnote') words.push(node)
      else if (words.length > 0 && (node.isTextblock || parent?.isTextblock)) words.push(schema.text(' '))
      return node.type.name !== 'footnote'
    })
  return words
}
