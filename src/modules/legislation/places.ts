// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(world, 'select slug from legal_reference order by slug limit 1')
    return { '/normativa/:slug': [{ label: 'an act', params }] }
  },
}
