// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of projects: page, CSV and workbook are made from this. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { day, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface ProjectRow {
  id: string
  slug: string
  acronym: string
  name: LocalText
  starts_on: string | null
  ends_on: string | null
  project_code: string | null
  cup: string | null
  demo: boolean
  fund_name: string | null
  lead_name: string | null
  archived: boolean
}

export const projects = listOf<ProjectRow>()({
  name: 'progetti',
  filters: {
    q: words({ label: msg('Parole'), help: msg('La sigla, il nome, un codice.') }),
    fondo: rowChoice({ label: msg('Fondo'), none: msg('Tutti') }),
    giorno: day({ label: msg('In corso il giorno') }),
    archiviati: flag({ label: msg('Solo gli archiviati') }),
  },
  columns: {
    progetto: { header: msg('Progetto'), value: (project) => project.acronym },
    nome: { header: msg('Nome'), value: (project, { local }) => local(project.name).text },
    stato: { header: msg('Stato'), value: () => null, only: 'page' },
    fondo: { header: msg('Fondo'), value: (project) => project.fund_name },
    capofila: { header: msg('Capofila'), value: (project) => project.lead_name },
    dal: { header: msg('Dal'), value: (project) => project.starts_on, kind: 'day' },
    al: { header: msg('Al'), value: (project) => project.ends_on, kind: 'day' },
    codice: {
      header: msg('Codice del progetto'),
      value: (project) => project.project_code,
      only: 'download',
    },
    cup: { header: msg('CUP'), value: (project) => project.cup, only: 'download' },
  },
  sorts: { progetto: 'ascending', dal: 'descending' },
  first: 'dal',
})
