// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Account: nome, cognome, e-mail, lingua, password in forma cifrata'),
    why: msg('Farti entrare con il tuo account'),
    howLong: msg('Finché l’account è aperto. Due anni dopo la chiusura togliamo il nome'),
    tables: ['person', 'password'],
  },
  {
    what: msg(
      'Ruoli: che cosa puoi fare, dove, da quando e fino a quando, chi te lo ha dato o tolto e perché',
    ),
    why: msg('Mostrarti le pagine del tuo lavoro'),
    howLong: msg('Finché l’account è aperto. Due anni dopo la chiusura li cancelliamo'),
    tables: ['role_grant', 'role_grant_limit', 'role_grant_end'],
  },
  {
    what: msg('Inviti: indirizzo, ruolo, chi invita, chi ha accettato'),
    why: msg('Farti entrare con il ruolo giusto'),
    howLong: msg(
      'Novanta giorni dopo che l’invito non vale più. Un elenco non ancora mandato resta un giorno',
    ),
    tables: ['invitation', 'invitation_use', 'invitation_withdrawal', 'invitation_draft'],
  },
  {
    what: msg('Richieste di account: nome, cognome, e-mail, ente, password in forma cifrata'),
    why: msg('Aprire un account a chi lavora negli enti della rete'),
    howLong: msg(
      'Un giorno, se non confermi l’indirizzo. Trenta giorni al massimo, se la richiesta aspetta una risposta',
    ),
    tables: ['account_request', 'admission_request'],
  },
  {
    what: msg('Collegamenti che ti mandiamo per una nuova password o un nuovo indirizzo'),
    why: msg('Farti tenere il tuo account, o riprenderlo'),
    howLong: msg(
      'Un’ora per la password, un giorno per il nuovo indirizzo, sette giorni per tornare a quello di prima',
    ),
    tables: ['password_recovery', 'email_change', 'email_undo'],
  },
  {
    what: msg('Dispositivi: il programma e il sistema con cui entri, senza altro'),
    why: msg('Avvisarti se qualcuno entra da un dispositivo che non hai mai usato'),
    howLong: msg('Sei mesi dopo l’ultimo uso'),
    tables: ['person_device'],
  },
  {
    what: msg(
      'Chi ha guardato i tuoi dati: quale ruolo, di quale ente, che giorno e che cosa. Mai chi, per nome',
    ),
    why: msg('Farti sapere chi guarda i tuoi dati'),
    howLong: msg('Un anno'),
    tables: ['person_look'],
  },
  {
    what: msg('Sessioni: quando entri e quando esci, con quale programma'),
    why: msg('Riconoscerti da una pagina all’altra'),
    howLong: msg('Sette giorni dopo la fine'),
    tables: ['session', 'password_choice', 'sign_in_step'],
  },
  {
    what: msg(
      'Secondo fattore: la chiave della tua app, le tue passkey con nome e ultimo uso, i codici di riserva in forma cifrata',
    ),
    why: msg('Proteggere il tuo account anche se qualcuno sa la password'),
    howLong: msg('Finché non lo togli o l’account è aperto'),
    tables: ['totp', 'totp_set_up', 'passkey', 'passkey_challenge', 'recovery_code', 'recovery_sheet'],
  },
  {
    what: msg('Chi ha chiesto il secondo fattore a un ruolo'),
    why: msg('Sapere chi ha deciso'),
    howLong: msg('Finché il ruolo lo chiede'),
    tables: ['role_second_factor'],
  },
]
