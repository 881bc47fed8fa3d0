// SPDX-License-Identifier: AGPL-3.0-or-later
/** A short text in Italian and in English: jsonb {it, en} in the database, where English may be missing. */
import type { LocalText } from '../i18n/local-text.ts'
import { text } from './field.ts'
import type { Grouped } from './grouped.ts'
import {
  readTranslation,
  storedTranslation,
  type TranslationStored,
  type TranslationTyped,
  translation,
} from './translation.ts'

interface BilingualOptions<Name extends string> {
  readonly name: Name
  readonly labels: { it: string; en: string }
  readonly help?: string
  /** Of the Italian; English is never asked for. */
  readonly required?: boolean
  readonly max?: number
  readonly multiline?: boolean
  readonly rows?: number
}

export type BilingualTyped<Name extends string> = Record<`${Name}_it`, string> &
  TranslationTyped<`${Name}_en`>

export interface Bilingual<Name extends string>
  extends Omit<Grouped<BilingualTyped<Name>, LocalText>, 'read' | 'stored'> {
  /** Over the text that it takes the place of (null: it is new), so that an English whose Italian alone has changed is known as stale. */
  readonly read: (typed: BilingualTyped<Name>, before?: LocalText | null) => LocalText
  readonly stored: (value: LocalText | null) => TranslationStored<`${Name}_it`, `${Name}_en`>
}

/** Two fields, `<name>_it` and `<name>_en`. Two writers may each have changed one: neither has to take both of the other. */
export function bilingual<const Name extends string>({
  name,
  labels,
  help,
  required,
  ...limits
}: BilingualOptions<Name>): Bilingual<Name> {
  const names = { it: `${name}_it`, en: `${name}_en` } as const
  return {
    fields: {
      [names.it]: text({ ...limits, label: labels.it, help, required }),
      ...translation(names, { ...limits, label: labels.en }),
    } as Bilingual<Name>['fields'],
    check: () => ({}),
    read: (typed, before) => readTranslation(typed, names, before),
    stored: (value) => storedTranslation(names, value),
  }
}
