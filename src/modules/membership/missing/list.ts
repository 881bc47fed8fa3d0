// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { choice, rowChoice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { BODY_KINDS, kindWords } from '../../network/index.ts'
import type { MissingBody } from './queries.ts'

export const LACKS = [
  { value: 'persone', label: msg('Nessuno ha un account') },
  { value: 'progetto', label: msg('Non è nel progetto in corso') },
] as const

const INVITED = [
  { value: 'mai', label: msg('Mai invitati') },
  { value: 'gia', label: msg('Già invitati') },
] as const

export const missingList = listOf<MissingBody>()({
  name: 'enti-da-invitare',
  filters: {
    tipo: choice({ label: msg('Tipo di ente'), choices: BODY_KINDS }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
    manca: choice({ label: msg('Che cosa manca'), choices: LACKS }),
    invito: choice({ label: msg('Invito'), choices: INVITED }),
  },
  columns: {
    ente: { header: msg('Ente'), value: (row) => row.name },
    tipo: { header: msg('Tipo'), value: (row, { t }) => t(kindWords(row.kind)) },
    comune: {
      header: msg('Comune'),
      value: ({ place, province }) => [place, province && `(${province})`].filter(Boolean).join(' ') || null,
    },
    manca: {
      header: msg('Che cosa manca'),
      value: (row, { t }) =>
        [!row.staffed && t(LACKS[0].label), !row.in_project && t(LACKS[1].label)].filter(Boolean).join('; '),
    },
    indirizzo: { header: msg('Indirizzo'), value: (row) => row.address },
    invitato: {
      header: msg('Invitato il'),
      value: (row) => row.invited_at?.toISOString().slice(0, 10) ?? null,
      kind: 'day',
    },
  },
  sorts: { ente: 'ascending' },
  first: 'ente',
})
