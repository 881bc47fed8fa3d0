// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface LocationRow {
  id: string
  slug: string
  name: string
  lines: string[]
  municipality: string
  organization: string
  confidential: boolean
  offices: number
  archived: boolean
}

/** For those who look after them: confidential addresses stand here, and nowhere else. */
export const locations = listOf<LocationRow>()({
  name: 'sedi',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Nome, via o comune.') }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
    riservate: flag({ label: msg('Solo le riservate') }),
    archiviati: flag({ label: msg('Solo le archiviate') }),
  },
  columns: {
    sede: { header: msg('Sede'), value: (location) => location.name },
    indirizzo: { header: msg('Indirizzo'), value: (location) => location.lines.join(', ') },
    comune: { header: msg('Comune'), value: (location) => location.municipality },
    ente: { header: msg('Ente'), value: (location) => location.organization },
    uffici: { header: msg('Uffici'), value: (location) => location.offices },
  },
  sorts: { sede: 'ascending', comune: 'ascending', ente: 'ascending' },
  first: 'comune',
})
