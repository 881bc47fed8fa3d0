// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(
      world,
      `select o.slug, u.id as "unitId" from organization_unit u join organization o on o.id = u.organization_id order by o.slug, u.name limit 1`,
    )
    return {
      '/enti/:slug': [{ label: 'a body', params }],
      '/partner/:slug': [{ label: 'a body', params }],
    }
  },
}
