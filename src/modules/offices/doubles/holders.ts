// SPDX-License-Identifier: AGPL-3.0-or-later
/** What points at offices in this room and in the kernel. */
import type { OfficeHolder } from '#contracts/office-holders.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { countLanguages, moveLanguages } from '../languages/queries.ts'
import { countProposals, moveProposals } from '../proposals/queries.ts'
import { countLinks, moveLinks } from './queries.ts'

export const holders: readonly OfficeHolder[] = [
  {
    columns: ['office_language.office_id'],
    words: msg('{count, plural, one {# riga sulle lingue} other {# righe sulle lingue}}'),
    count: countLanguages,
    move: moveLanguages,
  },
  {
    columns: ['office_proposal.office_id'],
    words: msg('{count, plural, one {# modifica proposta} other {# modifiche proposte}}'),
    count: countProposals,
    move: moveProposals,
  },
  {
    columns: ['link.from_id', 'link.to_id'],
    words: msg('{count, plural, one {# collegamento} other {# collegamenti}}'),
    count: countLinks,
    move: moveLinks,
  },
  {
    columns: ['office_standing.office_id'],
    kept: 'a closure is of the sheet it was written on: whoever unites two looks whether the one that stays is closed',
  },
  {
    columns: [
      'office_succession.office_id',
      'office_succession.successor_id',
      'slug_history.entity_id',
      'archived_entity.entity_id',
    ],
    kept: 'an address leads to the office that had it, and that one on to whoever took its place',
  },
  { columns: ['office_apart.one_id', 'office_apart.other_id'], kept: 'it was said of the two that were' },
  { columns: ['search_entry.entity_id'], kept: 'the act itself looks after them (doubles/actions.ts)' },
]
