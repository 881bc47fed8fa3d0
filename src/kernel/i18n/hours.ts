// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translate } from '../render/context.ts'

/** '1.5' -> "1 ora e 30 minuti". Hours come from the database as a decimal text. */
export function hoursInWords(t: Translate, hours: string): string {
  const total = Math.round(Number(hours) * 60)
  const values = { hours: Math.floor(total / 60), minutes: total % 60 }
  if (values.hours === 0) return t('{minutes, plural, one {# minuto} other {# minuti}}', values)
  if (values.minutes === 0) return t('{hours, plural, one {# ora} other {# ore}}', values)
  return t(
    '{hours, plural, one {# ora} other {# ore}} e {minutes, plural, one {# minuto} other {# minuti}}',
    values,
  )
}
