// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Translate } from '../render/context.ts'
import { LOCALES, type Locale, SOURCE_LOCALE } from './locale.ts'

export type Catalogue = Readonly<Record<string, string>>

/** Reads the catalogues `<locale>.json` of a folder. Italian needs none: its words are the sources. */
export function readCatalogues(folder: string): Map<Locale, Catalogue> {
  const catalogues = new Map<Locale, Catalogue>([[SOURCE_LOCALE, {}]])
  for (const locale of LOCALES)
    if (locale !== SOURCE_LOCALE)
      catalogues.set(locale, JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')) as Catalogue)
  return catalogues
}

/** A translator for a language. Compiled messages are kept: a page asks for the same hundred again and again. */
export function translator(locale: Locale, catalogue: Catalogue): Translate {
  const compiled = new Map<string, IntlMessageFormat>()
  return (source, values) => {
    const text = catalogue[source] || source
    // Most texts have no placeholder: skip the formatter.
    if (!values && !text.includes('{') && !text.includes("''")) return text
    let message = compiled.get(text)
    if (!message) {
      message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
      compiled.set(text, message)
    }
    return message.format(values) as string
  }
}
