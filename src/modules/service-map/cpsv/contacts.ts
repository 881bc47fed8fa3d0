// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices as points of contact, with the hours that HSDS has. Of a confidential one: how to reach it, and nothing of where it is. */
import type { OfficeTakenAway } from '../../offices/index.ts'
import type { ServiceOut } from '../hsds/queries.ts'
import { addresses, type Telling } from './telling.ts'
import { about, inLanguage, iri, type Triple, text, typed } from './triples.ts'

type Hours = OfficeTakenAway['schedules'][number]

const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency'
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
/** Some Monday: days of the week are named from it. */
const MONDAY = Date.UTC(2024, 0, 1)

export function tellContact(telling: Telling, { slug }: ServiceOut, office: OfficeTakenAway): Triple[] {
  const at = addresses(telling.baseUrl)
  const contact = at.contact(office.slug)
  const page = at.officePage(office.slug)
  const hours = office.schedules.map((row) => ({
    row,
    address: at.contactPart(office.slug, `orario-${row.id}`),
    isUsual: row.closed === undefined && row.freq !== undefined && row.precedence % 1000 === 0,
  }))
  const of = (usual: boolean) =>
    hours.filter(({ isUsual }) => isUsual === usual).map(({ address }) => iri(address))
  return [
    ...about(at.service(slug), [], { 'cv:contactPoint': iri(contact) }),
    ...about(contact, 'cv:ContactPoint', {
      'rdfs:label': inLanguage(office.name, 'it'),
      'cv:telephone': office.phone ? text(office.phone) : null,
      'cv:email': office.email ? text(office.email) : null,
      'cv:contactPage': iri(page),
      'cv:openingHours': of(true),
      'cv:specialOpeningHoursSpecification': of(false),
    }),
    ...about(page, 'foaf:Document', {}),
    ...addressOf(telling, office),
    ...hours.flatMap(({ row, address }) => tellHours(telling, row, address)),
  ]
}

function addressOf({ baseUrl }: Telling, office: OfficeTakenAway): Triple[] {
  const { where, slug } = office
  if (where === null || where.confidential) return []
  const at = addresses(baseUrl)
  const address = at.contactPart(slug, 'indirizzo')
  const { lines, municipality, cap } = where.address
  return [
    ...about(at.contact(slug), [], { 'locn:address': iri(address) }),
    ...about(address, 'locn:Address', {
      'locn:fullAddress': inLanguage([...lines, municipality].join(', '), 'it'),
      'locn:postName': inLanguage(municipality, 'it'),
      'locn:postCode': cap ? text(cap) : null,
      'locn:adminUnitL1': inLanguage('Italia', 'it'),
    }),
  ]
}

/** One row of hours: in words for people, and its days and times for programs. */
function tellHours({ locale }: Telling, row: Hours, address: string): Triple[] {
  const frequency = row.freq === undefined ? null : `${FREQUENCY}/${row.freq}`
  const bound = (name: 'inizio' | 'fine', time: string | undefined, day: string | undefined): Triple[] => {
    if (time === undefined && day === undefined) return []
    const instant = `${address}-${name}`
    const [hour, minute] = (time ?? '').split(':').map(Number)
    return [
      ...about(address, [], { [name === 'inizio' ? 'time:hasBeginning' : 'time:hasEnd']: iri(instant) }),
      ...about(instant, 'time:Instant', {
        'time:inXSDDate': day === undefined ? null : typed(day, 'xsd:date'),
        'time:inDateTime': time === undefined ? null : iri(`${instant}-ora`),
      }),
      ...(time === undefined
        ? []
        : about(`${instant}-ora`, 'time:DateTimeDescription', {
            'time:unitType': iri('http://www.w3.org/2006/time#unitMinute'),
            'time:dayOfWeek': weekdaysOf(row).map((code) => iri(`http://www.w3.org/2006/time#${DAYS[code]}`)),
            'time:hour': typed(String(hour), 'xsd:nonNegativeInteger'),
            'time:minute': typed(String(minute), 'xsd:nonNegativeInteger'),
          })),
    ]
  }
  return [
    ...about(address, 'time:TemporalEntity', {
      'dct:description': inLanguage(inWords(row, locale), locale),
      'cv:frequency': frequency === null ? null : iri(frequency),
    }),
    ...(frequency === null ? [] : about(frequency, 'skos:Concept', {})),
    ...bound('inizio', row.opens_at, row.valid_from),
    ...bound('fine', row.closes_at, row.valid_to),
  ]
}

/** Of the week alone: '1TU' is the first Tuesday of a month, which has no word there. */
const weekdaysOf = ({ byday }: Hours): string[] => (byday ?? '').split(',').filter((code) => code in DAYS)

const inWords = (row: Hours, locale: string): string =>
  [
    [row.valid_from, row.valid_to].filter(Boolean).join(' – '),
    (row.byday ?? '')
      .split(',')
      .filter(Boolean)
      .map((code) => dayInWords(code, locale))
      .join(', '),
    row.opens_at === undefined ? '' : `${row.opens_at}–${row.closes_at}`,
    row.attending_type,
    row.description ?? row.notes,
  ]
    .filter(Boolean)
    .join('; ')

/** 'TU' by its name; '1TU' with the week of the month before it. */
function dayInWords(code: string, locale: string): string {
  const day = Object.keys(DAYS).indexOf(code.slice(-2))
  const name = new Date(MONDAY + day * 86_400_000).toLocaleDateString(locale, {
    weekday: 'long',
    timeZone: 'UTC',
  })
  return `${code.slice(0, -2)} ${name}`.trim()
}
