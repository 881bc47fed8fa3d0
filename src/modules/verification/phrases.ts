// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of this room, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'verification.recorded': msg('Ha verificato'),
  'verification.recorded_by_letter': msg('Ha verificato dal link di una lettera'),
  'error_report.closed': msg('Ha chiuso una segnalazione di errore'),
}

export type VerificationHand = Hand<keyof typeof phrases>
