// SPDX-License-Identifier: AGPL-3.0-or-later
/** The services on offer: what narrows them and what their columns say. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface ServiceRow {
  id: string
  slug: string
  title: LocalText
  summary: LocalText
  theme_slug: string
  theme_name: LocalText
  organization: string
  updated_on: string
  /** Offices that offer it. */
  offices: number
}

export const services = listOf<ServiceRow>()({
  name: 'servizi',
  filters: {
    q: words({
      label: msg('Che cosa ti serve?'),
      help: msg('Una o due parole: per esempio scuola, permesso, medico.'),
    }),
    tematica: rowChoice({ label: msg('Tematica'), none: msg('Tutte') }),
  },
  columns: {
    servizio: { header: msg('Servizio'), value: (one, { local }) => local(one.title).text },
    breve: { header: msg('In breve'), value: (one, { local }) => local(one.summary).text, only: 'download' },
    tematica: { header: msg('Tematica'), value: (one, { local }) => local(one.theme_name).text },
    uffici: { header: msg('Uffici'), value: (one) => one.offices, kind: 'number' },
    ente: { header: msg('A cura di'), value: (one) => one.organization, only: 'download' },
    aggiornato: { header: msg('Aggiornato al'), value: (one) => one.updated_on, kind: 'day' },
  },
  sorts: { servizio: 'ascending', tematica: 'ascending', aggiornato: 'descending' },
  first: 'servizio',
})
