// SPDX-License-Identifier: AGPL-3.0-or-later
/** Notes of a text: a number where each is called, the words after the text, a way there and a way back (DPUB-ARIA 1.1). */
import type { Translate } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
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

export function NoteCall({ t, note: { number, id } }: { t: Translate; note: Note }) {
  return (
    <sup class="note-call">
      <a
        href={`#${id}`}
        id={`${id}-r`}
        role="doc-noteref"
        aria-label={t('Nota {number, number}', { number })}
      >
        {String(number)}
      </a>
    </sup>
  )
}

interface FootnotesProps {
  t: Translate
  notes: ReadonlyMap<Footnote, Note>
  words: (content: readonly Text[]) => JSX.Element
}

export function Footnotes({ t, notes, words }: FootnotesProps) {
  return (
    <section class="notes" role="doc-endnotes" aria-label={t('Note')}>
      <ol>
        {[...notes].map(([{ content }, { number, id }]) => (
          <li id={id}>
            {words(content)}{' '}
            <a
              href={`#${id}-r`}
              role="doc-backlink"
              aria-label={t('Torna al testo della nota {number, number}', { number })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
