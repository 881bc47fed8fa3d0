// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOMParser, Fragment, type Node, type Schema } from 'prosemirror-model'
import { LIMITS } from '../../kernel/content/spec.ts'

const MAX_ROWS = 200

/**
 * A table of another page as ours: rows of equal width, the first of them headers, cells of words with their marks.
 * Joined cells, tables within tables and pictures are not taken.
 */
export function rowsOf(table: HTMLTableElement, schema: Schema): Fragment {
  const rows = [...table.rows].filter((row) => row.closest('table') === table).slice(0, MAX_ROWS)
  const width = Math.min(LIMITS.columns, Math.max(1, ...rows.map((row) => row.cells.length)))
  const made = rows.map((row, at) => {
    const [rowType, cellType] = at === 0 ? ['table_head', 'table_header'] : ['table_row', 'table_cell']
    const cells = Array.from({ length: width }, (_, column) =>
      schema.node(cellType!, null, row.cells[column] ? wordsOf(row.cells[column], schema) : []),
    )
    return schema.node(rowType!, null, cells)
  })
  return made.length > 0 ? Fragment.from(made) : Fragment.from(schema.nodes.table!.createAndFill()!.content)
}

function wordsOf(cell: HTMLElement, schema: Schema): Node[] {
  const words: Node[] = []
  DOMParser.fromSchema(schema)
    .parse(cell)
    .descendants((node, _, parent) => {
      if (node.isText) words.push(node)
      else if (words.length > 0 && (node.isTextblock || parent?.isTextblock)) words.push(schema.text(' '))
    })
  return words
}
