// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of mediation services: bodies that give mediators, and how one asks them. */
import { msg } from '#kernel/i18n/msg.ts'
import { rowChoice } from '#kernel/list/filters.ts'
import { listOf, type Words } from '#kernel/list/list.ts'
import { byName, languageName } from './known.ts'
import { noticeInWords } from './language-words.ts'

export interface MediationRow {
  /** Of the body. */
  id: string
  slug: string
  name: string
  languages: string[]
  /** Letters of the provinces where its mediators go. */
  provinces: string[]
  /** Of the quickest of what it gives. */
  notice: number | null
  /** Its own office of mediation, when it is in the register. */
  desk: string | null
  desk_slug: string | null
  phone: string | null
  email: string | null
}

export const languagesInWords = ({ languages }: MediationRow, { locale }: Pick<Words, 'locale'>): string =>
  [...languages]
    .sort(byName(locale))
    .map((code) => languageName(code, locale))
    .join(', ')

export const mediation = listOf<MediationRow>()({
  name: 'servizi-di-mediazione',
  filters: {
    lingua: rowChoice({ label: msg('Lingua'), none: msg('Tutte') }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
  },
  columns: {
    ente: { header: msg('Ente'), value: (row) => row.name },
    lingue: { header: msg('Lingue'), value: languagesInWords },
    province: { header: msg('Province'), value: (row) => row.provinces.join(', ') },
    avviso: { header: msg('Avviso più breve'), value: (row, { t }) => noticeInWords(t, row.notice) },
    contatti: {
      header: msg('Come chiedere'),
      value: (row) => [row.desk, row.phone, row.email].filter(Boolean).join(', '),
    },
  },
  sorts: { ente: 'ascending' },
  first: 'ente',
})
