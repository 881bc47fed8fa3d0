// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** What is kept of those who write, whatever the kind of work: rooms add the tables of their kind. */
export const EDITORIAL_WORK = {
  what: msg('Lavoro di redazione: chi scrive, controlla, pubblica o ritira un testo, e i file caricati'),
  why: msg('Far pubblicare a una persona diversa da chi ha scritto, e sapere chi risponde di un testo'),
  howLong: msg('Come il testo. Un file che nessuno usa si cancella dopo sette giorni'),
}

export const dataKept: readonly DataKept[] = [
  {
    ...EDITORIAL_WORK,
    tables: [
      'work',
      'edition',
      'review_request',
      'review_return',
      'review_recall',
      'publication',
      'edition_editor',
      'urgent_correction',
      'withdrawal',
    ],
  },
]
