// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { flag } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface DocumentRow {
  id: string
  slug: string
  name: LocalText
  issuer: LocalText
  where_to: LocalText
  validity_months: number | null
  archived: boolean
}

export const documents = listOf<DocumentRow>()({
  name: 'documenti',
  filters: { archiviati: flag({ label: msg('Solo gli archiviati') }) },
  columns: {
    documento: { header: msg('Documento'), value: (one, { local }) => local(one.name).text },
    rilascia: { header: msg('Chi lo rilascia'), value: (one, { local }) => local(one.issuer).text },
    ottiene: {
      header: msg('Come si ottiene'),
      value: (one, { local }) => local(one.where_to).text,
      only: 'download',
    },
    mesi: { header: msg('Vale per quanti mesi'), value: (one) => one.validity_months, kind: 'number' },
  },
  sorts: { documento: 'ascending' },
  first: 'documento',
})
