// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes of HSDS 3 that answers have, for OpenAPI and for tests: what is always there is required, what may be there is named. */
import {
  type JsonSchema,
  listOfThese,
  objectOf,
  TEXT,
  UUID,
  WHOLE,
  YES_OR_NO,
} from '#kernel/http/api/schema.ts'

const NUMBER: JsonSchema = { type: 'number' }
const URI: JsonSchema = { type: 'string', format: 'uri' }
const DAY: JsonSchema = { type: 'string', format: 'date' }

/** Some are always there, the others where they are known. */
const shape = (
  always: Readonly<Record<string, JsonSchema>>,
  known: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => objectOf({ ...always, ...known }, Object.keys(known))

export const TAXONOMY = shape({ id: UUID, name: TEXT, description: TEXT }, { version: TEXT })

export const TERM = shape(
  { id: UUID, code: TEXT, name: TEXT, description: TEXT, taxonomy: TEXT, taxonomy_detail: TAXONOMY },
  { language: TEXT, term_uri: URI },
)

const IDENTIFIER = shape({ id: UUID, organization_id: UUID, identifier_type: TEXT, identifier: TEXT })

const ORGANIZATION_PARTS = {
  always: { id: UUID, name: TEXT, description: TEXT, uri: URI },
  known: {
    alternate_name: TEXT,
    website: URI,
    parent_organization_id: UUID,
    organization_identifiers: listOfThese(IDENTIFIER),
  },
} as const

const SCHEDULE = shape(
  { id: UUID, timezone_name: TEXT, precedence: WHOLE },
  {
    location_id: UUID,
    valid_from: DAY,
    valid_to: DAY,
    dtstart: DAY,
    freq: { type: 'string', enum: ['WEEKLY', 'MONTHLY'] },
    interval: WHOLE,
    byday: TEXT,
    opens_at: TEXT,
    closes_at: TEXT,
    attending_type: TEXT,
    description: TEXT,
    notes: TEXT,
    mode: TEXT,
    closed: YES_OR_NO,
  },
)

const ADDRESS = shape(
  {
    id: UUID,
    address_1: TEXT,
    city: TEXT,
    state_province: TEXT,
    postal_code: TEXT,
    country: TEXT,
    address_type: TEXT,
  },
  { address_2: TEXT },
)

const LOCATION = shape(
  {
    id: UUID,
    organization_id: UUID,
    location_type: { type: 'string', enum: ['physical', 'virtual'] },
    name: TEXT,
    url: URI,
  },
  {
    description: TEXT,
    transportation: TEXT,
    latitude: NUMBER,
    longitude: NUMBER,
    external_identifier: TEXT,
    external_identifier_type: TEXT,
    addresses: listOfThese(ADDRESS),
    phones: listOfThese(shape({ id: UUID, number: TEXT }, { type: TEXT })),
    languages: listOfThese(shape({ id: UUID, name: TEXT, code: TEXT }, { note: TEXT })),
    accessibility: listOfThese(shape({ id: UUID, description: TEXT })),
    contacts: listOfThese(shape({ id: UUID, email: TEXT })),
    schedules: listOfThese(SCHEDULE),
  },
)

const SERVICE_PARTS = {
  always: {
    id: UUID,
    organization_id: UUID,
    name: TEXT,
    url: URI,
    status: { type: 'string', enum: ['active'] },
    last_modified: { type: 'string', format: 'date-time' },
  },
  known: {
    description: TEXT,
    application_process: TEXT,
    eligibility_description: TEXT,
    wait_time: TEXT,
    alert: TEXT,
    assured_date: DAY,
  },
} as const satisfies Record<string, Readonly<Record<string, JsonSchema>>>

const COST = shape(
  { id: UUID, service_id: UUID },
  {
    option: TEXT,
    amount: NUMBER,
    currency: TEXT,
    amount_description: TEXT,
    valid_from: DAY,
    valid_to: DAY,
  },
)
const ATTRIBUTE = shape({ id: UUID, link_id: UUID, taxonomy_term_id: UUID, taxonomy_term: TERM })
const AREA = shape({ id: UUID, service_id: UUID, name: TEXT })

const IN_FULL = {
  cost_options: listOfThese(COST),
  required_documents: listOfThese(shape({ id: UUID, service_id: UUID, document: TEXT })),
  attributes: listOfThese(ATTRIBUTE),
} as const

const organization = shape(ORGANIZATION_PARTS.always, ORGANIZATION_PARTS.known)

const OFFERING = shape(
  { id: UUID, service_id: UUID, location_id: UUID, location: LOCATION },
  { description: TEXT },
)

export const SERVICE = shape(
  {
    ...SERVICE_PARTS.always,
    ...IN_FULL,
    service_areas: listOfThese(AREA),
    service_at_locations: listOfThese(OFFERING),
  },
  { ...SERVICE_PARTS.known, organization },
)

/** In a list a service has one-to-one fields alone, unless all is asked for, or no more than that it is there. */
export const SERVICE_IN_LIST = shape(
  { id: UUID, last_modified: SERVICE_PARTS.always.last_modified },
  {
    ...SERVICE_PARTS.always,
    ...SERVICE_PARTS.known,
    ...IN_FULL,
    organization,
    service_areas: listOfThese(AREA),
    service_at_locations: listOfThese(OFFERING),
  },
)

export const ORGANIZATION = shape(ORGANIZATION_PARTS.always, {
  ...ORGANIZATION_PARTS.known,
  services: listOfThese(SERVICE_IN_LIST),
})

export const SERVICE_AT_LOCATION = shape(
  { id: UUID, service_id: UUID, location_id: UUID, location: LOCATION },
  { description: TEXT, service: SERVICE_IN_LIST },
)

export const pageOfThese = (contents: JsonSchema): JsonSchema =>
  objectOf({
    total_items: WHOLE,
    total_pages: WHOLE,
    page_number: WHOLE,
    size: WHOLE,
    first_page: YES_OR_NO,
    last_page: YES_OR_NO,
    empty: YES_OR_NO,
    contents: listOfThese(contents),
  })

export const BASE = objectOf({ version: TEXT, profile: URI, openapi_url: URI })
