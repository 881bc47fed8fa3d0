// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of editions, in words; the steps of review bring their own. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { phrasesOf } from '#kernel/state-machine.ts'
import { steps } from './rules.ts'

export const phrases = {
  'work.begun': msg('Testo iniziato'),
  'edition.edited': msg('Bozza modificata'),
  'edition.translated': msg('Bozza tradotta'),
  ...phrasesOf(steps),
  'edition.confirmed': msg('Correzione urgente confermata'),
}

export type ReviewHand = Hand<keyof typeof phrases>
