// SPDX-License-Identifier: AGPL-3.0-or-later
/** Notes of a text: a number where each is called, the words after the text, a way there and a way back (DPUB-ARIA 1.1). */
import { type Inner, pageLanguage, type Walk } from './render.tsx'
import type { Block, Doc, Flow, Footnote, Inline, Text } from './schema.ts'
import { anchorOf } from './text.ts'

export interface Note {
  /** From 1, in reading order. */
  number: number
  /** Id of the words; that of the place which calls them ends with `-r`. */
  id: string
}

/** The notes of a text in reading order. Their ids hang on the block that calls them, so that an address stays good. */
export function notesIn(doc: Doc): Map<Footnote, Note> {
  const notes = new Map<Footnote, Note>()
  for (const block of doc.content)
    for (const [at, note] of calledIn(block).entries())
      notes.set(note, { number: notes.size + 1, id: `${anchorOf(block.attrs.id)}-n${at + 1}` })
  return notes
}

function calledIn(block: Block | Flow): Footnote[] {
  switch (block.type) {
    case 'paragraph':
      return footnotes(block.content)
    case 'bullet_list':
    case 'ordered_list':
    case 'lettered_list':
      return block.content.flatMap((item) => item.content.flatMap(calledIn))
    case 'blockquote':
    case 'callout':
      return block.content.flatMap(calledIn)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => footnotes(cell.content)))
    default:
      return []
  }
}

const footnotes = (content: readonly Inline[]): Footnote[] =>
  content.filter((node): node is Footnote => node.type === 'footnote')

export function noteCall({ ctx, notes }: Walk, footnote: Footnote): Inner {
  const note = notes.get(footnote)
  if (!note) return null
  const { number, id } = note
  return (
    <sup class="note-call">
      <a
        href={`#${id}`}
        id={`${id}-r`}
        role="doc-noteref"
        aria-label={ctx.t('Nota {number, number}', { number })}
      >
        {String(number)}
      </a>
    </sup>
  )
}

interface FootnotesProps {
  walk: Walk
  words: (content: readonly Text[]) => Inner
}

export function Footnotes({ walk, words }: FootnotesProps) {
  const { t } = walk.ctx
  return (
    <section class="notes" role="doc-endnotes" aria-label={t('Note')}>
      <ol>
        {[...walk.notes].map(([{ content }, { number, id }]) => (
          <li id={id}>
            {words(content)}{' '}
            <a
              href={`#${id}-r`}
              role="doc-backlink"
              aria-label={t('Torna al testo della nota {number, number}', { number })}
              {...pageLanguage(walk)}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
