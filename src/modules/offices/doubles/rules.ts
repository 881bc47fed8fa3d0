// SPDX-License-Identifier: AGPL-3.0-or-later
/** Why two offices look like one, and what stays of both. */
import { msg } from '#kernel/i18n/msg.ts'
import type { OfficeRecord } from '../register/queries.ts'

export type Why = 'name' | 'phone' | 'email' | 'code' | 'near'

export const WHY_WORDS: Readonly<Record<Why, string>> = {
  name: msg('Stesso ente, nomi molto simili'),
  phone: msg('Stesso telefono'),
  email: msg('Stessa e-mail'),
  code: msg('Stessa area di protocollo (AOO) e nomi simili'),
  near: msg('A meno di trenta metri, e con nomi simili'),
}

/** What is chosen of the one or of the other, in the order of the sheet. Of what it does, both languages go together. */
export const CHOSEN = [
  'name',
  'organization_id',
  'kind_id',
  'reach',
  'purpose',
  'location_id',
  'schedule_id',
  'access',
  'booking_url',
  'phone',
  'email',
  'pec',
  'website',
  'operators_note',
  'ipa_uo_code',
  'ipa_aoo_code',
  'external_id',
] as const satisfies readonly (keyof OfficeRecord)[]
export type Chosen = (typeof CHOSEN)[number]

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'it' in value && value.it === '')

/** Fields in which the one that goes says something else, and whether the one that stays says nothing there. */
export const toChoose = (
  stays: OfficeRecord,
  goes: OfficeRecord,
): { readonly field: Chosen; readonly lacking: boolean }[] =>
  CHOSEN.filter(
    (field) => !isEmpty(goes[field]) && JSON.stringify(goes[field]) !== JSON.stringify(stays[field]),
  ).map((field) => ({ field, lacking: isEmpty(stays[field]) }))
