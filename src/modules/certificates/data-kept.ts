// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Attestati: nome, corso, ore, data; se revocati, il motivo'),
    why: msg('Provare la formazione a chi controlla il codice, che vede solo le iniziali'),
    howLong: msg('Dieci anni, o finché chiedi di cancellarli'),
    tables: ['certificate', 'certificate_revocation'],
  },
]
