// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of an office, its row and the search box. */
import type { SearchEntry } from '#kernel/search.ts'
import * as paths from '../paths.ts'
import { type OfficeInput, purpose } from './forms.ts'
import type { Office, OfficeRecord } from './queries.ts'

export const recordFrom = (input: OfficeInput, before?: Office): OfficeRecord => ({
  name: input.name,
  organization_id: input.organization_id!,
  kind_id: input.kind_id!,
  reach: input.reach,
  purpose: purpose.read(input, before?.purpose),
  location_id: input.location_id,
  schedule_id: input.schedule_id,
  access: input.access,
  booking_url: input.booking_url || null,
  phone: input.phone || null,
  email: input.email || null,
  pec: input.pec || null,
  website: input.website || null,
  operators_note: input.operators_note,
  ipa_uo_code: input.ipa_uo_code || null,
  ipa_aoo_code: input.ipa_aoo_code || null,
  external_id: input.external_id || null,
})

/** What the form shows of an office. */
export const valuesOf = (office: OfficeRecord) => ({
  name: office.name,
  organization_id: office.organization_id,
  kind_id: office.kind_id,
  reach: office.reach,
  ...purpose.stored(office.purpose),
  location_id: office.location_id,
  schedule_id: office.schedule_id,
  access: office.access,
  booking_url: office.booking_url ?? '',
  phone: office.phone ?? '',
  email: office.email ?? '',
  pec: office.pec ?? '',
  website: office.website ?? '',
  operators_note: office.operators_note,
  ipa_uo_code: office.ipa_uo_code ?? '',
  ipa_aoo_code: office.ipa_aoo_code ?? '',
  external_id: office.external_id ?? '',
})

/** 'Sportello sociale, Cento': where it is, as far as everybody may know. */
const whereWords = (office: Office): string =>
  office.where && !office.where.confidential ? office.where.address.municipality : ''

/** Never of an address that is confidential: what is read here holds none. */
export const searchEntries = (office: Office): SearchEntry[] =>
  (['it', 'en'] as const)
    .filter((language) => language === 'it' || office.purpose.en)
    .map((language) => ({
      entityId: office.id,
      language,
      kind: 'office',
      title: office.name,
      summary: [office.kind[language] ?? office.kind.it, office.organization, whereWords(office)]
        .filter(Boolean)
        .join(', '),
      body: (language === 'en' ? office.purpose.en : office.purpose.it) ?? '',
      path: paths.offices.row(office.slug),
    }))
