// SPDX-License-Identifier: AGPL-3.0-or-later
/** A sheet in the words of schema.org, as its page says it to programs: of offices, those that the page shows. */
import type { ViewContext } from '#kernel/render/context.ts'
import { officePaths } from '../../offices/index.ts'
import * as paths from '../paths.ts'
import { CHANNELS, wordsFor } from '../service-words.ts'
import type { SheetAnswer } from './answer.ts'

export function schemaOrgService(ctx: ViewContext, { service, content, where }: SheetAnswer) {
  const origin = ctx.frame.origin ?? ''
  const { details } = content
  const body = { '@type': 'Organization', name: service.organization }
  const offices = where.offerings.map(({ office }) => office)
  const areas = new Set(
    offices.flatMap((office) =>
      office.where === null || office.where.confidential ? [] : [office.where.address.municipality],
    ),
  )
  return {
    '@type': 'GovernmentService',
    '@id': `${origin}${paths.service(service.slug)}#servizio`,
    url: origin + ctx.href(paths.service(service.slug)),
    name: ctx.local(service.title).text,
    description: ctx.local(service.summary).text,
    serviceType: ctx.local(service.theme_name).text,
    provider: body,
    serviceOperator: body,
    ...(details.who.it && {
      audience: { '@type': 'Audience', audienceType: ctx.local(details.who).text },
    }),
    ...(areas.size > 0 && { areaServed: [...areas].map((name) => ({ '@type': 'City', name })) }),
    availableChannel: [
      ...details.channels.map((channel) => ({
        '@type': 'ServiceChannel',
        name: ctx.t(wordsFor(CHANNELS, channel)),
        ...(details.max_days !== null && { processingTime: `P${details.max_days}D` }),
      })),
      ...offices.map((office) => ({
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          '@id': `${origin}${officePaths.row(office.slug)}#ufficio`,
          name: office.name,
          url: origin + ctx.href(officePaths.row(office.slug)),
        },
        ...(office.phone && { servicePhone: { '@type': 'ContactPoint', telephone: office.phone } }),
      })),
    ],
  }
}
