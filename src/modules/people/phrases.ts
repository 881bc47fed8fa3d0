// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of accounts, sessions and roles, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'session.opened': msg('È entrato'),
  'session.closed': msg('È uscito'),
  'session.ended': msg('Ha chiuso una sua sessione'),
  'session.others_ended': msg('Ha chiuso le sue altre sessioni'),
  'person.opened': msg('Ha aperto un account'),
  'person.closed': msg('Ha chiuso un account'),
  'person.reopened': msg('Ha riaperto un account'),
  'person.erased': msg('Ha cancellato i dati di una persona'),
  'password.set': msg('Ha dato una nuova password'),
  'password.chosen': msg('Ha scelto la sua password'),
  'app.confirmed': msg('Ha protetto l’account con un’app'),
  'app.removed': msg('Ha tolto l’app dei codici'),
  'passkey.added': msg('Ha aggiunto una passkey'),
  'passkey.removed': msg('Ha tolto una passkey'),
  'recovery_codes.made': msg('Ha preso nuovi codici di riserva'),
  'recovery_code.used': msg('È entrato con un codice di riserva'),
  'second_factor.removed': msg('Ha tolto il secondo fattore a un account'),
  'second_factor.undone': msg('Ha tolto il secondo fattore aggiunto dopo il cambio di indirizzo'),
  'second_factor.required': msg('Ha chiesto il secondo fattore a un ruolo'),
  'second_factor.spared': msg('Non chiede più il secondo fattore a un ruolo'),
  'password.recovered': msg('Ha scelto una nuova password, dopo averla dimenticata'),
  'link.handed': msg('Ha consegnato un collegamento per una nuova password'),
  'domain.added': msg('Ha aggiunto un dominio e-mail a un ente'),
  'domain.removed': msg('Ha tolto un dominio e-mail a un ente'),
  'admission.asked': msg('Ha chiesto un account'),
  'admission.given': msg('Ha ammesso una persona'),
  'admission.refused': msg('Ha rifiutato un account'),
  'profile.edited': msg('Ha cambiato il suo profilo'),
  'email.changed': msg('Ha cambiato il suo indirizzo e-mail'),
  'email.restored': msg('Ha ripreso l’indirizzo e-mail di prima'),
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
