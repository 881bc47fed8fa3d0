// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of reports: what narrows it and what its columns say. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { Report } from './queries.ts'
import { OUTCOMES, STATE_WORDS, stateOf } from './rules.ts'

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

const STATES = (['open', ...OUTCOMES.map(({ value }) => value)] as const).map((value) => ({
  value,
  label: STATE_WORDS[value],
}))

export const reportList = listOf<Report>()({
  name: 'segnalazioni',
  filters: { stato: choice({ label: msg('Stato'), choices: STATES }) },
  columns: {
    scheda: { header: msg('Scheda'), value: (row, { local }) => local(row.title).text },
    voce: { header: msg('Che cosa'), value: (row, { t }) => (row.group_words ? t(row.group_words) : null) },
    segnalata: { header: msg('Segnalata il'), value: (row) => dayOf(row.reported_at), kind: 'day' },
    stato: { header: msg('Stato'), value: (row, { t }) => t(STATE_WORDS[stateOf(row)]) },
    chiusa: { header: msg('Chiusa il'), value: (row) => dayOf(row.closed_at), kind: 'day' },
  },
  sorts: { segnalata: 'descending', scheda: 'ascending' },
  first: 'segnalata',
})
