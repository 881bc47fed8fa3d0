// SPDX-License-Identifier: AGPL-3.0-or-later
/** Long texts of plain paragraphs. */
import type { Block, Doc } from './schema.ts'

/** A text of paragraphs, each with the id that places and citations name. */
export function docOf(paragraphs: readonly string[]): Doc {
  const content = paragraphs.map(
    (text, index): Block => ({
      type: 'paragraph',
      attrs: { id: String(index + 1).padStart(8, '0') },
      content: [{ type: 'text', text }],
    }),
  )
  return { v: 1, type: 'doc', content }
}

export const PARAGRAPHS = [
  'Prima parte: da dove si parte.',
  'Seconda parte: che cosa dice la norma.',
  'Terza parte: allo sportello.',
]
