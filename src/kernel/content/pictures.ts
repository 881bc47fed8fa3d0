// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from './schema.ts'

/** Files of the pictures of a text that say nothing to whoever does not see them: their alternative is empty (WCAG 1.1.1, level A). */
export const picturesWithoutWords = (doc: Doc): string[] =>
  doc.content.flatMap((block) =>
    block.type === 'figure' && block.attrs.alt.trim() === '' ? [block.attrs.file] : [],
  )

/** The pictures of a text, each once, under the words that tell them apart; a translation may show the same ones. */
export function picturesIn(doc: Doc): { id: string; name: string }[] {
  const found = new Map<string, string>()
  for (const block of doc.content)
    if (block.type === 'figure' && !found.has(block.attrs.file))
      found.set(block.attrs.file, block.attrs.alt || block.attrs.caption || block.attrs.file)
  return [...found].map(([id, name]) => ({ id, name }))
}
