// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '../../../kernel/i18n/local-text.ts'

/** What a course says of itself and the rules of its test. */
export interface CourseSettings {
  readonly title: LocalText
  readonly summary: LocalText
  /** Hours that the certificate states. */
  readonly hours: number
  /** Day ('YYYY-MM-DD') the content was last checked against the law. */
  readonly updatedOn: string
  /** Questions drawn for a test; null: all of them. */
  readonly drawCount: number | null
  /** Share of the marks that passes, 1 to 100. */
  readonly passPercent: number
  /** Attempts allowed; null: as many as one likes. */
  readonly attemptLimit: number | null
  /** Minutes for the test; null: no limit. */
  readonly minutesLimit: number | null
}

/** A clerk is interrupted every four minutes: a unit longer than this is not read in one sitting. */
export const LONGEST_UNIT_MINUTES = 6

/** A text in Italian with its translation, when there is one. */
export const localText = (it: string, en: string): LocalText => (en === '' ? { it } : { it, en })

/** The order of a list with one of its members a place further up or down; the same order at the ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by
  if (index < 0 || target < 0 || target >= list.length) return [...list]
  const next = [...list]
  const [taken] = next.splice(index, 1)
  next.splice(target, 0, taken!)
  return next
}
