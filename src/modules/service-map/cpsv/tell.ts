// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sheets as CPSV-AP 3.2 says them: what it has no word for is left out. Code lists of the Union are named, and their entries said to be what they are. */
import { msg } from '#kernel/i18n/msg.ts'
import type { Citation } from '../../legislation/index.ts'
import type { OpenBody } from '../../network/index.ts'
import type { Theme } from '../../themes/index.ts'
import type { ServiceOut } from '../hsds/queries.ts'
import type { Provinces } from '../hsds/tell.ts'
import {
  CHANNELS,
  type Channel,
  FORMS,
  LIFE_EVENTS,
  type LifeEvent,
  TRANSLATIONS,
  wordsFor,
} from '../service-words.ts'
import type { Cost, Needed } from '../sheet-parts/queries.ts'
import { actAddress } from './acts.ts'
import { addresses, type Telling } from './telling.ts'
import { about, double, inEach, inLanguage, iri, type Triple, text, typed } from './triples.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
export const LANGUAGES = { it: `${AUTHORITY}/language/ITA`, en: `${AUTHORITY}/language/ENG` } as const
export const ITALY = `${AUTHORITY}/country/ITA`

export const tellLanguages = (): Triple[] =>
  Object.values(LANGUAGES).flatMap((address) => about(address, 'dct:LinguisticSystem', {}))

type ThemeTold = Pick<Theme, 'id' | 'slug' | 'name'>

/** What stands in the catalogue of each: enough to be found by. */
export function tellService(
  { baseUrl }: Telling,
  service: ServiceOut,
  { body, theme }: { body: OpenBody | undefined; theme: ThemeTold | undefined },
): Triple[] {
  const at = addresses(baseUrl)
  const themes = theme ? iri(at.theme(theme.slug)) : null
  const page = at.page(service.slug)
  return about(at.service(service.slug), ['cpsv:PublicService', 'cpsvit:PublicService'], {
    'dct:identifier': text(service.id),
    'dct:title': inEach(service.title),
    'dct:description': inEach(service.summary),
    'dct:language': Object.values(LANGUAGES).map(iri),
    'dct:modified': typed(service.published_at.toISOString(), 'xsd:dateTime'),
    'cv:hasCompetentAuthority': body ? iri(at.body(body.slug)) : null,
    'cv:thematicArea': themes,
    'dcat:theme': themes,
    'cv:isGroupedBy': service.life_events.map((event) => iri(at.event(event))),
    'cv:processingTime': service.max_days === null ? null : typed(`P${service.max_days}D`, 'xsd:duration'),
    'dct:isPartOf': iri(at.catalogue()),
    'foaf:page': iri(page),
  }).concat(about(page, 'foaf:Document', {}))
}

export function tellBody({ baseUrl }: Telling, body: OpenBody): Triple[] {
  const at = addresses(baseUrl)
  const place = at.bodyPlace(body.slug)
  return [
    ...about(at.body(body.slug), ['cv:PublicOrganisation', 'org:Organization'], {
      'dct:identifier': text(body.ipa_code ?? body.id),
      // Its name is Italian, whatever the page.
      'skos:prefLabel': inLanguage(body.name, 'it'),
      'skos:altLabel': body.short_name === body.name ? null : inLanguage(body.short_name, 'it'),
      'dct:spatial': [iri(ITALY), body.place ? iri(place) : null],
      'foaf:homepage': body.website ? iri(body.website) : null,
    }),
    ...about(ITALY, 'dct:Location', {}),
    ...(body.place ? about(place, 'dct:Location', { 'rdfs:label': text(body.place) }) : []),
  ]
}

export const tellTheme = ({ baseUrl }: Telling, theme: ThemeTold): Triple[] =>
  about(addresses(baseUrl).theme(theme.slug), 'skos:Concept', {
    'skos:prefLabel': inEach(theme.name),
    'skos:notation': text(theme.slug),
  })

export const tellEvent = ({ baseUrl, say }: Telling, event: LifeEvent): Triple[] =>
  about(addresses(baseUrl).event(event), ['cv:LifeEvent', 'cv:Event'], {
    'dct:identifier': text(event),
    'dct:title': say(wordsFor(LIFE_EVENTS, event)),
  })

/** Ways in which it is asked for; their kinds are ours, since what the Union lists are ways of communicating. */
export function tellChannels({ baseUrl, say }: Telling, { slug, id, channels }: ServiceOut): Triple[] {
  const at = addresses(baseUrl)
  const address = (channel: Channel) => at.part(slug, 'canale', channel)
  return [
    ...about(at.service(slug), [], { 'cv:hasChannel': channels.map((channel) => iri(address(channel))) }),
    ...channels.flatMap((channel) => [
      ...about(address(channel), 'cv:Channel', {
        'dct:identifier': text(`${id}-${channel}`),
        'dct:description': say(wordsFor(CHANNELS, channel)),
        'dct:type': iri(at.channelKind(channel)),
      }),
      ...about(at.channelKind(channel), 'skos:Concept', {
        'skos:prefLabel': say(wordsFor(CHANNELS, channel)),
        'skos:notation': text(channel),
      }),
    ]),
  ]
}

export function tellCost({ baseUrl }: Telling, { slug }: ServiceOut, cost: Cost): Triple[] {
  const at = addresses(baseUrl)
  const address = at.part(slug, 'costo', cost.id)
  const currency = `${AUTHORITY}/currency/${cost.currency}`
  return [
    ...about(at.service(slug), [], { 'cv:hasCost': iri(address) }),
    ...about(address, 'cv:Cost', {
      'dct:identifier': text(cost.id),
      'dct:description': [...inEach(cost.label), ...inEach(cost.payer_condition)],
      'cv:hasValue': cost.amount === null ? null : double(Number(cost.amount)),
      'cv:currency': cost.amount === null ? null : iri(currency),
    }),
    ...(cost.amount === null ? [] : about(currency, 'skos:Concept', {})),
  ]
}

export function tellDocument({ baseUrl, say }: Telling, { slug }: ServiceOut, needed: Needed): Triple[] {
  const at = addresses(baseUrl)
  const address = at.part(slug, 'serve', needed.id)
  const type = at.documentType(needed.slug)
  const page = at.documentPage(needed.slug)
  return [
    ...about(at.service(slug), [], { 'cpsv:hasInput': iri(address), 'cv:hasInputType': iri(type) }),
    ...about(address, 'cv:Evidence', {
      'dct:identifier': text(needed.id),
      'dct:title': inEach(needed.name),
      'dct:description': [
        ...say(wordsFor(FORMS, needed.form)),
        ...(needed.translation === 'none' ? [] : say(wordsFor(TRANSLATIONS, needed.translation))),
        ...inEach(needed.condition),
      ],
      'dct:conformsTo': iri(type),
      'foaf:page': iri(page),
    }),
    ...about(type, 'cv:EvidenceType', {
      'dct:identifier': text(needed.document_type_id),
      'skos:prefLabel': inEach(needed.name),
    }),
    ...about(page, 'foaf:Document', {}),
  ]
}

export function tellOutput({ baseUrl, say }: Telling, { slug, id, outputs }: ServiceOut): Triple[] {
  if (outputs.it === '') return []
  const at = addresses(baseUrl)
  const address = at.part(slug, 'esito', id)
  return [
    ...about(at.service(slug), [], { 'cpsv:produces': iri(address) }),
    ...about(address, 'cv:Output', {
      'dct:identifier': text(`${id}-output`),
      'dct:title': say(msg('Che cosa si ottiene')),
      'dct:description': inEach(outputs),
    }),
  ]
}

/** The act itself, and the article that the sheet rests on as a part of it. */
export function tellLaw({ baseUrl }: Telling, { slug }: ServiceOut, citation: Citation): Triple[] {
  const { reference } = citation
  const act = actAddress(baseUrl, reference, null)
  const cited = actAddress(baseUrl, reference, citation)
  const known = {
    'eli:id_local': text(reference.urn),
    'eli:title_short': inLanguage(reference.short_title, 'it'),
    'eli:title': inEach(reference.title),
  } as const
  return [
    ...about(addresses(baseUrl).service(slug), [], { 'cv:hasLegalResource': iri(cited) }),
    ...about(act, 'eli:LegalResource', known),
    ...(cited === act
      ? []
      : about(cited, ['eli:LegalResource', 'eli:LegalResourceSubdivision'], {
          'eli:is_part_of': iri(act),
          'eli:number': text([citation.article, citation.comma, citation.letter].filter(Boolean).join(', ')),
        })),
  ]
}

/** The provinces in which it is offered at an address that everybody may know. */
export function tellAreas(
  { baseUrl }: Telling,
  { slug }: ServiceOut,
  provinces: readonly NonNullable<ReturnType<Provinces['get']>>[],
): Triple[] {
  const at = addresses(baseUrl)
  return provinces.flatMap(({ name, letters }) => {
    const address = at.province(letters ?? name)
    return [
      ...about(at.service(slug), [], { 'dct:spatial': iri(address) }),
      ...about(address, 'dct:Location', {
        'rdfs:label': inLanguage(name, 'it'),
        'dct:identifier': letters === null ? null : text(letters),
      }),
    ]
  })
}
