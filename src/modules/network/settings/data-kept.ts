// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Chi risponde dei dati: nome o ufficio, e-mail'),
    why: msg('Dirti a chi scrivere'),
    howLong: msg('Finché l’incarico non passa ad altri'),
    tables: ['network_contact'],
  },
]
