// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office in the words of schema.org, as its page says it to programs. Of a confidential address it says as little as the page. */
import type { ViewContext } from '#kernel/render/context.ts'
import { partnerPath } from '../../network/index.ts'
import { schemaOrgOf } from '../hours/schema-org.ts'
import type { OfficeLanguage } from '../languages/queries.ts'
import * as paths from '../paths.ts'
import type { HoursTold } from '../schedules/office-hours.ts'
import type { Office } from './queries.ts'

/** Days that are not as the week says are written as far ahead as this. */
const AHEAD_DAYS = 60

interface Shown {
  readonly office: Office
  readonly hours: HoursTold
  readonly languages: readonly Pick<OfficeLanguage, 'language'>[]
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

/**
 * Not every body of the network is a public one: an office is a local business of schema.org, which is what search engines read hours and
 * addresses of, in the wide sense of "a branch of an organization".
 */
export function schemaOrgOffice(ctx: ViewContext, { office, hours, languages, today }: Shown) {
  const origin = ctx.frame.origin ?? ''
  const { where, phone, email } = office
  return {
    '@type': 'LocalBusiness',
    '@id': `${origin}${paths.offices.row(office.slug)}#ufficio`,
    url: origin + ctx.href(paths.offices.row(office.slug)),
    name: office.name,
    ...(office.purpose.it && { description: ctx.local(office.purpose).text }),
    parentOrganization: {
      '@type': 'Organization',
      '@id': `${origin}${partnerPath(office.organization_slug)}#ente`,
      name: office.organization,
    },
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(languages.length > 0 && {
      knowsLanguage: [...new Set(languages.map(({ language }) => language))],
    }),
    ...(where !== null && !where.confidential && placeOf(where.address)),
    ...schemaOrgOf(hours.ranked, { from: today, days: AHEAD_DAYS, patron: hours.patron }),
  }
}

type Open = Extract<NonNullable<Office['where']>, { confidential: false }>

const placeOf = ({ lines, municipality, cap, point }: Open['address']) => ({
  address: {
    '@type': 'PostalAddress',
    ...(lines.length > 0 && { streetAddress: lines.join(', ') }),
    addressLocality: municipality,
    ...(cap && { postalCode: cap }),
    addressCountry: 'IT',
  },
  ...(point && {
    geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
  }),
})
