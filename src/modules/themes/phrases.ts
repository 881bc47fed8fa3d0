// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of themes, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'

const own = {
  'theme.opened': msg('Tematica aperta'),
  'theme.moved': msg('Tematica spostata a un altro indirizzo'),
  'theme.assigned': msg('Tematica assegnata a un ente'),
  'theme.assignment_amended': msg('Giorni di un’assegnazione cambiati'),
  'theme.subtheme_added': msg('Sottotema aggiunto'),
  'theme.subtheme_amended': msg('Sottotema modificato'),
  'theme.subtheme_archived': msg('Sottotema archiviato'),
  'theme.subtheme_taken_back': msg('Sottotema rimesso in uso'),
  'theme.united': msg('Tematica unita ad altre o divisa'),
  'theme.received': msg('Ha preso il posto di un’altra tematica'),
}

/** What is done to its row is written by the pages of every plain register. */
export const phrases = { ...own, ...rowPhrases('theme') }

export type ThemesHand = Hand<keyof typeof own>
