// SPDX-License-Identifier: AGPL-3.0-or-later
/** Gathers what full answers hold, for all of a page at once. */
import { dayIn } from '#kernel/clock.ts'
import type { ApiAsk } from '#kernel/http/route.ts'
import { idMadeOf } from '#kernel/ids.ts'
import { listOpenBodiesById, listProvinces } from '../../network/index.ts'
import { goneOffices, type OfficeTakenAway, takeAwayOffices } from '../../offices/index.ts'
import { keptThemes } from '../../themes/index.ts'
import { isTold } from '../rules.ts'
import {
  listCostsOf,
  listDocumentsOf,
  listOfferingsOf,
  type OfferingOut,
  type ServiceOut,
} from './queries.ts'
import { eventTerm, type Term, themeTerm } from './taxonomies.ts'
import {
  type Provinces,
  provinceOf,
  tellAttribute,
  tellBody,
  tellBodyInFull,
  tellCost,
  tellDocument,
  tellOffering,
  tellOfficeInFull,
  tellService,
} from './tell.ts'
import { type Telling, tellingOf } from './telling.ts'

type Asking = ApiAsk<unknown>

/** Offices of one service in a list; all of them, as far as a page can tell them, in the document of the service. */
export const OFFICES_IN_LIST = 25
export const OFFICES_OF_ONE = 1000

/** By the first three digits of ISTAT codes; the same for whoever asks. */
export const provincesOf = ({ db, services }: Asking): Promise<Provinces> =>
  services.published(
    'hsds provinces',
    async () =>
      new Map((await listProvinces(db)).map(({ code, name, letters }) => [code, { name, letters }])),
  )

export async function bodiesOf(
  ask: Asking,
  services: readonly ServiceOut[],
): Promise<Map<string, Awaited<ReturnType<typeof listOpenBodiesById>>[number]>> {
  const ids = [...new Set(services.map(({ organization_id }) => organization_id))]
  return new Map((await listOpenBodiesById(ask.db, ids)).map((body) => [body.id, body]))
}

/** One-to-one fields alone. */
export async function tellServices(ask: Asking, services: readonly ServiceOut[]): Promise<object[]> {
  const telling = tellingOf(ask)
  const bodies = await bodiesOf(ask, services)
  return services.map((service) => {
    const body = bodies.get(service.organization_id)
    return { ...tellService(telling, service), ...(body && { organization: tellBody(telling, body) }) }
  })
}

/** What full sheets hold beside where they are offered. */
async function sheetsOf(ask: Asking, services: readonly ServiceOut[]): Promise<Map<string, object>> {
  const telling = tellingOf(ask)
  const editions = services.map(({ edition_id }) => edition_id)
  const [bodies, documents, costs, themes] = await Promise.all([
    bodiesOf(ask, services),
    listDocumentsOf(ask.db, editions),
    listCostsOf(ask.db, editions),
    keptThemes(ask.services, ask.db),
  ])
  const day = dayIn(ask.services.zone, ask.services.clock.now())
  const documentsOf = Map.groupBy(documents, ({ edition_id }) => edition_id)
  const costsOf = Map.groupBy(
    costs.filter((cost) => isTold(cost, day)),
    ({ edition_id }) => edition_id,
  )
  const themeTerms = new Map(themes.map((theme) => [theme.id, themeTerm(telling, theme)]))
  return new Map(
    services.map((service) => {
      const { id, edition_id, theme_id, life_events } = service
      const body = bodies.get(service.organization_id)
      const terms = [
        theme_id === null ? undefined : themeTerms.get(theme_id),
        ...life_events.map((event) => eventTerm(telling, event)),
      ].filter((term): term is Term => term !== undefined)
      return [
        id,
        {
          ...tellService(telling, service),
          ...(body && { organization: tellBodyInFull(telling, body) }),
          cost_options: (costsOf.get(edition_id) ?? []).map((cost) => tellCost(telling, id, cost)),
          required_documents: (documentsOf.get(edition_id) ?? []).map((one) =>
            tellDocument(telling, id, one),
          ),
          attributes: terms.map((term) => tellAttribute(id, term)),
        },
      ]
    }),
  )
}

/** Offices of offerings, each told once however many services are offered there. */
async function officesOf(ask: Asking, offerings: readonly OfferingOut[]) {
  const telling = tellingOf(ask)
  const ids = [...new Set(offerings.map(({ office_id }) => office_id))]
  const [offices, provinces] = await Promise.all([takeAwayOffices(ask.db, ids, ask), provincesOf(ask)])
  const told = new Map([...offices].map(([id, office]) => [id, tellOfficeInFull(telling, office, provinces)]))
  return { offices, provinces, told }
}

/** Everything of services, the offices where they are offered among it. */
export async function tellServicesInFull(
  ask: Asking,
  services: readonly ServiceOut[],
  most: number,
): Promise<object[]> {
  const telling = tellingOf(ask)
  const ids = services.map(({ id }) => id)
  const without = await goneOffices(ask.db, ask.services)
  const [sheets, offerings] = await Promise.all([
    sheetsOf(ask, services),
    listOfferingsOf(ask.db, ids, { most, without }),
  ])
  const { offices, provinces, told } = await officesOf(ask, offerings)
  const ofService = Map.groupBy(offerings, ({ work_id }) => work_id)
  return services.map(({ id }) => {
    const own = (ofService.get(id) ?? []).filter(({ office_id }) => told.has(office_id))
    return {
      ...sheets.get(id),
      service_areas: areasOf(
        id,
        own.map(({ office_id }) => offices.get(office_id)!),
        provinces,
      ),
      service_at_locations: own.map((offering) => ({
        ...tellOffering(telling, offering),
        location: told.get(offering.office_id),
      })),
    }
  })
}

/** The provinces in which it is offered at an address that everybody may know. */
function areasOf(serviceId: string, offices: readonly OfficeTakenAway[], provinces: Provinces): object[] {
  const names = new Set(offices.flatMap((office) => provinceOf(office, provinces)?.name ?? []))
  return [...names].sort().map((name) => ({
    id: idMadeOf('area', serviceId, name),
    service_id: serviceId,
    name,
    extent_type: 'text',
    extent: name,
  }))
}

/** Offerings with their service and their office. */
export async function tellOfferings(
  ask: Asking,
  offerings: readonly OfferingOut[],
  services: readonly ServiceOut[],
  full: boolean,
): Promise<object[]> {
  const telling: Telling = tellingOf(ask)
  const [{ told }, sheets] = await Promise.all([
    officesOf(ask, offerings),
    full ? sheetsOf(ask, services) : null,
  ])
  const byId = new Map(services.map((service) => [service.id, service]))
  return offerings.flatMap((offering) => {
    const location = told.get(offering.office_id)
    const service = byId.get(offering.work_id)
    if (!location || !service) return []
    const brief = () => {
      const { addresses, phones, languages, accessibility, contacts, schedules, ...plain } = location
      return plain
    }
    return [
      {
        ...tellOffering(telling, offering),
        location: full ? location : brief(),
        service: sheets?.get(service.id) ?? tellService(telling, service),
      },
    ]
  })
}
