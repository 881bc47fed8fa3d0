// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies, offices and sheets as HSDS 3 says them. What it has no word for is left out, and not pressed into another. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { idMadeOf } from '#kernel/ids.ts'
import { kindWords, type OpenBody, partnerPath } from '../../network/index.ts'
import { type OfficeTakenAway, officePaths } from '../../offices/index.ts'
import { service as servicePath } from '../paths.ts'
import { FORMS, TRANSLATIONS, wordsFor } from '../service-words.ts'
import type { Cost, Needed } from '../sheet-parts/queries.ts'
import type { OfferingOut, ServiceOut } from './queries.ts'
import type { Term } from './taxonomies.ts'
import { known, type Telling } from './telling.ts'

/** The names of provinces, by the first three digits of the ISTAT code of their municipalities. */
export type Provinces = ReadonlyMap<string, { readonly name: string; readonly letters: string | null }>

export const tellBody = ({ t, baseUrl }: Telling, body: OpenBody) =>
  known({
    id: body.id,
    name: body.name,
    alternate_name: body.short_name === body.name ? null : body.short_name,
    description: [t(kindWords(body.kind)), body.place].filter(Boolean).join(', '),
    website: body.website,
    uri: `${baseUrl}${partnerPath(body.slug)}`,
    parent_organization_id: body.parent_id,
  })

export const tellBodyInFull = (telling: Telling, body: OpenBody) => ({
  ...tellBody(telling, body),
  ...(body.ipa_code !== null && {
    organization_identifiers: [
      {
        id: idMadeOf('ipa', body.id),
        organization_id: body.id,
        identifier_scheme: 'IT-IPA',
        identifier_type: telling.t('Codice IPA'),
        identifier: body.ipa_code,
      },
    ],
  }),
})

export function tellOffice({ t, words, baseUrl }: Telling, office: OfficeTakenAway) {
  const { where } = office
  const open = where !== null && !where.confidential ? where : null
  const secret = where?.confidential ? t('Indirizzo riservato') : null
  return known({
    id: office.id,
    organization_id: office.organization_id,
    location_type: open ? 'physical' : 'virtual',
    name: office.name,
    description: [words(office.purpose) || words(office.kind), secret].filter(Boolean).join('. '),
    url: `${baseUrl}${officePaths.row(office.slug)}`,
    transportation: open && words(open.transport),
    latitude: open?.address.point?.latitude,
    longitude: open?.address.point?.longitude,
    external_identifier: office.ipa_uo_code,
    external_identifier_type: office.ipa_uo_code && t('Codice IPA'),
  })
}

export const provinceOf = ({ where }: OfficeTakenAway, provinces: Provinces) =>
  where === null || where.confidential || where.address.istat === null
    ? null
    : (provinces.get(where.address.istat.slice(0, 3)) ?? null)

export function tellOfficeInFull(telling: Telling, office: OfficeTakenAway, provinces: Provinces) {
  const { id, where } = office
  const ofIt = { location_id: id }
  return {
    ...tellOffice(telling, office),
    addresses:
      where === null || where.confidential
        ? []
        : [
            {
              ...known({
                id: idMadeOf('address', id),
                ...ofIt,
                address_2: where.address.lines.slice(1).join(', '),
              }),
              address_1: where.address.lines[0] ?? where.address.municipality,
              city: where.address.municipality,
              // HSDS wants both: an empty word says that it is not known.
              state_province: provinceOf(office, provinces)?.letters ?? '',
              postal_code: where.address.cap ?? '',
              country: 'IT',
              address_type: 'physical',
            },
          ],
    phones: phonesOf(office),
    languages: office.languages.map(({ id: lineId, code, name, note }) =>
      known({ id: lineId, ...ofIt, name, code, note }),
    ),
    accessibility: office.accessibility.map(({ code, words }) => ({
      id: idMadeOf('accessibility', id, code),
      ...ofIt,
      description: words,
      details: code,
    })),
    contacts: office.email === null ? [] : [{ id: idMadeOf('contact', id), ...ofIt, email: office.email }],
    schedules: office.schedules.map((row) => ({ ...row, ...ofIt })),
  }
}

const phonesOf = ({ id, phone }: OfficeTakenAway) =>
  phone === null ? [] : [{ id: idMadeOf('phone', id), location_id: id, number: phone, type: 'voice' }]

export const tellService = ({ t, words, baseUrl }: Telling, service: ServiceOut) =>
  known({
    id: service.id,
    organization_id: service.organization_id,
    name: words(service.title),
    description: [words(service.summary), words(service.outputs), words(service.special_cases)]
      .filter(Boolean)
      .join('\n\n'),
    url: `${baseUrl}${servicePath(service.slug)}`,
    status: 'active',
    application_process: words(service.how),
    eligibility_description: words(service.who),
    wait_time:
      service.max_days === null
        ? null
        : t('Entro {days, plural, one {# giorno} other {# giorni}}', { days: service.max_days }),
    alert: words(service.constraints),
    assured_date: service.updated_on,
    last_modified: service.published_at.toISOString(),
  })

export const tellCost = ({ words }: Telling, serviceId: string, cost: Cost) =>
  known({
    id: cost.id,
    service_id: serviceId,
    valid_from: cost.valid_from,
    valid_to: cost.valid_to,
    option: words(cost.label),
    currency: cost.amount === null ? null : cost.currency,
    amount: cost.amount === null ? null : Number(cost.amount),
    amount_description: words(cost.payer_condition),
  })

export function tellDocument({ t, words }: Telling, serviceId: string, needed: Needed) {
  const more = [
    t(wordsFor(FORMS, needed.form)),
    needed.translation === 'none' ? null : t(wordsFor(TRANSLATIONS, needed.translation)),
    words(needed.condition),
  ]
  return {
    id: needed.id,
    service_id: serviceId,
    document: `${words(needed.name)} (${more.filter(Boolean).join('; ')})`,
  }
}

export const tellAttribute = (serviceId: string, term: Term) => ({
  id: idMadeOf('attribute', serviceId, term.id),
  link_id: serviceId,
  taxonomy_term_id: term.id,
  link_entity: 'service',
  value: term.name,
  taxonomy_term: term,
})

export const tellOffering = ({ words }: Telling, { id, work_id, office_id, note }: OfferingOut) =>
  known({ id, service_id: work_id, location_id: office_id, description: words(note as LocalText) })
