// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of the rights of the persons concerned, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'erasure.asked': msg('Ha chiesto la cancellazione dei suoi dati'),
  'erasure.withdrawn': msg('Ha ritirato la richiesta di cancellazione'),
  'erasure.refused': msg('Ha risposto di no a una richiesta di cancellazione'),
}

export type DataProtectionHand = Hand<keyof typeof phrases>
