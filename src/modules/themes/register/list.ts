// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of themes: what narrows it and what its columns say. Page, CSV and workbook are made from this. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { Theme } from '../queries.ts'
import { KINDS } from './forms.ts'

export interface ThemeRow extends Theme {
  archived: boolean
  subthemes: number
}

export const themes = listOf<ThemeRow>()({
  name: 'tematiche',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Del nome o della domanda.') }),
    tipo: choice({ label: msg('Tipo'), choices: KINDS }),
    archiviate: flag({ label: msg('Solo quelle che non sono più in uso') }),
  },
  columns: {
    nome: { header: msg('Tematica'), value: (theme, { local }) => local(theme.name).text },
    tipo: {
      header: msg('Tipo'),
      value: (theme, { t }) => t(KINDS.find(({ value }) => value === theme.kind)!.label),
    },
    posto: { header: msg('Posto'), value: (theme) => theme.position, kind: 'number' },
    sottotemi: { header: msg('Sottotemi'), value: (theme) => theme.subthemes, kind: 'number' },
    seguita: { header: msg('Chi la segue ora'), value: () => null, only: 'page' },
  },
  sorts: { nome: 'ascending', posto: 'ascending' },
  first: 'posto',
})
