// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(
      world,
      `select code from territory where level = 'province' and code = '038' limit 1`,
    )
    return { '/partner/mappa/:code': [{ label: 'a province', params }] }
  },
}
