// SPDX-License-Identifier: AGPL-3.0-or-later
/** The buttons of the toolbar: what each does, when it is on, when it can be used. */
import { toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { MarkType } from 'prosemirror-model'
import { liftListItem, sinkListItem } from 'prosemirror-schema-list'
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state'
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { frame, heading, insertRule, isIn, type ListName, list } from './blocks.ts'
import { reletter } from './letters.ts'
import { addColumn, addRow, insertTable, placeInTable, removeColumn, removeRow } from './rows-and-columns.ts'
import type { EditorSchema } from './schema.ts'

export type PanelName = 'link' | 'lang' | 'figure' | 'letter' | 'footnote'

type ControlName = keyof EditorWords

export interface Control {
  name: ControlName
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

export const isFootnote = (state: EditorState): boolean =>
  state.selection instanceof NodeSelection && state.selection.node.type.name === 'footnote'

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
  const mark = (name: 'strong' | 'em' | 'strike' | 'sup' | 'sub', keys: string): Control => ({
    name,
    keys,
    does: toggleMark(marks[name]),
    isOn: (state) => isMarked(state, marks[name]),
  })
  const listOf = (name: ControlName, type: ListName, keys: string): Control => ({
    name,
    keys,
    does: list(type),
    isOn: (state) => isIn(state, type),
  })
  const inLettered = (state: EditorState) => isIn(state, 'lettered_list')
  return [
    title(2),
    title(3),
    title(4),
    mark('strong', 'Control+B'),
    mark('em', 'Control+I'),
    mark('strike', 'Control+Shift+X'),
    mark('sup', 'Control+.'),
    mark('sub', 'Control+,'),
    { name: 'link', keys: 'Control+K', does: 'link', isOn: (state) => isMarked(state, marks.link) },
    { name: 'lang', does: 'lang', isOn: (state) => isMarked(state, marks.lang) },
    listOf('bulletList', 'bullet_list', 'Control+Shift+8'),
    listOf('orderedList', 'ordered_list', 'Control+Shift+7'),
    listOf('letteredList', 'lettered_list', 'Control+Shift+6'),
    { name: 'letter', does: 'letter', isShown: inLettered },
    { name: 'reletter', does: reletter, isShown: inLettered },
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
    { name: 'footnote', keys: 'Control+Alt+F', does: 'footnote', isOn: isFootnote },
    { name: 'rule', does: insertRule },
    { name: 'undo', keys: 'Control+Z', does: undo },
    { name: 'redo', keys: 'Control+Y', does: redo },
  ]
}
