// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody typed in the search box, made fit for a query. */
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
