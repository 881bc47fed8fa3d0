// SPDX-License-Identifier: AGPL-3.0-or-later
/** A note in the rich text: one sign that is chosen, moved and deleted whole; a panel changes its words. */
import { DOMParser, Fragment, type Node, type Schema } from 'prosemirror-model'
import { type Command, NodeSelection } from 'prosemirror-state'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import type { Text } from '#kernel/content/schema.ts'
import { inlineText } from '#kernel/content/text.ts'
import { tidyInline } from '#kernel/content/tidy-inline.ts'
import { inlineLines } from '#kernel/content/to-markdown-inline.ts'
import type { View } from './schema.ts'

/** The words of a note as the Markdown of one line, which is how the panel shows them. */
export const markdownOfNote = (note: Node): string =>
  inlineLines(tidyInline(note.content.toJSON() ?? []), { lineStart: false }).join('')

/** A note from the Markdown of one line; null where it has no words, or more than words. */
export function noteFrom(markdown: string, schema: Schema): Node | null {
  const read = fromMarkdown(`x^[${markdown.replace(/\s+/g, ' ').trim()}]`)
  const [block, ...others] = read.ok ? read.doc.content : []
  if (block?.type !== 'paragraph' || others.length > 0 || block.content.length !== 2) return null
  const [lead, note] = block.content
  if (lead?.type !== 'text' || lead.text !== 'x' || note?.type !== 'footnote') return null
  return schema.nodeFromJSON(note)
}

/** An arrow beside a note chooses it, as it does a picture: of itself the browser would pass over it. */
export const chooseNote =
  (direction: -1 | 1): Command =>
  (state, dispatch) => {
    const { empty, $head } = state.selection
    const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter
    if (!empty || beside?.type.name !== 'footnote') return false
    const at = direction < 0 ? $head.pos - beside.nodeSize : $head.pos
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)).scrollIntoView())
    return true
  }

export const footnoteView: View = {
  parseDOM: [
    {
      tag: '[data-footnote]',
      getContent: (dom, schema) => wordsIn(dom as HTMLElement, schema),
      priority: 60,
    },
  ],
  // What is copied within the editor goes by its Markdown; what is seen is a number, counted by the style.
  toDOM: (note: Node) => {
    const words = inlineText(note.content.toJSON() as Text[])
    return [
      'span',
      { 'data-footnote': markdownOfNote(note), role: 'img', 'aria-label': `[${words}]`, title: words },
    ]
  },
}

function wordsIn(dom: HTMLElement, schema: Schema): Fragment {
  const written = dom.dataset.footnote ?? ''
  if (written !== '') return noteFrom(written, schema)?.content ?? Fragment.empty
  const words: Node[] = []
  DOMParser.fromSchema(schema)
    .parse(dom)
    .descendants((node) => {
      if (node.isText) words.push(node)
      return node.type.name !== 'footnote'
    })
  return Fragment.from(words)
}
