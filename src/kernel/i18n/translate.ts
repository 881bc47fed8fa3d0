// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translate } from '../render/context.ts'
import type { Catalogue } from './catalogues.ts'
import type { Locale } from './locale.ts'
import { compileMessage, type MessageValues } from './message.ts'

/** A translator for a language. Compiled messages are kept: a page asks for the same hundred again and again. */
export function translator(locale: Locale, catalogue: Catalogue): Translate {
  const compiled = new Map<string, (values?: MessageValues) => string>()
  return (source, values) => {
    const text = catalogue[source] || source
    if (isPlain(text)) return text
    let message = compiled.get(text)
    if (!message) {
      message = compileMessage(text, locale)
      compiled.set(text, message)
    }
    return message(values)
  }
}

/** Most texts: nothing to fill, and nothing to read. In ICU message syntax a single apostrophe is itself where no brace follows. */
const isPlain = (text: string): boolean => !text.includes('{') && !text.includes("''")
