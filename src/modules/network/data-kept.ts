// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Chi ha registrato la fusione, la divisione o il nuovo nome di un ente'),
    why: msg('Sapere di chi è la mano di un atto che non si annulla'),
    howLong: msg('Finché l’ente è nel registro'),
    tables: ['organization_succession'],
  },
]
