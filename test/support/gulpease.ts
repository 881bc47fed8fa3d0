// SPDX-License-Identifier: AGPL-3.0-or-later
/** Ease of reading of our own Markdown: what an editor is told, and what the tests hold us to. */

/** Text a reader meets, without marks: tables and quotations of law apart, one line per block. */
export function readableText(markdown: string): string {
  const kept: string[] = []
  let inLaw = false
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('>')) inLaw = false
    else if (/^> \[!LAW\]/.test(line)) inLaw = true
    else if (/^> \[!/.test(line)) inLaw = false
    if (inLaw || line.startsWith('|') || /^> \[!/.test(line)) continue
    kept.push(line.replace(/^(#+|>|[-*]|\d+\.)\s+/, ''))
  }
  return kept
    .join('\n')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
}

/** Words of a text; "dell'ufficio" is one, which makes the index lower than with two. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Minutes to read a Markdown text at 150 words a minute, the pace of a desk where one is interrupted. Tables and quotations count. */
export function readingMinutes(markdown: string): number {
  return Math.ceil(countWords(markdown.replace(/\]\([^)]*\)/g, ']')) / 150)
}

/**
 * Gulpease index (Gruppo universitario linguistico pedagogico, 1988) of a Markdown text, 0-100; from 60 up it can be read
 * with middle school. A line that ends without a full stop (a heading, a list item) counts as a sentence.
 */
export function gulpease(markdown: string): number {
  const text = readableText(markdown)
  const words = countWords(text)
  if (words === 0) return 100
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const sentences = text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?][»"')]?)\s+(?=[«"(]?\p{Lu})/u))
    .filter((part) => countWords(part) > 0).length
  return 89 + (300 * sentences - 10 * letters) / words
}
