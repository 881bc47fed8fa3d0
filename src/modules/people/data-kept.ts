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
    what: msg('Ruoli: che cosa puoi fare, per quale ente e per quali tematiche'),
    why: msg('Mostrarti le pagine del tuo lavoro'),
    howLong: msg('Finché l’account è aperto'),
    tables: ['role_grant', 'role_grant_limit'],
  },
  {
    what: msg('Sessioni: quando entri e quando esci'),
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
