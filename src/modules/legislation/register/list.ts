// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of acts: what narrows it and what its columns say. Page, CSV and workbook are made from this. */

import { msg } from '#kernel/i18n/msg.ts'
import { choice, day, endsBefore, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { KINDS, LEVELS, wordsFor } from '../act-words.ts'
import type { LegalReference } from '../queries.ts'

export interface ActRow extends Omit<LegalReference, 'aliases' | 'articles' | 'link'> {
  archived: boolean
}

export const acts = listOf<ActRow>()({
  name: 'normativa',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Per esempio 286/1998 o cittadinanza.') }),
    livello: choice({ label: msg('Livello'), choices: LEVELS }),
    tipo: choice({ label: msg('Tipo di atto'), choices: KINDS }),
    tematica: rowChoice({ label: msg('Tematica'), none: msg('Tutte') }),
    dal: day({ label: msg('Adottato dal') }),
    al: day({ label: msg('Adottato fino al') }),
    archiviati: flag({ label: msg('Solo gli archiviati') }),
  },
  check: ({ dal, al }) => {
    const error = endsBefore(dal, al)
    return error ? { al: error } : {}
  },
  columns: {
    atto: { header: msg('Atto'), value: (act) => act.short_title },
    titolo: { header: msg('Titolo'), value: (act, { local }) => local(act.title).text },
    tipo: { header: msg('Tipo di atto'), value: (act, { t }) => t(wordsFor(KINDS, act.kind)) },
    livello: { header: msg('Livello'), value: (act, { t }) => t(wordsFor(LEVELS, act.level)) },
    data: { header: msg('Data'), value: (act) => act.adopted_on, kind: 'day' },
    urn: { header: msg('URN o CELEX'), value: (act) => act.urn, only: 'download' },
  },
  sorts: { atto: 'ascending', data: 'descending' },
  first: 'data',
})
