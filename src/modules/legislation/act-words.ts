// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the kinds and levels of acts are called (source texts). */
import { msg } from '#kernel/i18n/msg.ts'

export const LEVELS = [
  { value: 'eu', label: msg('Unione europea') },
  { value: 'national', label: msg('Stato italiano') },
  { value: 'regional', label: msg('Regione') },
] as const

export const KINDS = [
  { value: 'constitution', label: msg('Costituzione') },
  { value: 'law', label: msg('Legge') },
  { value: 'legislative_decree', label: msg('Decreto legislativo') },
  { value: 'decree_law', label: msg('Decreto-legge') },
  { value: 'decree', label: msg('Decreto') },
  { value: 'directive', label: msg('Direttiva') },
  { value: 'regulation', label: msg('Regolamento') },
  { value: 'circular', label: msg('Circolare') },
  { value: 'agreement', label: msg('Accordo') },
  { value: 'ruling', label: msg('Sentenza') },
  { value: 'other', label: msg('Altro') },
] as const

export type Level = (typeof LEVELS)[number]['value']
export type ActKind = (typeof KINDS)[number]['value']

export const wordsFor = <V extends string>(
  choices: readonly { value: V; label: string }[],
  value: V,
): string => choices.find((choice) => choice.value === value)!.label
