// SPDX-License-Identifier: AGPL-3.0-or-later
/** What keys do in the text. Tab is not among them: it leaves the text, as everywhere else (WCAG 2.1.2). */
import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { frame, heading, leaveFrame, list } from './blocks.ts'
import { chooseNote } from './footnote.ts'
import { enterInTable, placeInTable, writeAfter } from './rows-and-columns.ts'
import type { EditorSchema } from './schema.ts'

const lineBreak: Command = (state, dispatch) => {
  const { schema, selection } = state
  if (selection.$from.parent.type !== schema.nodes.paragraph) return false
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hard_break')).scrollIntoView())
  return true
}

// A cell is a line: it cannot be broken.
const stayInCell: Command = (state) => placeInTable(state) !== null

export function keys({ nodes, marks }: EditorSchema): Plugin[] {
  return [
    keymap({
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-Shift-x': toggleMark(marks.strike),
      'Mod-.': toggleMark(marks.sup),
      'Mod-,': toggleMark(marks.sub),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      'Mod-Alt-4': heading(4),
      'Mod-Shift-6': list('lettered_list'),
      'Mod-Shift-7': list('ordered_list'),
      'Mod-Shift-8': list('bullet_list'),
      'Mod-Shift-9': frame('blockquote'),
      'Mod-]': sinkListItem(nodes.list_item),
      'Mod-[': liftListItem(nodes.list_item),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      ArrowLeft: chooseNote(-1),
      ArrowRight: chooseNote(1),
      Backspace: undoInputRule,
      Enter: chainCommands(enterInTable, splitListItem(nodes.list_item), leaveFrame),
      'Shift-Enter': chainCommands(stayInCell, exitCode, lineBreak),
      'Mod-Enter': writeAfter,
    }),
    keymap(baseKeymap),
  ]
}

/** Markdown's signs at the beginning of a line, typed in the rich text. */
export const typedSigns = ({ nodes }: EditorSchema): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,4})\s$/, nodes.heading, ([, signs = '']) => ({
        level: Math.max(2, signs.length),
      })),
      wrappingInputRule(/^\s*[-*+]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,4})[.)]\s$/,
        nodes.ordered_list,
        ([, number]) => ({ start: Number(number) }),
        ([, number], node) => node.childCount + (node.attrs.start as number) === Number(number),
      ),
      // Only the first letter: "c) " may be words that go on with what stands elsewhere.
      wrappingInputRule(/^\s*a\)\s$/, nodes.lettered_list),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      new InputRule(/^---$/, (state, _, start) => {
        const $start = state.doc.resolve(start)
        if ($start.depth !== 1 || $start.parent.type !== nodes.paragraph) return null
        return state.tr.replaceWith($start.before(1), $start.after(1), [
          nodes.horizontal_rule.create(),
          nodes.paragraph.create(),
        ])
      }),
    ],
  })
