// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of bodies that come into the network, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'membership.asked': msg('Un ente ha chiesto di entrare nella rete'),
  'membership.withdrawn': msg('Un ente ha ritirato la sua richiesta'),
  'membership.recognised': msg('Ha detto di quale ente è una richiesta'),
  'membership.admitted': msg('Ha ammesso un ente nella rete'),
  'membership.refused': msg('Ha rifiutato la richiesta di un ente'),
  'membership.invited': msg('Ha invitato un ente a entrare nella rete'),
  'membership.stopped': msg('Un ente ha chiesto di non ricevere altri inviti'),
}

export type MembershipHand = Hand<keyof typeof phrases>
