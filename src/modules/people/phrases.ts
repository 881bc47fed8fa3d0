// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of accounts, sessions and roles, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'session.opened': msg('È entrato'),
  'session.closed': msg('È uscito'),
  'person.opened': msg('Ha aperto un account'),
  'person.closed': msg('Ha chiuso un account'),
  'person.reopened': msg('Ha riaperto un account'),
  'person.erased': msg('Ha cancellato i dati di una persona'),
  'password.set': msg('Ha dato una nuova password'),
  'password.chosen': msg('Ha scelto la sua password'),
  'role.granted': msg('Ha dato un ruolo'),
  'role.limited': msg('Ha limitato un ruolo'),
  'role.revoked': msg('Ha tolto un ruolo'),
  'role.deputy_named': msg('Ha nominato chi sostituisce una persona'),
  'role.ran_out': msg('Un ruolo è finito'),
  'invitation.sent': msg('Ha mandato un invito'),
  'invitation.room_opened': msg('Ha aperto un invito per un’aula'),
  'invitation.renewed': msg('Ha fatto un nuovo link per un invito'),
  'invitation.withdrawn': msg('Ha ritirato un invito'),
  'invitation.accepted': msg('Ha accettato un invito'),
}

export type PeopleHand = Hand<keyof typeof phrases>
