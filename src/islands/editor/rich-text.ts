// SPDX-License-Identifier: AGPL-3.0-or-later
/** The rich text: ProseMirror over the schema, Markdown in and out. */
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { withoutInvisible } from '#kernel/content/invisible.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { type RawNode, tidy } from '#kernel/content/tidy.ts'
import { toMarkdown } from '#kernel/content/to-markdown.ts'
import { keys, typedSigns } from './keys.ts'
import { letters } from './letters.ts'
import { pasted } from './paste.ts'
import { type Lost, nothingLost } from './paste-report.ts'
import type { Losses } from './paste-table.ts'
import type { EditorSchema } from './schema.ts'

interface Options {
  doc: Doc
  schema: EditorSchema
  attributes: Record<string, string>
  losses: Losses
  /** Something was pasted, without what is counted here. */
  onPaste(lost: Lost): void
  onChange(state: EditorState, isTextChanged: boolean): void
  onKey(event: KeyboardEvent): boolean
}

export function makeRichText(
  place: HTMLElement,
  { doc, schema, attributes, losses, onPaste, onChange, onKey }: Options,
): EditorView {
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: withEdges(schema.nodeFromJSON(doc)),
      plugins: [typedSigns(schema), ...keys(schema), history(), edges, letters(attributes.lang ?? '')],
    }),
    attributes,
    scrollThreshold: AROUND_CARET,
    scrollMargin: AROUND_CARET,
    transformPastedHTML: (html) => {
      losses.current = nothingLost()
      return pasted(html, losses.current)
    },
    transformPastedText: withoutInvisible,
    // The last that is asked of a paste, when its tables have been read too.
    transformPasted: (slice) => {
      onPaste(losses.current ?? nothingLost())
      losses.current = null
      return slice
    },
    handleKeyDown: (_, event) => onKey(event),
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      onChange(view.state, transaction.docChanged)
    },
  })
  return view
}

/** Pixels that stay free around the caret: below it the buttons of the form stay in sight, where `forms.css` has room for them. */
const AROUND_CARET = {
  top: 5,
  right: 5,
  get bottom() {
    return window.matchMedia('(min-height: 38rem)').matches ? 140 : 5
  },
  left: 5,
}

/** The text as it is sent: canonical Markdown. */
export const markdownOf = (doc: Node): string => toMarkdown(tidy(doc.toJSON() as RawNode))

const OPEN_ENDED = new Set(['paragraph', 'heading', 'bullet_list', 'ordered_list', 'lettered_list'])
const canHoldCursor = (node: Node | null) => node !== null && OPEN_ENDED.has(node.type.name)

/** A cursor needs somewhere to go before the first and after the last table, figure or frame; what stays empty is not sent. */
function withEdges(doc: Node): Node {
  const paragraph = () => doc.type.schema.node('paragraph')
  let { content } = doc
  if (!canHoldCursor(doc.firstChild)) content = content.addToStart(paragraph())
  if (!canHoldCursor(doc.lastChild)) content = content.addToEnd(paragraph())
  return doc.copy(content)
}

const edges = new Plugin({
  appendTransaction: (_, __, { doc, tr, schema }) => {
    if (canHoldCursor(doc.lastChild))
      return canHoldCursor(doc.firstChild) ? null : tr.insert(0, schema.node('paragraph'))
    return tr.insert(doc.content.size, schema.node('paragraph'))
  },
})
