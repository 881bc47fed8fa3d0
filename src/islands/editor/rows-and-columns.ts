// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tables by keyboard: every row keeps the same number of cells. */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state'
import { LIMITS } from '#kernel/content/spec.ts'

/** Where the selection is in a table; positions are those before the node. */
interface Place {
  table: Node
  tableAt: number
  row: number
  column: number
}

export function placeInTable({ selection: { $from } }: EditorState): Place | null {
  for (let depth = $from.depth; depth >= 2; depth--) {
    const table = $from.node(depth - 2)
    if (table.type.name === 'table')
      return {
        table,
        tableAt: $from.before(depth - 2),
        row: $from.index(depth - 2),
        column: $from.index(depth - 1),
      }
  }
  return null
}

/** The position before a cell. */
function cellAt({ table, tableAt }: Place, row: number, column: number): number {
  let at = tableAt + 1
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize
  at += 1
  for (let index = 0; index < column; index++) at += table.child(row).child(index).nodeSize
  return at
}

/** A new table of two columns and one row under the headers, at the place of the selection. */
export const insertTable: Command = (state, dispatch) => {
  const { schema, selection } = state
  const { $from } = selection
  if (
    placeInTable(state) ||
    !$from.node(0).canReplaceWith($from.index(0), $from.index(0), schema.nodes.table!)
  )
    return false
  if (dispatch) {
    const row = (rowType: string, cellType: string) =>
      schema.node(rowType, null, [schema.node(cellType), schema.node(cellType)])
    const table = schema.node('table', null, [
      row('table_head', 'table_header'),
      row('table_row', 'table_cell'),
    ])
    const block = $from.depth > 0 ? $from.node(1) : null
    const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0
    const at = $from.depth === 0 ? selection.to : isEmpty ? $from.before(1) : $from.after(1)
    const tr = isEmpty ? state.tr.replaceWith(at, $from.after(1), table) : state.tr.insert(at, table)
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  }
  return true
}

export const addRow: Command = (state, dispatch) => {
  const place = placeInTable(state)
  if (!place) return false
  if (dispatch) {
    const width = place.table.child(place.row).childCount
    const at = cellAt(place, place.row, 0) - 1 + place.table.child(place.row).nodeSize
    const { schema } = state
    const cells = Array.from({ length: width }, () => schema.node('table_cell'))
    const tr = state.tr.insert(at, schema.node('table_row', null, cells))
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView())
  }
  return true
}

export const addColumn: Command = (state, dispatch) => {
  const place = placeInTable(state)
  if (!place || place.table.child(0).childCount >= LIMITS.columns) return false
  if (dispatch) {
    const tr = state.tr
    place.table.forEach((row, _, index) => {
      const cell = cellAt(place, index, place.column)
      const after = cell + row.child(place.column).nodeSize
      tr.insert(tr.mapping.map(after), state.schema.node(index === 0 ? 'table_header' : 'table_cell'))
    })
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** The headers cannot go while the table has rows. */
export const removeRow: Command = (state, dispatch) => {
  const place = placeInTable(state)
  if (!place || (place.row === 0 && place.table.childCount > 1)) return false
  if (dispatch) {
    const at = cellAt(place, place.row, 0) - 1
    const from = place.table.childCount === 1 ? place.tableAt : at
    const size = place.table.childCount === 1 ? place.table.nodeSize : place.table.child(place.row).nodeSize
    dispatch(state.tr.delete(from, from + size).scrollIntoView())
  }
  return true
}

export const removeColumn: Command = (state, dispatch) => {
  const place = placeInTable(state)
  if (!place) return false
  if (dispatch) {
    const tr = state.tr
    if (place.table.child(0).childCount === 1) tr.delete(place.tableAt, place.tableAt + place.table.nodeSize)
    else
      place.table.forEach((row, _, index) => {
        const cell = tr.mapping.map(cellAt(place, index, place.column))
        tr.delete(cell, cell + row.child(place.column).nodeSize)
      })
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Enter in a cell goes to the cell below; from the last row it leaves the table, so that cells are never split. */
export const enterInTable: Command = (state, dispatch) => {
  const place = placeInTable(state)
  if (!place) return false
  if (place.row + 1 === place.table.childCount) return writeAfter(state, dispatch)
  dispatch?.(
    state.tr
      .setSelection(TextSelection.near(state.doc.resolve(cellAt(place, place.row + 1, place.column) + 1)))
      .scrollIntoView(),
  )
  return true
}

/** A new paragraph after the block at the top that holds the selection. */
export const writeAfter: Command = (state, dispatch) => {
  const { $to } = state.selection
  const at = $to.depth === 0 ? state.selection.to : $to.after(1)
  if (dispatch) {
    const tr = state.tr.insert(at, state.schema.node('paragraph'))
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  }
  return true
}
