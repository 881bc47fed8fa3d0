// SPDX-License-Identifier: AGPL-3.0-or-later
/** Small forms under the toolbar, for what a button alone cannot say: an address, a language, a picture. */
import type { MarkType } from 'prosemirror-model'
import { type EditorState, type NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { EditorWords } from '#kernel/content/editor-words.ts'
import { isHref } from '#kernel/content/spec.ts'
import type { PanelName } from './controls.ts'
import { isFigure } from './controls.ts'
import { element } from './element.ts'
import { askFootnote, askLetter } from './law-panels.ts'
import { openPanel, type Question } from './panel.ts'

/** A picture that the form has: its id and the name it was uploaded with. */
export interface OfferedFile {
  id: string
  name: string
}

/** Languages of the people who come to the desks, and those of the laws. */
const LANGUAGES = 'ar bn de el en es fa fr hi it pa pl ps pt ro ru si so sq ti tl tr uk ur wo zh'.split(' ')

export interface Options {
  view: EditorView
  words: EditorWords
  id: string
  /** Read when the panel opens: files may have been added since. */
  files: () => OfferedFile[]
}

/** Opens a panel in the place of `slot`'s children; it closes itself and gives the focus back to the text. */
export function showPanel(name: PanelName, slot: HTMLElement, options: Options): void {
  const questions = QUESTIONS[name](options)
  const close = () => {
    slot.replaceChildren()
    options.view.focus()
  }
  openPanel(slot, { ...questions, words: options.words, id: `${options.id}-${name}`, close })
}

const QUESTIONS: Record<PanelName, (options: Options) => Question> = {
  link: askLink,
  lang: askLanguage,
  figure: askFigure,
  letter: askLetter,
  footnote: askFootnote,
}

function askLink({ view, words }: Options): Question {
  const { state } = view
  const type = state.schema.marks.link!
  const range = rangeOf(state, type)
  const field = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off', spellcheck: 'false' })
  field.value = range.value('href')
  return {
    title: words.link,
    fields: [{ label: words.linkAddress, control: field, help: words.linkHelp }],
    apply: () => {
      const href = addressOf(field.value)
      if (!isHref(href)) return words.linkWrong
      view.dispatch(marked(state, range, type, { href }, href))
      return null
    },
    remove: range.isMarked ? () => view.dispatch(state.tr.removeMark(range.from, range.to, type)) : undefined,
  }
}

/** What people write for an address, as one: `www.a.it`, `a@b.it`. */
function addressOf(typed: string): string {
  const value = typed.trim()
  if (isHref(value)) return value
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(value)) return `mailto:${value}`
  return /^[^\s/:@]+\.[^\s/:@]+(?:\/|$)/.test(value) ? `https://${value}` : value
}

function askLanguage({ view, words }: Options): Question {
  const { state } = view
  const type = state.schema.marks.lang!
  const range = rangeOf(state, type)
  const names = new Intl.DisplayNames([document.documentElement.lang || 'it'], { type: 'language' })
  const current = range.value('lang')
  const tags = [...new Set([...LANGUAGES, ...(current ? [current] : [])])]
  const options = tags
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ tag, name }) => element('option', { value: tag, selected: tag === current }, name))
  const field = element('select', {}, ...options)
  return {
    title: words.lang,
    fields: [{ label: words.langName, control: field }],
    apply: () => {
      const lang = field.value
      view.dispatch(marked(state, range, type, { lang }, null))
      return null
    },
    remove: range.isMarked ? () => view.dispatch(state.tr.removeMark(range.from, range.to, type)) : undefined,
  }
}

function askFigure({ view, words, files }: Options): Question {
  const { state } = view
  const chosen = isFigure(state)
    ? (state.selection as NodeSelection).node.attrs
    : { file: '', alt: '', caption: '' }
  const options = files().map(({ id, name }) =>
    element('option', { value: id, selected: id === chosen.file }, name),
  )
  const file = element('select', {}, ...options)
  const [alt, caption] = [element('input', { type: 'text' }), element('input', { type: 'text' })]
  alt.value = chosen.alt as string
  caption.value = chosen.caption as string
  return {
    title: words.figure,
    fields: [
      { label: words.figureFile, control: file },
      { label: words.figureAlt, control: alt },
      { label: words.figureCaption, control: caption },
    ],
    apply: () => {
      if (file.value === '') return null
      const figure = state.schema.node('figure', { file: file.value, alt: alt.value, caption: caption.value })
      const { $to } = state.selection
      const at = $to.depth === 0 ? state.selection.to : $to.after(1)
      view.dispatch(
        isFigure(state)
          ? state.tr.replaceSelectionWith(figure)
          : state.tr.insert(at, figure).scrollIntoView(),
      )
      return null
    },
    remove: isFigure(state) ? () => view.dispatch(state.tr.deleteSelection()) : undefined,
  }
}

interface Range {
  from: number
  to: number
  isMarked: boolean
  value(attribute: string): string
}

/** The selection or, where it is only a cursor inside a marked passage, that passage. */
function rangeOf(state: EditorState, type: MarkType): Range {
  const { from, to, empty, $from } = state.selection
  // A cursor right after a link is where writing it left one: it is meant.
  const near = [$from.marksAcross(state.selection.$to) ?? [], $from.marks(), $from.nodeBefore?.marks ?? []]
  const mark = near.map((marks) => type.isInSet(marks)).find((found) => found !== undefined)
  const value = (attribute: string) => String(mark?.attrs[attribute] ?? '')
  if (!mark || !empty) return { from, to, isMarked: state.doc.rangeHasMark(from, to, type), value }
  const { parent } = $from
  let first = $from.index()
  if (first === parent.childCount || !mark.isInSet(parent.child(first).marks)) first--
  let last = first + 1
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first--
  while (last < parent.childCount && mark.isInSet(parent.child(last).marks)) last++
  const at = (index: number) => {
    let position = $from.start()
    for (let child = 0; child < index; child++) position += parent.child(child).nodeSize
    return position
  }
  return { from: at(first), to: at(last), isMarked: true, value }
}

/** Marks the range; without one, `words` are put in, or what is typed next is marked. */
function marked(
  state: EditorState,
  range: Range,
  type: MarkType,
  attrs: Record<string, string>,
  words: string | null,
): Transaction {
  const mark = type.create(attrs)
  const { tr } = state
  if (range.from < range.to) {
    tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, mark)
    return tr.setSelection(TextSelection.create(tr.doc, range.to)).removeStoredMark(type)
  }
  if (words === null) return tr.addStoredMark(mark)
  return tr.insert(range.from, state.schema.text(words, [mark])).removeStoredMark(type)
}
