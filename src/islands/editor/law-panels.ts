// SPDX-License-Identifier: AGPL-3.0-or-later
/** Small forms for what the law writes: the letter of an item, the words of a note. */
import type { NodeSelection } from 'prosemirror-state'
import { isLetter } from '#kernel/content/spec.ts'
import { isFootnote } from './controls.ts'
import { element } from './element.ts'
import { markdownOfNote, noteFrom } from './footnote.ts'
import { letteredItem } from './letters.ts'
import type { Question } from './panel.ts'
import type { Options } from './panels.ts'

export function askLetter({ view, words }: Options): Question {
  const item = letteredItem(view.state)
  const field = element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: '24' })
  field.value = String(item?.node.attrs.letter ?? '')
  return {
    title: words.letter,
    fields: [{ label: words.letterName, control: field, help: words.letterHelp }],
    apply: () => {
      const letter = field.value.trim().replace(/[.)]$/, '')
      if (!isLetter(letter)) return words.letterWrong
      if (item) view.dispatch(view.state.tr.setNodeAttribute(item.at, 'letter', letter))
      return null
    },
  }
}

export function askFootnote({ view, words }: Options): Question {
  const { state } = view
  const chosen = isFootnote(state) ? (state.selection as NodeSelection).node : null
  const field = element('input', { type: 'text', autocomplete: 'off' })
  field.value = chosen ? markdownOfNote(chosen) : ''
  return {
    title: words.footnote,
    fields: [{ label: words.footnoteText, control: field, help: words.footnoteHelp }],
    apply: () => {
      const note = noteFrom(field.value, state.schema)
      if (!note) return words.footnoteWrong
      const { $to, to } = state.selection
      if (chosen) {
        view.dispatch(state.tr.replaceSelectionWith(note, false))
        return null
      }
      if (!$to.parent.canReplaceWith($to.index(), $to.index(), note.type)) return words.footnotePlace
      view.dispatch(state.tr.insert(to, note).scrollIntoView())
      return null
    },
    remove: chosen ? () => view.dispatch(state.tr.deleteSelection()) : undefined,
  }
}
