// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of keys, in words: it is written at their body. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'api_key.made': msg('Ha creato una chiave per i programmi di un ente'),
  'api_key.revoked': msg('Ha revocato una chiave di un ente'),
}

export type OpenDataHand = Hand<keyof typeof phrases>
