// SPDX-License-Identifier: AGPL-3.0-or-later
/** The buttons of the toolbar: what each does, when it is on, when it can be used. */
import { toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { MarkType } from 'prosemirror-model'
import { liftListItem, sinkListItem } from 'prosemirror-schema-list'
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state'
import type { EditorWords } from '../../kernel/content/editor-words.ts'
import { frame, heading, insertRule, isIn, list } from './blocks.ts'
import { addColumn, addRow, insertTable, placeInTable, removeColumn, removeRow } from './rows-and-columns.ts'
import type { EditorSchema } from './schema.ts'

export type PanelName = 'link' | 'lang' | 'figure'

export interface Control {
  name: keyof EditorWords
  /** As in `aria-keyshortcuts`. */
  keys?: string
  /** A command on the text, or a panel that asks for more. */
  does: Command | PanelName
  /** Missing for buttons that switch nothing on. */
  isOn?: (state: EditorState) => boolean
  /** False hides the button. */
  isShown?: (state: EditorState) => boolean
}

export function isMarked(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type)
}

export const isFigure = (state: EditorState): boolean =>
  state.selection instanceof NodeSelection && state.selection.node.type.name === 'figure'

const inTable = (state: EditorState) => placeInTable(state) !== null

export function controls({ nodes, marks }: EditorSchema, hasFiles: () => boolean): Control[] {
  const title = (level: 2 | 3 | 4): Control => ({
    name: `heading${level}`,
    keys: `Control+Alt+${level}`,
    does: heading(level),
    isOn: (state) => isIn(state, 'heading', { level }),
  })
  const callout = (kind: 'note' | 'warning' | 'law'): Control => ({
    name: kind,
    does: frame('callout', { kind }),
    isOn: (state) => isIn(state, 'callout', { kind }),
  })
  return [
    title(2),
    title(3),
    title(4),
    {
      name: 'strong',
      keys: 'Control+B',
      does: toggleMark(marks.strong),
      isOn: (state) => isMarked(state, marks.strong),
    },
    { name: 'em', keys: 'Control+I', does: toggleMark(marks.em), isOn: (state) => isMarked(state, marks.em) },
    { name: 'link', keys: 'Control+K', does: 'link', isOn: (state) => isMarked(state, marks.link) },
    { name: 'lang', does: 'lang', isOn: (state) => isMarked(state, marks.lang) },
    {
      name: 'bulletList',
      keys: 'Control+Shift+8',
      does: list('bullet_list'),
      isOn: (state) => isIn(state, 'bullet_list'),
    },
    {
      name: 'orderedList',
      keys: 'Control+Shift+7',
      does: list('ordered_list'),
      isOn: (state) => isIn(state, 'ordered_list'),
    },
    {
      name: 'indent',
      keys: 'Control+]',
      does: sinkListItem(nodes.list_item),
      isShown: (state) => isIn(state, 'list_item'),
    },
    {
      name: 'outdent',
      keys: 'Control+[',
      does: liftListItem(nodes.list_item),
      isShown: (state) => isIn(state, 'list_item'),
    },
    {
      name: 'quote',
      keys: 'Control+Shift+9',
      does: frame('blockquote'),
      isOn: (state) => isIn(state, 'blockquote'),
    },
    callout('note'),
    callout('warning'),
    callout('law'),
    { name: 'table', does: insertTable, isShown: (state) => !inTable(state) },
    { name: 'addRow', does: addRow, isShown: inTable },
    { name: 'addColumn', does: addColumn, isShown: inTable },
    { name: 'removeRow', does: removeRow, isShown: inTable },
    { name: 'removeColumn', does: removeColumn, isShown: inTable },
    { name: 'figure', does: 'figure', isOn: isFigure, isShown: hasFiles },
    { name: 'rule', does: insertRule },
    { name: 'undo', keys: 'Control+Z', does: undo },
    { name: 'redo', keys: 'Control+Y', does: redo },
  ]
}
