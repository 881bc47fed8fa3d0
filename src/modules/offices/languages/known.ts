// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The languages that the offices of the network meet. Names come from Intl (CLDR) as far as it knows them: of several languages of
 * West Africa it has neither an Italian nor their own name, and some of its words are not those of the desks.
 */
import type { Locale } from '#kernel/i18n/locale.ts'
import { ownNameOf } from '#ui/languages.ts'

/** BCP 47. The order says nothing: pages sort by name. */
export const LANGUAGE_CODES = [
  ...['it', 'en', 'fr', 'es', 'pt', 'de', 'ar', 'ary', 'arz', 'aeb', 'fa', 'fa-AF', 'ps', 'ur', 'ku', 'tr'],
  ...['hi', 'pa', 'bn', 'ne', 'si', 'ta', 'zh', 'fil', 'vi', 'uk', 'ru', 'ka', 'sr', 'mk', 'bg', 'pl', 'ro'],
  ...['sq', 'rom', 'am', 'ti', 'so', 'wo', 'ff', 'bm', 'mnk', 'dyu', 'tw', 'bin', 'yo', 'ha', 'ig'],
] as const

export type LanguageCode = (typeof LANGUAGE_CODES)[number]

interface OwnWords {
  readonly it?: string
  readonly en?: string
  readonly native?: string
}

const OWN_WORDS: Readonly<Record<string, OwnWords>> = {
  ary: { native: 'الدارجة المغربية' },
  arz: { native: 'العربية المصرية' },
  aeb: { native: 'العربية التونسية' },
  bin: { it: 'edo (bini)', en: 'Edo (Bini)', native: 'Ẹ̀dó' },
  bm: { native: 'Bamanankan' },
  bn: { en: 'Bengali' },
  dyu: { native: 'Julakan' },
  ff: { it: 'fula (pulaar)', en: 'Fula (Pulaar)', native: 'Pulaar, Fulfulde' },
  fil: { it: 'tagalog', en: 'Tagalog' },
  mnk: { it: 'mandinka', en: 'Mandinka', native: 'Mandinka' },
  rom: { en: 'Romani', native: 'Romani' },
  tw: { it: 'twi', en: 'Twi', native: 'Twi' },
}

const displays = new Map<Locale, Intl.DisplayNames>()
function displayIn(locale: Locale): Intl.DisplayNames {
  const display = displays.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' })
  displays.set(locale, display)
  return display
}

/** 'arabo marocchino', 'Moroccan Arabic'. The code itself where nobody knows it. */
export function languageName(code: string, locale: Locale): string {
  const own = OWN_WORDS[code]?.[locale]
  if (own) return own
  try {
    return displayIn(locale).of(code) ?? code
  } catch {
    // What an import brought and is no code: shown as it is.
    return code
  }
}

/** What those who speak it call it. */
export const nativeName = (code: string): string => OWN_WORDS[code]?.native ?? ownNameOf(code)

const FROM_THE_RIGHT: ReadonlySet<string> = new Set(['ar', 'ary', 'arz', 'aeb', 'fa', 'fa-AF', 'ps', 'ur'])

/** How its own name is written: what is in Latin letters is read from the left wherever it is spoken. */
export const directionOf = (code: string): 'ltr' | 'rtl' => (FROM_THE_RIGHT.has(code) ? 'rtl' : 'ltr')

const collators = new Map<Locale, Intl.Collator>()

/** By their names in the language of the page. */
export function byName(locale: Locale): (a: string, b: string) => number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale)
  collators.set(locale, collator)
  return (a, b) => collator.compare(languageName(a, locale), languageName(b, locale))
}

/** Choices of a form or a filter: 'arabo (العربية)'. */
export const languageChoices = (codes: readonly string[], locale: Locale) =>
  [...codes].sort(byName(locale)).map((code) => {
    const [name, native] = [languageName(code, locale), nativeName(code)]
    const isSame = name.toLowerCase() === native.toLowerCase()
    return { value: code, label: isSame ? name : `${name} (${native})`, literal: true }
  })
