// SPDX-License-Identifier: AGPL-3.0-or-later
/** How long a key is good, and what it is now. */
import { msg } from '#kernel/i18n/msg.ts'
import { addDays } from '#kernel/working-days.ts'

/** A key is good for a year at most: whoever left a program behind does not leave a door open for ever. */
export const MOST_DAYS = 365
/** Keys of a body that are good at the same time. */
export const MOST_KEYS = 20
/** Days before the last one on which those who look after a key are told, the longest first. */
export const REMIND_DAYS = [30, 7] as const
/** How long a key that is good no more is remembered. */
export const KEPT_DAYS = 365

export const KEY_STATES = ['good', 'expired', 'revoked'] as const
export type KeyState = (typeof KEY_STATES)[number]

export const STATE_WORDS: Readonly<Record<KeyState, string>> = {
  good: msg('Valida'),
  expired: msg('Scaduta'),
  revoked: msg('Revocata'),
}

/** Days are 'YYYY-MM-DD': it is good on its last one. */
export const keyState = (key: { expires_on: string; revoked_at: Date | null }, today: string): KeyState => {
  if (key.revoked_at) return 'revoked'
  return key.expires_on < today ? 'expired' : 'good'
}

export const lastDay = (today: string): string => addDays(today, MOST_DAYS)

/** Which reminder is due, in days; null: none. */
export const reminderDue = (expiresOn: string, today: string): number | null =>
  expiresOn < today ? null : (REMIND_DAYS.findLast((days) => expiresOn <= addDays(today, days)) ?? null)
