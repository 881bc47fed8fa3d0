// SPDX-License-Identifier: AGPL-3.0-or-later
/** A short text in Italian and in English: jsonb {it, en} in the database, where English may be missing. */
import type { LocalText } from '../i18n/local-text.ts'
import { text } from './field.ts'
import type { Grouped } from './grouped.ts'

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

export type BilingualTyped<Name extends string> = Record<`${Name}_it` | `${Name}_en`, string>

/** Two fields, `<name>_it` and `<name>_en`. Two writers may each have changed one: neither has to take both of the other. */
export function bilingual<const Name extends string>({
  name,
  labels,
  help,
  required,
  ...limits
}: BilingualOptions<Name>): Grouped<BilingualTyped<Name>, LocalText> {
  const [it, en] = [`${name}_it`, `${name}_en`] as const
  return {
    fields: {
      [it]: text({ ...limits, label: labels.it, help, required }),
      [en]: text({ ...limits, label: labels.en }),
    } as Grouped<BilingualTyped<Name>, LocalText>['fields'],
    check: () => ({}),
    read: (typed) => ({ it: typed[it], ...(typed[en] ? { en: typed[en] } : {}) }),
    stored: (value) =>
      ({ [it]: value?.it ?? '', [en]: value?.en ?? '' }) as Record<keyof BilingualTyped<Name>, string>,
  }
}
