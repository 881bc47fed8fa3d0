// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices of the demonstration, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { findOrganizationBySlug, openOrganization } from '../network/index.ts'
import { kinds } from './demonstration/content/kinds.ts'
import { ACCESSIBLE, MANY, STATE, TOWNS } from './demonstration/content/many.ts'
import { type DemoLocation, type DemoOffice, locations, offices } from './demonstration/content/offices.ts'
import { type KindInput, kindName } from './kinds/forms.ts'
import { kindRow } from './kinds/row.ts'
import { type LocationInput, locationAddress, transport } from './locations/forms.ts'
import { locationRow } from './locations/row.ts'
import type { OfficeInput } from './register/forms.ts'
import { valuesOf } from './register/record.ts'
import { officeRow } from './register/row.ts'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const kindIds = new Map<string, string>()
  for (const [position, { key, name, usual_reach }] of kinds.entries()) {
    const input = { ...kindName.stored(name), usual_reach, position: position + 1, name_en_fits: false }
    kindIds.set(key, (await addRow(hand, kindRow, input as KindInput)).id)
  }
  const locationIds = new Map<string, string>()
  for (const location of locations) locationIds.set(location.key, await putLocation(hand, location))
  for (const office of offices) await putOffice(hand, office, { kindIds, locationIds })
  await putMany(hand, kindIds)
}

const bodyId = async ({ tx }: Hand, slug: string): Promise<string> =>
  found(await findOrganizationBySlug(tx, slug)).id

async function putLocation(hand: Hand, location: DemoLocation): Promise<string> {
  const { lines, cap, municipality, istat, point } = location
  const input = {
    name: location.name,
    organization_id: await bodyId(hand, location.body),
    confidential: location.confidential ?? false,
    accessibility: location.accessibility,
    ...transport.stored(location.transport ?? null),
    transport_en_fits: false,
    ...locationAddress.stored({ lines, cap, municipality, istat, point: { ...point, accuracy: 'street' } }),
    address_latitude: point.latitude,
    address_longitude: point.longitude,
  }
  return (await addRow(hand, locationRow, input as LocationInput)).id
}

interface Made {
  readonly kindIds: ReadonlyMap<string, string>
  readonly locationIds: ReadonlyMap<string, string>
}

async function putOffice(hand: Hand, office: DemoOffice, { kindIds, locationIds }: Made): Promise<void> {
  const { key, body, kind, location, ...facts } = office
  const values = valuesOf({
    ...facts,
    organization_id: await bodyId(hand, body),
    kind_id: kindIds.get(kind)!,
    location_id: locationIds.get(location)!,
    email: `${key}@demo.referpa.example`,
    pec: null,
    website: null,
    ipa_uo_code: null,
    ipa_aoo_code: null,
    external_id: null,
  })
  await addRow(hand, officeRow, { ...values, purpose_en_fits: false } as OfficeInput)
}

/** Offices of the table, each at the one place that its body has in the town. */
async function putMany(hand: Hand, kindIds: ReadonlyMap<string, string>): Promise<void> {
  await openOrganization(hand, STATE)
  const locationIds = new Map<string, string>()
  let number = 0
  for (const { kind, called, by, towns, purpose, access, reach } of MANY)
    for (const town of towns) {
      const [istat, cap, latitude, longitude, townBody, street] = TOWNS[town]!
      const body = by === 'state' ? STATE.slug : by === 'town' ? townBody! : by
      const location = `${town} ${body}`
      if (!locationIds.has(location))
        locationIds.set(
          location,
          await putLocation(hand, {
            key: location,
            body,
            name: `${called} (sede inventata)`,
            lines: [street],
            cap,
            municipality: town,
            istat,
            point: { latitude, longitude },
            accessibility: number % 3 === 0 ? [] : [...ACCESSIBLE],
          }),
        )
      number += 1
      const office = { body, kind, reach, location, purpose, access: [...access] }
      const facts = {
        name: `${called} di ${town} (inventato)`,
        phone: `000 46${String(number).padStart(2, '0')}`,
      }
      const more = { key: `ufficio-${number}`, booking_url: null, operators_note: '' }
      await putOffice(hand, { ...office, ...facts, ...more }, { kindIds, locationIds })
    }
}
