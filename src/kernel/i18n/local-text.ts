// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from './locale.ts'

/** A short label in the languages it has been written in. Italian is always there. */
export type LocalText = { it: string } & { [K in Exclude<Locale, 'it'>]?: string } & {
  /** Digest of the Italian that the English was made from, while another stands beside it (`stale-text.ts`). Nobody reads it as a text. */
  of?: string
}

/** What a text says, without what it remembers: for what is issued once and for all. */
export const wordsOnly = ({ it, en }: LocalText): LocalText => (en === undefined ? { it } : { it, en })

/** A label in the asked language, or in Italian marked as such: the page then says `lang="it"` on it. */
export function inLocale(text: LocalText, locale: Locale): { text: string; lang: Locale } {
  const found = text[locale]
  return found ? { text: found, lang: locale } : { text: text.it, lang: 'it' }
}
