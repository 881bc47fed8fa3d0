// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of funds. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { flag } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface FundRow {
  id: string
  slug: string
  short_name: string
  name: LocalText
  starts_on: string | null
  ends_on: string | null
  basis: string
  archived: boolean
}

export const funds = listOf<FundRow>()({
  name: 'fondi',
  filters: { archiviati: flag({ label: msg('Solo gli archiviati') }) },
  columns: {
    fondo: { header: msg('Fondo'), value: (fund) => fund.short_name },
    nome: { header: msg('Nome'), value: (fund, { local }) => local(fund.name).text },
    dal: { header: msg('Dal'), value: (fund) => fund.starts_on, kind: 'day' },
    al: { header: msg('Al'), value: (fund) => fund.ends_on, kind: 'day' },
    regole: { header: msg('Regole'), value: (fund) => fund.basis },
  },
  sorts: { fondo: 'ascending' },
  first: 'fondo',
})
