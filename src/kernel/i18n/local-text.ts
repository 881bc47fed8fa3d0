// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from './locale.ts'

/** A short label in the languages it has been written in. Italian is always there. */
export type LocalText = { it: string } & { [K in Exclude<Locale, 'it'>]?: string }

/** A label in the asked language, or in Italian marked as such: the page then says `lang="it"` on it. */
export function inLocale(text: LocalText, locale: Locale): { text: string; lang: Locale } {
  const found = text[locale]
  return found ? { text: found, lang: locale } : { text: text.it, lang: 'it' }
}
