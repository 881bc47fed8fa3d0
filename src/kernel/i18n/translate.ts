// SPDX-License-Identifier: AGPL-3.0-or-later
import { IntlMessageFormat } from 'intl-messageformat'
import type { Translate } from '../render/context.ts'
import type { Catalogue } from './catalogues.ts'
import type { Locale } from './locale.ts'

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
