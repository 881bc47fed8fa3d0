// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { flag } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface TermRow {
  id: string
  slug: string
  term: string
  means: string[]
  services: { slug: string; title: LocalText }[]
  archived: boolean
}

export const terms = listOf<TermRow>()({
  name: 'parole',
  filters: { archiviate: flag({ label: msg('Solo le archiviate') }) },
  columns: {
    parola: { header: msg('Parola'), value: ({ term }) => term },
    vuol_dire: { header: msg('Vuol dire'), value: ({ means }) => means.join('; ') },
    servizi: {
      header: msg('Servizi'),
      value: ({ services }, { local }) => services.map(({ title }) => local(title).text).join('; '),
    },
  },
  sorts: { parola: 'ascending' },
  first: 'parola',
})
