// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of bodies: what narrows it and what its columns say. Page, CSV and workbook are made from this. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { KINDS, kindWords } from '../body-words.ts'
import type { Body } from './queries.ts'

export interface BodyRow
  extends Pick<
    Body,
    | 'id'
    | 'slug'
    | 'name'
    | 'kind'
    | 'place'
    | 'province'
    | 'istat_code'
    | 'ipa_code'
    | 'fiscal_code'
    | 'pec'
    | 'website'
  > {
  in_network: boolean
  archived: boolean
  /** Another took its place. */
  ended: boolean
}

const IN_NETWORK = [
  { value: 'si', label: msg('Nella rete') },
  { value: 'no', label: msg('Fuori dalla rete') },
] as const

export const bodies = listOf<BodyRow>()({
  name: 'enti',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Nome, comune o codice: per esempio Ferrara o c_d548.') }),
    tipo: choice({ label: msg('Tipo di ente'), choices: KINDS }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
    rete: choice({ label: msg('Partecipa a un progetto'), choices: IN_NETWORK }),
    archiviati: flag({ label: msg('Solo gli archiviati') }),
  },
  columns: {
    ente: { header: msg('Ente'), value: (body) => body.name },
    tipo: { header: msg('Tipo'), value: (body, { t }) => t(kindWords(body.kind)) },
    comune: { header: msg('Comune'), value: (body) => body.place },
    provincia: { header: msg('Provincia'), value: (body) => body.province },
    rete: {
      header: msg('Nella rete'),
      value: (body, { t }) => (body.in_network ? t('Sì') : t('No')),
    },
    ipa: { header: msg('Codice IPA'), value: (body) => body.ipa_code },
    fiscale: { header: msg('Codice fiscale'), value: (body) => body.fiscal_code, only: 'download' },
    istat: { header: msg('Codice ISTAT'), value: (body) => body.istat_code, only: 'download' },
    pec: { header: msg('PEC'), value: (body) => body.pec, only: 'download' },
    sito: { header: msg('Sito'), value: (body) => body.website, only: 'download' },
  },
  sorts: { ente: 'ascending', tipo: 'ascending', comune: 'ascending' },
  first: 'ente',
})
