// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Chiavi dei programmi di un ente: chi le ha create o revocate, e il giorno dell’ultimo uso'),
    why: msg('Sapere per quale ente legge un programma, e chi gli ha dato la chiave'),
    howLong: msg('Un anno dopo che la chiave è scaduta o è stata revocata'),
    tables: ['api_key'],
  },
]
