// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { choice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { KeyRow } from './queries.ts'
import { KEY_STATES, STATE_WORDS } from './rules.ts'

/** The day of the making is in UTC, as in other registers. */
export const keyList = listOf<KeyRow>()({
  name: 'chiavi',
  filters: {
    stato: choice({
      label: msg('Stato'),
      choices: KEY_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
    }),
  },
  columns: {
    nome: { header: msg('Nome'), value: (row) => row.name },
    ente: { header: msg('Ente'), value: (row) => row.organization },
    creata: {
      header: msg('Creata il'),
      value: (row) => row.created_at.toISOString().slice(0, 10),
      kind: 'day',
    },
    scade: { header: msg('Ultimo giorno'), value: (row) => row.expires_on, kind: 'day' },
    usata: { header: msg('Usata il'), value: (row) => row.last_used_on, kind: 'day' },
    revocata: {
      header: msg('Revocata il'),
      value: (row) => row.revoked_at?.toISOString().slice(0, 10) ?? null,
      kind: 'day',
    },
  },
  sorts: { scade: 'descending', nome: 'ascending', ente: 'ascending' },
  first: 'scade',
})
