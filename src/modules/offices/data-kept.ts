// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Chi ha scritto che un ufficio è chiuso, e chi lo ha riaperto'),
    why: msg('Sapere di chi è la mano di una notizia che altri leggono'),
    howLong: msg('Finché l’ufficio è nel registro'),
    tables: ['office_standing'],
  },
  {
    what: msg('Modifiche che proponi a un ufficio: i valori, il motivo, chi propone e chi decide'),
    why: msg('Correggere le schede, e dirti com’è andata'),
    howLong: msg('Un anno dopo la risposta, o un anno senza risposta'),
    tables: ['office_proposal'],
  },
]
