// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a printed sheet says of itself, one line a word in the order of the keys. */

const KEYS = [
  'who',
  'need',
  'cost',
  'where',
  'how',
  'outputs',
  'cases',
  'limits',
  'time',
  'law',
  'free',
  'days',
  'original',
  'copy',
  'self_declaration',
  'sworn',
  'legalised',
  'apostille',
  'optional',
  'phone',
  'italian',
  'updated',
  'same',
  'ask',
] as const
export type PrintKey = (typeof KEYS)[number]
export type PrintWords = Readonly<Record<PrintKey, string>>

export function wordsFrom(lines: string): PrintWords {
  const words = lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
  if (words.length !== KEYS.length)
    throw new Error(`a printed sheet has ${KEYS.length} words, not ${words.length}`)
  return Object.fromEntries(KEYS.map((key, index) => [key, words[index]])) as PrintWords
}
