// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { REACHES, type Reach, wordsFor } from '../office-words.ts'

export interface KindRow {
  id: string
  slug: string
  name: LocalText
  usual_reach: Reach
  position: number
  offices: number
  archived: boolean
}

export const kinds = listOf<KindRow>()({
  name: 'tipi-di-ufficio',
  filters: {
    chi: choice({ label: msg('Per chi'), choices: REACHES }),
    archiviati: flag({ label: msg('Solo gli archiviati') }),
  },
  columns: {
    posto: { header: msg('Posto'), value: (kind) => kind.position },
    tipo: { header: msg('Tipo di ufficio'), value: (kind, { local }) => local(kind.name).text },
    chi: { header: msg('Di solito è'), value: (kind, { t }) => t(wordsFor(REACHES, kind.usual_reach)) },
    uffici: { header: msg('Uffici'), value: (kind) => kind.offices },
  },
  sorts: { posto: 'ascending', tipo: 'ascending' },
  first: 'posto',
})
