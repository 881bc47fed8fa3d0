// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of this room, in words; drafts and their publication are told by the review room. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'service.offered': msg('Un ufficio offre il servizio'),
  'service.offering_amended': msg('Cambiato come un ufficio offre il servizio'),
  'service.translated': msg('Tradotta la scheda del servizio'),
  'service.offering_ended': msg('Un ufficio non offre più il servizio'),
}

export type ServiceHand = Hand<keyof typeof phrases>
