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
    what: msg('Sessioni: quando entri e quando esci'),
    why: msg('Riconoscerti da una pagina all’altra'),
    howLong: msg('Sette giorni dopo la fine'),
    tables: ['session', 'password_choice'],
  },
]
