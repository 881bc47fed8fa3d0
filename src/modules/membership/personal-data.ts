// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listInvitedBy } from './missing/queries.ts'
import { listAskedBy, listDecidedBy } from './requests/keeping-queries.ts'
import { STATE_WORDS } from './requests/rules.ts'

/** Whoever asked has no account yet: what is under an address lets go of them by itself, ninety days after the answer. */
export const membershipData: PersonalData = {
  what: msg('Le richieste di adesione che hai fatto, e quelle su cui hai deciso'),
  export: async (db, personId) => ({
    join_requests: await listAskedBy(db, personId),
    join_decisions: await listDecidedBy(db, personId),
    join_invitations: await listInvitedBy(db, personId),
  }),
  words: {
    join_requests: msg('Richieste che hai fatto'),
    join_decisions: msg('Richieste su cui hai deciso'),
    join_invitations: msg('Enti che hai invitato'),
    body: msg('Ente'),
    place: msg('Comune'),
    asked_at: msg('Chiesta il'),
    confirmed_at: msg('Confermata il'),
    given_name: msg('Nome'),
    family_name: msg('Cognome'),
    email: msg('E-mail'),
    job: msg('Che cosa fai nell’ente'),
    phone: msg('Telefono'),
    words: msg('Perché volete entrare'),
    outcome: msg('Esito'),
    refusal: msg('Perché no'),
    decided_at: msg('Decisa il'),
    sent_at: msg('Mandato il'),
  },
  codes: () => ({ outcome: STATE_WORDS }),
}
