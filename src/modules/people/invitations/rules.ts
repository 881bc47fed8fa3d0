// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Limit } from '#kernel/http/rate-limit.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { DraftLine } from './lines.ts'

/** What was pasted and is looked at before anybody is invited. */
export interface DraftContent {
  readonly role: string
  readonly organizationId: string
  readonly limits: readonly string[]
  /** ISO 8601; null: the role has no end. */
  readonly roleEndsAt: string | null
  readonly lines: readonly DraftLine[]
}

const HOUR_MS = 3_600_000

/** Two weeks: whoever is on holiday finds it still good. */
export const LETTER_MS = 14 * 24 * HOUR_MS
/** Most hours that a link for a room is good: a day of lessons. */
export const MOST_ROOM_HOURS = 8
export const DRAFT_MS = 24 * HOUR_MS
export const KEPT_MS = 90 * 24 * HOUR_MS
/** Ten characters of 5 bits, in fives: 50 bits that live for hours. */
export const ROOM_CODE_LENGTH = 10
export const inFives = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1-')

/** Accounts opened from one address, loose: a class of two hundred shares one. */
export const JOINING_PER_ADDRESS: Limit = { max: 400, windowSeconds: 10 * 60 }

export interface Standing {
  readonly expires_at: Date
  readonly withdrawn_at: Date | null
  readonly uses: number
  readonly most_uses: number
}

export type State = 'open' | 'used' | 'withdrawn' | 'expired'

/** What is over for several reasons is said by the one that nobody can change. */
export function stateOf({ expires_at, withdrawn_at, uses, most_uses }: Standing, at: Date): State {
  if (uses >= most_uses) return 'used'
  if (withdrawn_at) return 'withdrawn'
  return expires_at <= at ? 'expired' : 'open'
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  open: msg('aperto'),
  used: msg('accettato'),
  withdrawn: msg('ritirato'),
  expired: msg('scaduto'),
}

/** What whoever comes too late is told. */
export const OVER_WORDS: Readonly<Record<Exclude<State, 'open'>, string>> = {
  used: msg('Questo invito è già stato usato. Se lo hai usato tu, accedi con il tuo account.'),
  withdrawn: msg('Questo invito è stato ritirato. Chiedine un altro a chi te lo ha mandato.'),
  expired: msg('Questo invito è scaduto. Chiedine un altro a chi te lo ha mandato.'),
}
