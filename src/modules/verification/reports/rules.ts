// SPDX-License-Identifier: AGPL-3.0-or-later
/** How a report of an error goes. */
import type { Limit } from '#kernel/http/rate-limit.ts'
import { msg } from '#kernel/i18n/msg.ts'

const DAY_MS = 24 * 3_600_000
/** After the answer. */
export const KEPT_MS = 90 * DAY_MS
/** Without one. */
export const UNANSWERED_MS = 365 * DAY_MS

/** Reports from one network in a day: a library or a whole school may share it. */
export const REPORTS_PER_NETWORK: Limit = { max: 20, windowSeconds: 86_400 }
export const LETTERS_PER_ADDRESS: Limit = { max: 5, windowSeconds: 86_400 }

export const OUTCOMES = [
  { value: 'mended', label: msg('Ho corretto') },
  { value: 'no_error', label: msg('Non è un errore') },
  { value: 'unknown', label: msg('Non so dirlo') },
] as const
export type ReportOutcome = (typeof OUTCOMES)[number]['value']

export type ReportState = 'open' | ReportOutcome

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  open: msg('Da guardare'),
  mended: msg('Corretto'),
  no_error: msg('Non era un errore'),
  unknown: msg('Non si sa'),
}

export const stateOf = ({ outcome }: { outcome: ReportOutcome | null }): ReportState => outcome ?? 'open'
