// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of requests: what narrows it and what its columns say. Page, CSV and workbook are made from this. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice, rowChoice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { BODY_KINDS, kindWords } from '../../network/index.ts'
import type { RequestRow } from './queries.ts'
import { OUTCOMES, STATE_WORDS, stateOf } from './rules.ts'

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

const STATES = (['waiting', ...OUTCOMES] as const).map((value) => ({ value, label: STATE_WORDS[value] }))

export const requestList = listOf<RequestRow>()({
  name: 'adesioni',
  filters: {
    stato: choice({ label: msg('Stato'), choices: STATES }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
    tipo: choice({ label: msg('Tipo di ente'), choices: BODY_KINDS }),
  },
  columns: {
    ente: { header: msg('Ente'), value: (row) => row.name },
    tipo: { header: msg('Tipo'), value: (row, { t }) => t(kindWords(row.kind)) },
    comune: { header: msg('Comune'), value: (row) => row.place },
    provincia: { header: msg('Provincia'), value: (row) => row.province },
    chiesta: { header: msg('Chiesta il'), value: (row) => dayOf(row.confirmed_at), kind: 'day' },
    stato: { header: msg('Stato'), value: (row, { t }) => t(STATE_WORDS[stateOf(row)]) },
    decisa: { header: msg('Chiusa il'), value: (row) => dayOf(row.decided_at), kind: 'day' },
    ipa: { header: msg('Codice IPA'), value: (row) => row.ipa_code, only: 'download' },
    fiscale: { header: msg('Codice fiscale'), value: (row) => row.fiscal_code, only: 'download' },
    sito: { header: msg('Sito'), value: (row) => row.website, only: 'download' },
  },
  sorts: { chiesta: 'descending', ente: 'ascending' },
  first: 'chiesta',
})
