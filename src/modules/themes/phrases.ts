// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of themes, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'theme.opened': msg('Tematica aperta'),
  'theme.moved': msg('Tematica spostata a un altro indirizzo'),
  'theme.assigned': msg('Tematica assegnata a un ente'),
}

export type ThemesHand = Hand<keyof typeof phrases>
