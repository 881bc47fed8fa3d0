// SPDX-License-Identifier: AGPL-3.0-or-later
/** What everything of HSDS is told with. */
import type { ApiAsk } from '#kernel/http/route.ts'
import { inLocale, type LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'

export interface Telling {
  readonly t: Translate
  readonly locale: Locale
  /** A text in the language of the answer, or in Italian. */
  readonly words: (text: LocalText) => string
  readonly baseUrl: string
}

export const tellingOf = ({ t, locale, services }: ApiAsk<unknown>): Telling => ({
  t,
  locale,
  words: (text) => inLocale(text, locale).text,
  baseUrl: services.baseUrl,
})

/** HSDS has no null: what is not known is left out. */
export const known = <T extends Readonly<Record<string, unknown>>>(
  of: T,
): { [K in keyof T]?: NonNullable<T[K]> } & Pick<T, 'id' & keyof T> =>
  Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as never
