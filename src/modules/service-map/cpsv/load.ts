// SPDX-License-Identifier: AGPL-3.0-or-later
/** Gathers what the documents say: one sheet whole, and the catalogue a page at a time. */
import { LICENCE } from '#contracts/licence.ts'
import { dayIn } from '#kernel/clock.ts'
import type { ApiAsk } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf } from '../../legislation/index.ts'
import { findNetwork } from '../../network/index.ts'
import { goneOffices, takeAwayOffices } from '../../offices/index.ts'
import { keptThemes } from '../../themes/index.ts'
import { bodiesOf, OFFICES_OF_ONE, provincesOf } from '../hsds/load.ts'
import {
  listCostsOf,
  listDocumentsOf,
  listOfferingsOf,
  listServicesOut,
  NARROWED_BY_NOTHING,
  type ServiceOut,
} from '../hsds/queries.ts'
import { provinceOf } from '../hsds/tell.ts'
import { isTold } from '../rules.ts'
import { tellContact } from './contacts.ts'
import * as paths from './paths.ts'
import {
  LANGUAGES,
  tellAreas,
  tellBody,
  tellChannels,
  tellCost,
  tellDocument,
  tellEvent,
  tellLanguages,
  tellLaw,
  tellOutput,
  tellService,
  tellTheme,
} from './tell.ts'
import { addresses, tellingOf } from './telling.ts'
import { about, inLanguage, iri, type Triple, text, typed } from './triples.ts'
import type { Document } from './write.ts'

type Asking = ApiAsk<unknown>

export const PER_PAGE = 200

/** Of each: its cover, who looks after it, its theme and its events of life. */
async function tellCovers(ask: Asking, services: readonly ServiceOut[]): Promise<Triple[]> {
  const telling = tellingOf(ask)
  const [bodies, themes] = await Promise.all([bodiesOf(ask, services), keptThemes(ask.services, ask.db)])
  const themeOf = new Map(themes.map((theme) => [theme.id, theme]))
  return services.flatMap((service) => {
    const body = bodies.get(service.organization_id)
    const theme = themeOf.get(service.theme_id ?? '')
    return [
      ...tellService(telling, service, { body, theme }),
      ...(body ? tellBody(telling, body) : []),
      ...(theme ? tellTheme(telling, theme) : []),
      ...service.life_events.flatMap((event) => tellEvent(telling, event)),
    ]
  })
}

export async function tellWhole(ask: Asking, service: ServiceOut, format: paths.Format): Promise<Document> {
  const { db } = ask
  const telling = tellingOf(ask)
  const day = dayIn(ask.services.zone, ask.services.clock.now())
  const editions = [service.edition_id]
  const without = await goneOffices(db, ask.services)
  const [covers, catalogue, documents, costs, citations, offerings, provinces] = await Promise.all([
    tellCovers(ask, [service]),
    tellCatalogue(ask),
    listDocumentsOf(db, editions),
    listCostsOf(db, editions),
    citationsOf(db, editions),
    listOfferingsOf(db, [service.id], { most: OFFICES_OF_ONE, without }),
    provincesOf(ask),
  ])
  const found = await takeAwayOffices(db, [...new Set(offerings.map(({ office_id }) => office_id))], ask)
  const offices = [...found.values()]
  const areas = new Set(offices.flatMap((office) => provinceOf(office, provinces) ?? []))
  return {
    address: `${telling.baseUrl}${paths.service(service.id, format)}`,
    triples: [
      ...covers,
      ...tellLanguages(),
      ...tellChannels(telling, service),
      ...documents.flatMap((one) => tellDocument(telling, service, one)),
      ...costs.filter((cost) => isTold(cost, day)).flatMap((cost) => tellCost(telling, service, cost)),
      ...tellOutput(telling, service),
      ...(citations.get(service.edition_id) ?? []).flatMap((one) => tellLaw(telling, service, one)),
      ...tellAreas(telling, service, [...areas]),
      ...offices.flatMap((office) => tellContact(telling, service, office)),
      ...catalogue,
    ],
  }
}

/** What the catalogue is: said in each document, since each sheet is a part of it. */
async function tellCatalogue(ask: Asking): Promise<Triple[]> {
  const { db, services } = ask
  const { baseUrl, say } = tellingOf(ask)
  const at = addresses(baseUrl)
  const network = await services.published('network', () => findNetwork(db))
  const publisher = `${baseUrl}/#rete`
  const distribution = (format: paths.Format) => `${at.services()}#catalogo-${format}`
  const formats = Object.keys(paths.FORMATS) as paths.Format[]
  return [
    ...about(at.catalogue(), ['dcat:Catalog', 'dcat:Dataset'], {
      'dct:title': say(msg('Catalogo dei servizi')),
      'dct:description': say(msg('I servizi che gli uffici della rete offrono, secondo CPSV-AP 3.2.')),
      'dct:identifier': text('servizi'),
      'dct:publisher': iri(publisher),
      'dct:license': iri(LICENCE.url),
      'dct:language': Object.values(LANGUAGES).map(iri),
      'dcat:theme': iri('http://publications.europa.eu/resource/authority/data-theme/SOCI'),
      'dcat:landingPage': iri(at.services()),
      'dcat:distribution': formats.map((format) => iri(distribution(format))),
    }),
    ...about(at.services(), 'foaf:Document', {}),
    ...about(publisher, ['foaf:Agent', 'foaf:Organization'], {
      'dct:identifier': text(baseUrl),
      'dct:title': inLanguage(network?.name ?? baseUrl, 'it'),
      'foaf:name': text(network?.name ?? baseUrl),
    }),
    ...formats.flatMap((format) =>
      about(distribution(format), 'dcat:Distribution', {
        'dcat:accessURL': iri(`${baseUrl}${paths.catalogue(format)}`),
        'dct:license': iri(LICENCE.url),
        'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${paths.FORMATS[format]}`),
      }),
    ),
  ]
}

export async function tellCataloguePage(ask: Asking, page: number, format: paths.Format): Promise<Document> {
  const { rows, total } = await listServicesOut(ask.db, NARROWED_BY_NOTHING, {
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  })
  const { baseUrl } = tellingOf(ask)
  const at = addresses(baseUrl)
  const [catalogue, covers] = await Promise.all([tellCatalogue(ask), tellCovers(ask, rows)])
  const here = `${baseUrl}${paths.catalogue(format)}`
  const address = page === 1 ? here : `${here}?pagina=${page}`
  const whole = (id: string) => iri(`${baseUrl}${paths.service(id, format)}`)
  return {
    address,
    triples: [
      ...about(address, 'hydra:PartialCollectionView', {
        'hydra:totalItems': typed(String(total), 'xsd:integer'),
        'hydra:next': page * PER_PAGE < total ? iri(`${here}?pagina=${page + 1}`) : null,
      }),
      ...catalogue,
      ...tellLanguages(),
      ...about(at.catalogue(), [], { 'dct:hasPart': rows.map(({ slug }) => iri(at.service(slug))) }),
      ...covers,
      ...rows.flatMap(({ id, slug }) => about(at.service(slug), [], { 'rdfs:seeAlso': whole(id) })),
    ],
  }
}
