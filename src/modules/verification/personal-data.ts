// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listLooksOf } from './confirming/queries.ts'
import { METHODS, OUTCOMES } from './confirming/rules.ts'
import { listLinksOf } from './letters/queries.ts'
import { listClosedBy, listReportedBy } from './reports/queries.ts'
import { STATE_WORDS } from './reports/rules.ts'

const wordsOf = (choices: readonly { readonly value: string; readonly label: string }[]) =>
  Object.fromEntries(choices.map(({ value, label }) => [value, label]))

/** Whoever reports an error has no account: what is under an address lets go of them by itself, ninety days after the answer. */
export const verificationData: PersonalData = {
  what: msg('Le schede che hai verificato, e le segnalazioni di errore che hai fatto o chiuso'),
  export: async (db, personId) => ({
    verifications: await listLooksOf(db, personId),
    verification_letters: await listLinksOf(db, personId),
    error_reports: await listReportedBy(db, personId),
    error_reports_closed: await listClosedBy(db, personId),
  }),
  words: {
    verifications: msg('Verifiche che hai fatto'),
    verification_letters: msg('Lettere con un link per confermare'),
    error_reports: msg('Errori che hai segnalato'),
    error_reports_closed: msg('Segnalazioni che hai chiuso'),
    thing: null,
    field_group: null,
    verified_at: msg('Verificata il'),
    method: msg('Come lo sai'),
    outcome: msg('Com’è andata'),
    note: msg('Nota'),
    made_at: msg('Mandata il'),
    used_at: msg('Usata il'),
    sheet: msg('Scheda'),
    words: msg('Che cosa hai trovato'),
    email: msg('E-mail'),
    reported_at: msg('Segnalata il'),
    answer: msg('Risposta'),
    closed_at: msg('Chiusa il'),
  },
  codes: () => ({ method: wordsOf(METHODS), outcome: { ...STATE_WORDS, ...wordsOf(OUTCOMES) } }),
}
