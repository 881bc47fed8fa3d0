// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '../kernel/i18n/locale.ts'

/** Languages of the interface, each called by its own name, with the prefix of its addresses. */
export const LANGUAGES: Readonly<Record<Locale, { name: string; prefix: string }>> = {
  it: { name: 'Italiano', prefix: '' },
  en: { name: 'English', prefix: '/en' },
}

export const locales = Object.keys(LANGUAGES) as Locale[]

/** The address of an Italian path (and query) in a language. */
export function addressIn(locale: Locale, path: string): string {
  const { prefix } = LANGUAGES[locale]
  return path === '/' && prefix !== '' ? prefix : `${prefix}${path}`
}

const ownNames = new Map<string, string>()

/** What a language is called by those who speak it: 'uk' is 'українська'. The tag itself when unknown. */
export function ownNameOf(tag: string): string {
  const known = ownNames.get(tag)
  if (known !== undefined) return known
  let name = tag
  try {
    name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    // A tag that is no language: shown as it is.
  }
  ownNames.set(tag, name)
  return name
}
