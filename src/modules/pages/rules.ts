// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody typed in the search box, made fit for a query, and where what was found stands. */
import { cleanText } from '#kernel/forms/text.ts'

const MOST_CHARACTERS = 200
/** Beyond this nobody turns pages: they ask better. */
const MOST_PAGES = 40

/** The words asked for, '' when there are none. Signs that the database cannot take are left out: a search is not a form to correct. */
export function askedWords(typed: string | undefined): string {
  const wellFormed = (typed ?? '').toWellFormed().replaceAll('\uFFFD', ' ')
  const clean = cleanText(wellFormed, { multiline: false })
  const text = clean.ok ? clean.value : wellFormed.replace(/[\p{Cc}\p{Cn}\p{Co}]+/gu, ' ').normalize('NFC')
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, MOST_CHARACTERS).join('').trimEnd()
}

/** The page asked for, from 1; what is no page is the first. */
export function askedPage(typed: string | undefined): number {
  const page = /^\d{1,3}$/.test(typed ?? '') ? Number(typed) : 1
  return Math.min(Math.max(page, 1), MOST_PAGES)
}

/** How many pages so many results fill, as far as they are offered. */
export const pagesOf = (total: number, perPage: number): number =>
  Math.min(Math.ceil(total / perPage), MOST_PAGES)

/**
 * Where a passage stands in its page, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/): browsers that know it
 * scroll to these words and mark them, others open the page at its top, as all do when the words are not found as they are. The
 * first word that was found with up to four on each side: met once, and within one block, since a fragment crosses none. '' when
 * the passage has no such word. Odd pieces are the words found.
 */
export function placeOfPassage([before = '', word, ...after]: readonly string[]): string {
  if (word === undefined) return ''
  const starts = /[\n\t]/.test(before) ? ` ${lastOf(before)}` : before
  const rest = after.join('')
  const ends = /[\n\t]/.test(rest) ? `${firstOf(rest)} ` : rest
  // A passage is cut between the words of the database, which takes "l’ufficio" for two: its own first and last word may be halves.
  const left = /(?<=\s)(?:\S+\s+){0,4}\S*$/.exec(starts)?.[0] ?? starts
  const right = /^\S*(?:\s+\S+){0,4}(?=\s)/.exec(ends)?.[0] ?? ends
  const words = `${left}${word}${right}`.replace(/\s+/g, ' ').trim()
  // A dash is a sign of the fragment itself.
  return `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`
}

const lastOf = (text: string): string => text.split(/[\n\t]/).at(-1)!
const firstOf = (text: string): string => text.split(/[\n\t]/)[0]!
