// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of offices: what narrows it and what its columns say. Page, CSV and workbook are made from this. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { State } from '../hours/evaluate.ts'
import { languageName } from '../languages/known.ts'
import { type LanguageLevel, LEVELS } from '../languages/language-words.ts'
import { ACCESSES, type Access, REACHES, type Reach, wordsFor } from '../office-words.ts'

/** What everybody may read of an office. */
export interface OfficeRow {
  id: string
  slug: string
  name: string
  kind: LocalText
  reach: Reach
  organization: string
  municipality: string | null
  province: string | null
  /** Empty where the address is confidential. */
  lines: string[] | null
  access: Access[]
  phone: string | null
  email: string | null
  website: string | null
  ipa_uo_code: string | null
  languages: { language: string; level: LanguageLevel }[]
  /** On the day on which it is asked. */
  standing: 'open' | 'suspended' | 'closed'
  /** At the instant at which it is asked. */
  state: State
  archived: boolean
}

export const STANDINGS: Readonly<Record<OfficeRow['standing'], string>> = {
  open: msg('in funzione'),
  suspended: msg('chiuso per un periodo'),
  closed: msg('chiuso per sempre'),
}

export const STATES: Readonly<Record<State, string>> = {
  open: msg('aperto'),
  by_appointment: msg('su appuntamento'),
  by_phone: msg('al telefono'),
  closed: msg('chiuso adesso'),
  unknown: msg('non si sa'),
}

export const offices = listOf<OfficeRow>()({
  name: 'uffici',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Nome o che cosa fa: per esempio sportello o lavoro.') }),
    tipo: rowChoice({ label: msg('Tipo di ufficio'), none: msg('Tutti') }),
    chi: choice({ label: msg('Per chi è'), choices: REACHES }),
    provincia: rowChoice({ label: msg('Provincia'), none: msg('Tutte') }),
    accesso: choice({ label: msg('Come ci si va'), choices: ACCESSES }),
    aperti: flag({ label: msg('Aperti adesso') }),
    lingua: rowChoice({ label: msg('Lingua che si parla'), none: msg('Tutte') }),
    chiusi: flag({ label: msg('Anche i chiusi per sempre') }),
  },
  columns: {
    ufficio: { header: msg('Ufficio'), value: (office) => office.name },
    tipo: { header: msg('Tipo'), value: (office, { local }) => local(office.kind).text },
    ente: { header: msg('Ente'), value: (office) => office.organization },
    comune: { header: msg('Comune'), value: (office) => office.municipality },
    indirizzo: { header: msg('Indirizzo'), value: (office) => office.lines?.join(', ') ?? null },
    adesso: { header: msg('Adesso'), value: (office, { t }) => t(STATES[office.state]) },
    telefono: { header: msg('Telefono'), value: (office) => office.phone },
    chi: {
      header: msg('Per chi è'),
      value: (office, { t }) => t(wordsFor(REACHES, office.reach)),
      only: 'download',
    },
    accesso: {
      header: msg('Come ci si va'),
      value: (office, { t }) => office.access.map((way) => t(wordsFor(ACCESSES, way))).join('; '),
      only: 'download',
    },
    lingue: {
      header: msg('Lingue'),
      value: ({ languages }, { t, locale }) =>
        languages
          .map(({ language, level }) => `${languageName(language, locale)}: ${t(wordsFor(LEVELS, level))}`)
          .join('; '),
      only: 'download',
    },
    email: { header: msg('E-mail'), value: (office) => office.email, only: 'download' },
    sito: { header: msg('Sito'), value: (office) => office.website, only: 'download' },
    provincia: { header: msg('Provincia'), value: (office) => office.province, only: 'download' },
    ipa: { header: msg('Codice IPA'), value: (office) => office.ipa_uo_code, only: 'download' },
    stato: {
      header: msg('Stato'),
      value: (office, { t }) => t(STANDINGS[office.standing]),
      only: 'download',
    },
  },
  sorts: { ufficio: 'ascending', comune: 'ascending', ente: 'ascending' },
  first: 'comune',
})
