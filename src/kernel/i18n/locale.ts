// SPDX-License-Identifier: AGPL-3.0-or-later
/** Languages of the interface. Italian is the source and has no prefix in addresses. */
export const LOCALES = ['it', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const SOURCE_LOCALE: Locale = 'it'

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text)

/** An address of the site (path and query, no origin) with the prefix of its language. */
export const localePath = (locale: Locale, path: string): string =>
  locale === SOURCE_LOCALE ? path : path === '/' ? `/${locale}` : `/${locale}${path}`

/**
 * Splits the prefix of a language from an address: `/en/corsi?x=1` is English `/corsi?x=1`. The path begins with one slash,
 * whatever was asked for: pages link to it, and a browser reads `//host` and `/\\host` as another site.
 */
export function splitLocale(url: string): { locale: Locale; path: string } {
  const found = /^\/([a-z]{2})(?=[/\\?]|$)/.exec(url)?.[1]
  if (!found || found === SOURCE_LOCALE || !isLocale(found))
    return { locale: SOURCE_LOCALE, path: fromRoot(url) }
  return { locale: found, path: fromRoot(url.slice(3)) }
}

const fromRoot = (rest: string): string => `/${rest.replace(/^[/\\]+/, '')}`
