// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'

/** What each language of the interface calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { it: 'Italiano', en: 'English' }

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
