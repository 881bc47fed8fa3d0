// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the form of a body, its row and the search box. */
import type { Choice } from '#kernel/forms/field.ts'
import type { SearchEntry } from '#kernel/search.ts'
import * as paths from '../paths.ts'
import type { BodyInput } from './forms.ts'
import type { Body, BodyRecord, NamedBody } from './queries.ts'

export const EMPTY_BODY: BodyRecord = {
  name: '',
  short_name: '',
  kind: 'other',
  parent_id: null,
  place: null,
  province: null,
  istat_code: null,
  ipa_code: null,
  fiscal_code: null,
  website: null,
  pec: null,
  email: null,
  phone: null,
}

export const recordFrom = (input: BodyInput): BodyRecord => ({
  name: input.name,
  short_name: input.short_name || input.name,
  kind: input.kind,
  parent_id: input.parent_id,
  place: input.place || null,
  province: input.province || null,
  istat_code: input.istat_code || null,
  ipa_code: input.ipa_code || null,
  fiscal_code: input.fiscal_code || null,
  website: input.website || null,
  pec: input.pec || null,
  email: input.email || null,
  phone: input.phone || null,
})

/** What the form shows of a body. */
export const valuesOf = (body: BodyRecord): BodyInput => ({
  name: body.name,
  short_name: body.short_name === body.name ? '' : body.short_name,
  kind: body.kind,
  parent_id: body.parent_id,
  place: body.place ?? '',
  province: body.province ?? '',
  istat_code: body.istat_code ?? '',
  ipa_code: body.ipa_code ?? '',
  fiscal_code: body.fiscal_code ?? '',
  website: body.website ?? '',
  pec: body.pec ?? '',
  email: body.email ?? '',
  phone: body.phone ?? '',
})

/** 'Ferrara (FE)'. */
export const placeOf = ({ place, province }: Pick<BodyRecord, 'place' | 'province'>): string =>
  [place, province && `(${province})`].filter(Boolean).join(' ')

/** Names of bodies are in no language but their own. */
export const searchEntries = (body: Body): SearchEntry[] => [
  {
    entityId: body.id,
    language: 'it',
    kind: 'organization',
    title: body.name,
    summary: placeOf(body),
    body: [body.short_name, body.ipa_code].filter(Boolean).join(' '),
    path: paths.partner(body.slug),
  },
]

/** Bodies to choose from, without one of them. */
export const bodyChoices = (bodies: readonly NamedBody[], without?: string): Choice[] =>
  bodies.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: name, literal: true }))
