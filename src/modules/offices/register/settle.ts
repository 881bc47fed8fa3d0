// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where an office of a table stands: a location of its body that is at this address already, or a new one. */
import type { Address } from '#kernel/forms/address.ts'
import type { Hand } from '#kernel/hand.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { type LocationInput, locationAddress, transport } from '../locations/forms.ts'
import { findLocation, type LocationRecord } from '../locations/queries.ts'
import { locationRow } from '../locations/row.ts'
import type { OfficeImportInput } from './import-form.ts'
import { listOpenLocations } from './import-queries.ts'

type LocationHand = Hand<'location.amended'>

/** The id of the location; null where the row says no address. */
export type Settle = (input: OfficeImportInput) => Promise<string | null>

/** Over the locations of each body, which are read once for a batch. */
export function openLocations(hand: LocationHand): Settle {
  const byBody = new Map<string, Map<string, string>>()
  const locationsOf = async (body: string): Promise<Map<string, string>> => {
    const known = byBody.get(body)
    if (known) return known
    const slugs = new Map(
      (await listOpenLocations(hand.tx, body)).map(({ slug, lines, municipality }) => [
        placeKey(lines.join(', '), municipality),
        slug,
      ]),
    )
    byBody.set(body, slugs)
    return slugs
  }
  return async (input) => {
    if (input.address_municipality === '') return null
    const here = await locationsOf(input.organization_id!)
    const key = placeKey(input.address_lines, input.address_municipality)
    const slug = here.get(key)
    if (slug !== undefined) return correct(hand, slug, input)
    const added = await addRow(hand, locationRow, locationInput(newRecord(input)))
    here.set(key, added.slug)
    return added.id
  }
}

const placeKey = (lines: string, municipality: string): string =>
  `${municipality}\n${lines}`.toLowerCase().replace(/\s+/g, ' ')

const pointOf = ({
  address_latitude: latitude,
  address_longitude: longitude,
}: OfficeImportInput): Address['point'] =>
  latitude === null || longitude === null ? null : { latitude, longitude, accuracy: 'street' }

const newRecord = (input: OfficeImportInput): LocationRecord => ({
  name: input.address_lines.slice(0, 120),
  organization_id: input.organization_id!,
  confidential: false,
  accessibility: [],
  schedule_id: null,
  transport: { it: '' },
  address: {
    lines: [input.address_lines],
    cap: input.address_cap || null,
    municipality: input.address_municipality,
    istat: input.address_istat || null,
    point: pointOf(input),
  },
})

/** The location as the table says it: what the table leaves out stays. */
async function correct(hand: LocationHand, slug: string, input: OfficeImportInput): Promise<string> {
  const location = (await findLocation(hand.tx, slug))!
  const before = location.address
  const point = pointOf(input)
  const moved =
    point && (point.latitude !== before.point?.latitude || point.longitude !== before.point.longitude)
  const address: Address = {
    lines: before.lines.join(', ') === input.address_lines ? before.lines : [input.address_lines],
    cap: input.address_cap || before.cap,
    municipality: input.address_municipality,
    istat: input.address_istat || before.istat,
    point: moved ? point : before.point,
  }
  if (JSON.stringify(address) === JSON.stringify(before)) return location.id
  await locationRow.update(
    hand.tx,
    location,
    location.version,
    locationInput({ ...location, address }),
    hand.at,
  )
  await hand.note('location.amended', location.id, { fields: ['address'] })
  return location.id
}

/** What the form of a location would have read. */
const locationInput = ({ address, ...location }: LocationRecord): LocationInput =>
  ({
    ...location,
    ...locationAddress.stored(address),
    address_latitude: address.point?.latitude ?? null,
    address_longitude: address.point?.longitude ?? null,
    ...transport.stored(location.transport),
    transport_en_fits: false,
  }) as LocationInput
