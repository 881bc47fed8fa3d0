// SPDX-License-Identifier: AGPL-3.0-or-later
/** HSDS 3: what it is, bodies, and the words that services stand under. */
import { everyone } from '#kernel/access.ts'
import { found, NotFound } from '#kernel/errors.ts'
import { type Api, type ApiAsk, api } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listOpenBodies, listOpenBodiesById, type OpenBody } from '../../network/index.ts'
import { keptThemes } from '../../themes/index.ts'
import { OFFICES_IN_LIST, tellServices, tellServicesInFull } from './load.ts'
import { PAGE, pageIn, pageOf, sliceOf } from './pages.ts'
import * as paths from './paths.ts'
import { listServicesOfBodies } from './queries.ts'
import { BASE, ORGANIZATION, pageOfThese, TAXONOMY, TERM } from './schemas.ts'
import { serviceRoutes } from './service-routes.ts'
import { allTerms, TAXONOMY_IDS, type TaxonomyName, taxonomyNamed, taxonomyOf } from './taxonomies.ts'
import { tellBody, tellBodyInFull } from './tell.ts'
import { tellingOf } from './telling.ts'

const TAG = msg('HSDS 3')
const SEARCH = { search: { type: 'string', description: msg('Parole da cercare.') } } as const

const base = api({
  path: paths.base(),
  access: everyone,
  summary: msg('Dice quale versione di HSDS parla'),
  tag: TAG,
  query: {},
  answer: BASE,
  load: ({ services: { baseUrl } }) => ({
    version: '3.0',
    profile: 'https://docs.openreferral.org/en/3.0/hsds/',
    openapi_url: `${baseUrl}/api/openapi.json`,
  }),
})

/** Services of one body that stand in it; the others are found by `organization_id`. */
const SERVICES_OF_ONE = 100

const FULL_SERVICE = {
  full_service: { type: 'boolean', description: msg('Con i suoi servizi, per intero.') },
} as const

async function withServices(ask: ApiAsk<unknown>, bodies: readonly OpenBody[], inFull: boolean) {
  const telling = tellingOf(ask)
  const services = await listServicesOfBodies(
    ask.db,
    bodies.map(({ id }) => id),
    SERVICES_OF_ONE,
  )
  const told = inFull
    ? await tellServicesInFull(ask, services, OFFICES_IN_LIST)
    : await tellServices(ask, services)
  const ofBody = Map.groupBy(
    services.map(({ organization_id }, index) => ({ organization_id, service: told[index]! })),
    ({ organization_id }) => organization_id,
  )
  return bodies.map((body) => ({
    ...tellBodyInFull(telling, body),
    services: (ofBody.get(body.id) ?? []).map(({ service }) => service),
  }))
}

const organizations = api({
  path: paths.organizations(),
  access: everyone,
  summary: msg('Enti, a pagine'),
  tag: TAG,
  query: {
    ...SEARCH,
    full: { type: 'boolean', description: msg('Con codici e servizi.') },
    ...FULL_SERVICE,
    ...PAGE,
    // A body may have a hundred sheets: fewer of them in one answer.
    per_page: { ...PAGE.per_page, maximum: 50, default: 25 },
  },
  answer: pageOfThese(ORGANIZATION),
  load: async (ask) => {
    const { query } = ask
    const asked = { search: query.search, ...sliceOf(query) }
    const { rows, total } = await listOpenBodies(ask.db, asked)
    const contents =
      query.full || query.full_service
        ? await withServices(ask, rows, query.full_service)
        : rows.map((body) => tellBody(tellingOf(ask), body))
    return pageOf(query, { total, contents })
  },
})

const organization = api({
  path: paths.organization(':id'),
  access: everyone,
  summary: msg('Un ente, con i suoi servizi'),
  tag: TAG,
  query: FULL_SERVICE,
  answer: ORGANIZATION,
  subject: async (db, { id = '' }) => (await listOpenBodiesById(db, [id]))[0] ?? null,
  load: async (ask) => (await withServices(ask, [ask.subject], ask.query.full_service))[0]!,
})

const taxonomies = api({
  path: paths.taxonomies(),
  access: everyone,
  summary: msg('Tassonomie: gli insiemi di termini sotto cui stanno i servizi'),
  tag: TAG,
  query: { ...SEARCH, ...PAGE },
  answer: pageOfThese(TAXONOMY),
  load: (ask) => {
    const all = (Object.keys(TAXONOMY_IDS) as TaxonomyName[]).map((name) => taxonomyOf(tellingOf(ask), name))
    return pageIn(ask.query, all.filter(named(ask.query.search)))
  },
})

const taxonomy = api({
  path: paths.taxonomy(':id'),
  access: everyone,
  summary: msg('Una tassonomia'),
  tag: TAG,
  query: {},
  answer: TAXONOMY,
  load: (ask) => taxonomyOf(tellingOf(ask), found(taxonomyNamed(ask.params.id ?? ''))),
})

const terms = api({
  path: paths.terms(),
  access: everyone,
  summary: msg('Termini delle tassonomie'),
  tag: TAG,
  query: {
    ...SEARCH,
    taxonomy_id: { type: 'string', format: 'uuid', description: msg('Solo i termini di questa tassonomia.') },
    top_only: { type: 'boolean', description: msg('Solo i termini senza uno sopra: qui lo sono tutti.') },
    parent_id: {
      type: 'string',
      format: 'uuid',
      description: msg('Solo i termini sotto questo: qui non ce ne sono.'),
    },
    ...PAGE,
  },
  answer: pageOfThese(TERM),
  load: async (ask) => {
    const { query } = ask
    const all = await termsOf(ask)
    const shown = all.filter(
      (term) =>
        query.parent_id === null &&
        (query.taxonomy_id === null || term.taxonomy_detail.id === query.taxonomy_id) &&
        named(query.search)(term),
    )
    return pageIn(query, shown)
  },
})

const term = api({
  path: paths.term(':id'),
  access: everyone,
  summary: msg('Un termine'),
  tag: TAG,
  query: {},
  answer: TERM,
  load: async (ask) => {
    const one = (await termsOf(ask)).find(({ id }) => id === ask.params.id)
    if (!one) throw new NotFound()
    return one
  },
})

const termsOf = async (ask: ApiAsk<unknown>) =>
  allTerms(tellingOf(ask), await keptThemes(ask.services, ask.db))

const named =
  (search: string | null) =>
  ({ name }: { name: string }): boolean =>
    search === null || name.toLowerCase().includes(search.toLowerCase())

export const hsdsRoutes: readonly Api[] = [
  base,
  ...serviceRoutes,
  organizations,
  organization,
  taxonomies,
  taxonomy,
  terms,
  term,
] as readonly Api[]
