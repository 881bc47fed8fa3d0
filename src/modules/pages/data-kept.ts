// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the house itself keeps, in tables of the kernel. */
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { EDITORIAL_WORK } from '../review/index.ts'

export const dataKept: readonly DataKept[] = [
  { ...EDITORIAL_WORK, tables: ['file'] },
  {
    what: msg('Moduli arrivati a sessione scaduta, e quello che scrivi finché non lo salvi'),
    why: msg('Ridarti quello che avevi scritto'),
    howLong: msg('24 ore i primi, 14 giorni quello che non hai salvato: solo a te'),
    tables: ['pending_form'],
  },
  {
    what: msg('Chi ha importato una tabella in un registro, e le sue righe'),
    why: msg('Farti controllare le righe prima di scriverle, e annullare'),
    howLong: msg('30 giorni dall’ultima cosa fatta'),
    tables: ['import_run', 'import_row'],
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
