// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Avvisi per te, e quali hai letto'),
    why: msg('Dirti che cosa cambia nel tuo lavoro sulla piattaforma'),
    howLong: msg('180 giorni'),
    tables: ['notification'],
  },
  {
    what: msg('Quali avvisi vuoi per e-mail, e quando'),
    why: msg('Scriverti come hai scelto, e fermare le lettere anche senza accesso'),
    howLong: msg('Finché l’account è aperto'),
    tables: ['notification_choice', 'notification_token'],
  },
]
