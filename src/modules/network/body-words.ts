// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the kinds of bodies are called (source texts), and how a page groups them. */
import { msg } from '#kernel/i18n/msg.ts'

export const KINDS = [
  { value: 'municipality', label: msg('Comune') },
  { value: 'union', label: msg('Unione di Comuni') },
  { value: 'province', label: msg('Provincia') },
  { value: 'metropolitan_city', label: msg('Città metropolitana') },
  { value: 'region', label: msg('Regione') },
  { value: 'prefecture', label: msg('Prefettura') },
  { value: 'questura', label: msg('Questura') },
  { value: 'health_authority', label: msg('Azienda sanitaria') },
  { value: 'employment_centre', label: msg('Centro per l’impiego') },
  { value: 'inps', label: msg('INPS') },
  { value: 'inail', label: msg('INAIL') },
  { value: 'revenue_agency', label: msg('Agenzia delle Entrate') },
  { value: 'school_office', label: msg('Ufficio scolastico') },
  { value: 'school', label: msg('Scuola') },
  { value: 'cpia', label: msg('CPIA, centro per l’istruzione degli adulti') },
  { value: 'patronato', label: msg('Patronato') },
  { value: 'caf', label: msg('CAF, centro di assistenza fiscale') },
  { value: 'trade_union', label: msg('Sindacato') },
  { value: 'cooperative', label: msg('Cooperativa') },
  { value: 'association', label: msg('Associazione') },
  { value: 'other', label: msg('Altro') },
] as const

export type OrganizationKind = (typeof KINDS)[number]['value']

export const kindWords = (kind: OrganizationKind): string => KINDS.find(({ value }) => value === kind)!.label

/** Groups of a page, in its order. Every kind is in one of them. */
export const GROUPS: readonly { readonly label: string; readonly kinds: readonly OrganizationKind[] }[] = [
  { label: msg('Comuni e unioni'), kinds: ['municipality', 'union'] },
  { label: msg('Regione e province'), kinds: ['region', 'province', 'metropolitan_city'] },
  {
    label: msg('Uffici dello Stato e istituti nazionali'),
    kinds: ['prefecture', 'questura', 'inps', 'inail', 'revenue_agency'],
  },
  {
    label: msg('Sanità, lavoro e scuola'),
    kinds: ['health_authority', 'employment_centre', 'school_office', 'school', 'cpia'],
  },
  { label: msg('Patronati, CAF e sindacati'), kinds: ['patronato', 'caf', 'trade_union'] },
  { label: msg('Cooperative e associazioni'), kinds: ['cooperative', 'association'] },
  { label: msg('Altri enti'), kinds: ['other'] },
]
