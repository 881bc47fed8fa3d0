// SPDX-License-Identifier: AGPL-3.0-or-later
/** Documents of a project, by what they are. */
import type { Choice } from '#kernel/forms/field.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const DOCUMENT_KINDS = [
  { value: 'application', label: msg('Proposta approvata') },
  { value: 'agreement', label: msg('Convenzione o accordo') },
  { value: 'budget', label: msg('Bilancio') },
  { value: 'report', label: msg('Relazione') },
  { value: 'product', label: msg('Prodotto del progetto') },
  { value: 'other', label: msg('Altro documento') },
] as const satisfies readonly Choice[]

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]['value']

export const documentWords = (kind: DocumentKind): string =>
  DOCUMENT_KINDS.find(({ value }) => value === kind)!.label
