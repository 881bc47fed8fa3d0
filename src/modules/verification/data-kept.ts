// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Chi ha verificato una scheda, quando e come'),
    why: msg('Sapere quanto è vecchia una notizia, e di chi è la mano'),
    howLong: msg('Il nome due anni, il resto finché c’è la scheda'),
    tables: ['verification'],
  },
  {
    what: msg('Lettere con un link che conferma un ufficio senza entrare: a chi e quando'),
    why: msg('Non scrivere troppo spesso, e sapere di chi è il link'),
    howLong: msg('Sessanta giorni'),
    tables: ['verification_link'],
  },
  {
    what: msg('Segnalazioni di errore: il testo e, se lo scrivi, il tuo indirizzo e-mail'),
    why: msg('Correggere quello che è sbagliato, e dirtelo'),
    howLong: msg('Novanta giorni dopo la risposta, e al massimo un anno senza risposta'),
    tables: ['error_report'],
  },
]
