// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services and where they are offered, as HSDS 3. */
import { everyone } from '#kernel/access.ts'
import { found } from '#kernel/errors.ts'
import { WrongQuery } from '#kernel/http/api/query.ts'
import type { AskedFor, Parameters } from '#kernel/http/api/schema.ts'
import { api } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { goneOffices } from '../../offices/index.ts'
import { OFFICES_IN_LIST, OFFICES_OF_ONE, tellOfferings, tellServices, tellServicesInFull } from './load.ts'
import { PAGE, pageOf, sliceOf } from './pages.ts'
import * as paths from './paths.ts'
import {
  findOfferingOut,
  listOfferingsOut,
  listServicesOut,
  listServicesOutById,
  type Narrowing,
} from './queries.ts'
import { pageOfThese, SERVICE, SERVICE_AT_LOCATION, SERVICE_IN_LIST } from './schemas.ts'
import { eventWithId, taxonomyNamed } from './taxonomies.ts'

const SEARCH = {
  search: { type: 'string', description: msg('Parole da cercare.') },
  taxonomy_term_id: {
    type: 'string',
    format: 'uuid',
    description: msg('Solo i servizi con questo termine, preso da taxonomy_terms.'),
  },
  taxonomy_id: {
    type: 'string',
    format: 'uuid',
    description: msg('Solo i servizi con un termine di questa tassonomia, presa da taxonomies.'),
  },
  organization_id: {
    type: 'string',
    format: 'uuid',
    description: msg('Solo i servizi curati da questo ente.'),
  },
  modified_after: {
    type: 'string',
    format: 'date-time',
    description: msg('Solo i servizi pubblicati da questo giorno o istante in poi.'),
  },
} as const satisfies Parameters

const FULL = {
  full: { type: 'boolean', description: msg('Con tutto quello che si sa, anche gli uffici.') },
} as const satisfies Parameters

function narrowing(query: AskedFor<typeof SEARCH>): Narrowing {
  const { taxonomy_term_id: termId, taxonomy_id: taxonomyId } = query
  const lifeEvent = termId === null ? null : eventWithId(termId)
  const taxonomy = taxonomyId === null ? null : taxonomyNamed(taxonomyId)
  if (taxonomyId !== null && taxonomy === null)
    throw new WrongQuery({
      taxonomy_id: {
        source: msg('Questa tassonomia non c’è: quelle che ci sono le dice /api/hsds/taxonomies.'),
      },
    })
  return {
    search: query.search,
    organizationId: query.organization_id,
    modifiedAfter: query.modified_after,
    themeId: lifeEvent === null ? termId : null,
    lifeEvent,
    taxonomy,
  }
}

const TAG = msg('HSDS 3')

const services = api({
  path: paths.services(),
  access: everyone,
  summary: msg('Servizi, a pagine'),
  tag: TAG,
  query: {
    ...SEARCH,
    minimal: { type: 'boolean', description: msg('Solo id e last_modified di ogni servizio.') },
    ...FULL,
    ...PAGE,
  },
  answer: pageOfThese(SERVICE_IN_LIST),
  load: async (ask) => {
    const { query } = ask
    const { rows, total } = await listServicesOut(ask.db, narrowing(query), sliceOf(query))
    const contents = query.minimal
      ? rows.map(({ id, published_at }) => ({ id, last_modified: published_at.toISOString() }))
      : query.full
        ? await tellServicesInFull(ask, rows, OFFICES_IN_LIST)
        : await tellServices(ask, rows)
    return pageOf(query, { total, contents })
  },
})

const service = api({
  path: paths.service(':id'),
  access: everyone,
  summary: msg('Un servizio, con tutto quello che si sa'),
  tag: TAG,
  query: {},
  answer: SERVICE,
  subject: async (db, { id = '' }) => (await listServicesOutById(db, [id]))[0] ?? null,
  load: async (ask) => (await tellServicesInFull(ask, [ask.subject], OFFICES_OF_ONE))[0]!,
})

const serviceAtLocations = api({
  path: paths.serviceAtLocations(),
  access: everyone,
  summary: msg('Dove si trovano i servizi: ogni servizio in ogni ufficio, a pagine'),
  tag: TAG,
  query: { ...SEARCH, ...FULL, ...PAGE },
  answer: pageOfThese(SERVICE_AT_LOCATION),
  load: async (ask) => {
    const { query, db } = ask
    const without = await goneOffices(db, ask.services)
    const { rows, total } = await listOfferingsOut(db, narrowing(query), { ...sliceOf(query), without })
    const offered = await listServicesOutById(db, [...new Set(rows.map(({ work_id }) => work_id))])
    return pageOf(query, { total, contents: await tellOfferings(ask, rows, offered, query.full) })
  },
})

const serviceAtLocation = api({
  path: paths.serviceAtLocation(':id'),
  access: everyone,
  summary: msg('Un servizio in un ufficio, con tutto quello che si sa'),
  tag: TAG,
  query: {},
  answer: SERVICE_AT_LOCATION,
  subject: (db, { id = '' }) => findOfferingOut(db, id),
  load: async (ask) => {
    const offered = await listServicesOutById(ask.db, [ask.subject.work_id])
    // An office that has closed is gone, and what it offered with it.
    return found((await tellOfferings(ask, [ask.subject], offered, true))[0])
  },
})

export const serviceRoutes = [services, service, serviceAtLocations, serviceAtLocation]
