// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a fund asks to be said of its money, and where. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const PLACES = ['site', 'documents', 'posters', 'certificates', 'mails'] as const
export type WordingPlace = (typeof PLACES)[number]

export const PLACE_WORDS: Readonly<Record<WordingPlace, string>> = {
  site: msg('Sul sito'),
  documents: msg('Nei documenti'),
  posters: msg('Sui manifesti'),
  certificates: msg('Sugli attestati'),
  mails: msg('Nelle e-mail'),
}

/** Each place that the fund asks for, with its words. */
export type Wordings = Readonly<Partial<Record<WordingPlace, LocalText>>>
