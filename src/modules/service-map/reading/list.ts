// SPDX-License-Identifier: AGPL-3.0-or-later
/** The services on offer: what narrows them and what their columns say. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { ACCESSES } from '../../offices/index.ts'
import { contextFilters } from './context.ts'

export interface NearestOffice {
  slug: string
  name: string
  municipality: string
  km: number
}

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
  /** From the municipality that is asked about; null: none is. */
  nearest: NearestOffice | null
}

const { comune, lingua, giorno, parte } = contextFilters

export const services = listOf<ServiceRow>()({
  name: 'servizi',
  filters: {
    q: words({
      label: msg('Che cosa ti serve?'),
      help: msg('Scrivi come parli: per esempio tessera sanitaria, rinnovo, scuola.'),
    }),
    tematica: rowChoice({ label: msg('Tematica'), none: msg('Tutte') }),
    comune,
    entro: choice({
      label: msg('Entro quanti chilometri'),
      none: msg('A qualsiasi distanza'),
      choices: [
        { value: '5', label: msg('5 km') },
        { value: '10', label: msg('10 km') },
        { value: '20', label: msg('20 km') },
        { value: '50', label: msg('50 km') },
      ],
    }),
    lingua,
    giorno,
    parte,
    adesso: flag({ label: msg('Solo dove è aperto adesso') }),
    tipo: rowChoice({ label: msg('Tipo di ufficio'), none: msg('Tutti') }),
    accesso: choice({ label: msg('Come ci si va'), choices: ACCESSES }),
  },
  columns: {
    servizio: { header: msg('Servizio'), value: (one, { local }) => local(one.title).text },
    breve: { header: msg('In breve'), value: (one, { local }) => local(one.summary).text, only: 'download' },
    tematica: { header: msg('Tematica'), value: (one, { local }) => local(one.theme_name).text },
    uffici: { header: msg('Uffici'), value: (one) => one.offices, kind: 'number' },
    vicino: {
      header: msg('Ufficio più vicino'),
      value: ({ nearest }) => nearest && `${nearest.name}, ${nearest.municipality}`,
      only: 'download',
    },
    km: {
      header: msg('Distanza in chilometri'),
      value: ({ nearest }) => nearest && Math.round(nearest.km),
      kind: 'number',
      only: 'download',
    },
    ente: { header: msg('A cura di'), value: (one) => one.organization, only: 'download' },
    aggiornato: { header: msg('Aggiornato al'), value: (one) => one.updated_on, kind: 'day' },
  },
  sorts: { servizio: 'ascending', tematica: 'ascending', aggiornato: 'descending' },
  first: 'servizio',
})
