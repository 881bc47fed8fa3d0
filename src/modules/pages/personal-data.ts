// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the privacy notice says of each kind of personal data: what, why, for how long. A test compares `tables` with the
 * tables that the database itself declares as personal data, so that none is kept without being told here.
 */
import { msg } from '#kernel/i18n/msg.ts'

export interface DataKept {
  /** Source texts. */
  what: string
  why: string
  howLong: string
  tables: readonly string[]
}

export const DATA_KEPT: readonly DataKept[] = [
  {
    what: msg('Account: nome, cognome, e-mail, lingua, password in forma cifrata'),
    why: msg('Farti entrare con il tuo account'),
    howLong: msg('Finché l’account è aperto. Due anni dopo la chiusura togliamo il nome'),
    tables: ['person', 'password'],
  },
  {
    what: msg('Ruoli: che cosa puoi fare, per quale ente e per quali tematiche'),
    why: msg('Mostrarti le pagine del tuo lavoro'),
    howLong: msg('Finché l’account è aperto'),
    tables: ['role_grant', 'role_grant_limit'],
  },
  {
    what: msg('Sessioni: quando entri e quando esci'),
    why: msg('Riconoscerti da una pagina all’altra'),
    howLong: msg('Sette giorni dopo la fine'),
    tables: ['session'],
  },
  {
    what: msg('Moduli arrivati a sessione scaduta'),
    why: msg('Ridarti quello che avevi scritto'),
    howLong: msg('24 ore, e solo a te'),
    tables: ['pending_form'],
  },
  {
    what: msg('Corsi: iscrizioni, unità fatte, prove e risposte'),
    why: msg('Formarti, e farti riprendere da dove eri rimasto'),
    howLong: msg('Cinque anni dopo la fine del corso, poi resta solo l’attestato'),
    tables: [
      'enrolment',
      'unit_progress',
      'attempt',
      'attempt_question',
      'answer',
      'attempt_result',
      'course_completion',
    ],
  },
  {
    what: msg('Attestati: nome, corso, ore, data; se revocati, il motivo'),
    why: msg('Provare la formazione a chi controlla il codice, che vede solo le iniziali'),
    howLong: msg('Dieci anni, o finché chiedi di cancellarli'),
    tables: ['certificate', 'certificate_revocation'],
  },
  {
    what: msg('Lavoro di redazione: chi scrive, controlla, pubblica o ritira un testo, e i file caricati'),
    why: msg('Far pubblicare a una persona diversa da chi ha scritto, e sapere chi risponde di un testo'),
    howLong: msg('Come il testo. Un file che nessuno usa si cancella dopo sette giorni'),
    tables: [
      'file',
      'work',
      'edition',
      'unit_version',
      'question_version',
      'review_request',
      'review_return',
      'review_recall',
      'publication',
      'edition_editor',
      'urgent_correction',
      'withdrawal',
    ],
  },
  {
    what: msg('Messaggi che la piattaforma ti manda'),
    why: msg('Avvisarti, e mostrare che cosa è partito'),
    howLong: msg('90 giorni'),
    tables: ['mail_message'],
  },
  {
    what: msg('Registro delle azioni: che cosa è stato fatto e quando, con un codice al posto del nome'),
    why: msg('Rendere conto di chi ha cambiato che cosa'),
    howLong: msg('Cinque anni'),
    tables: ['audit_entry'],
  },
  {
    what: msg('Chi ha archiviato una voce di un registro, con un codice al posto del nome, quando e perché'),
    why: msg('Dire da quando e perché una voce non è più in uso'),
    howLong: msg('Finché la voce è archiviata'),
    tables: ['archived_entity'],
  },
  {
    what: msg('Conteggi per indirizzo di rete o account, in forma cifrata'),
    why: msg('Fermare chi prova molte password'),
    howLong: msg('Un giorno'),
    tables: ['rate_limit'],
  },
]
