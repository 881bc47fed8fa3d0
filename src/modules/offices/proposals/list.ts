// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of proposals: what narrows it and what its columns say. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { Proposal } from './queries.ts'
import { STATE_WORDS, stateOf } from './rules.ts'

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

export const proposalList = listOf<Proposal>()({
  name: 'modifiche-proposte',
  filters: {
    stato: choice({
      label: msg('Stato'),
      choices: [
        { value: 'open', label: STATE_WORDS.open },
        { value: 'decided', label: msg('Decise') },
      ],
    }),
  },
  columns: {
    ufficio: { header: msg('Ufficio'), value: (row) => row.office },
    proposta: { header: msg('Proposta il'), value: (row) => dayOf(row.proposed_at), kind: 'day' },
    stato: { header: msg('Stato'), value: (row, { t }) => t(STATE_WORDS[stateOf(row)]) },
    decisa: { header: msg('Decisa il'), value: (row) => dayOf(row.decided_at), kind: 'day' },
  },
  sorts: { proposta: 'descending', ufficio: 'ascending' },
  first: 'proposta',
})
