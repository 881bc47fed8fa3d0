// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of the desk, in words: never of whom, since it is only ever oneself. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'desk.first_steps_hidden': msg('Ha nascosto i primi passi'),
  'desk.first_steps_shown': msg('Ha rimesso i primi passi sulla scrivania'),
}

export type DeskHand = Hand<keyof typeof phrases>
