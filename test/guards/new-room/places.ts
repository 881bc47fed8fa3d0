// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(world, 'select slug from book order by slug limit 1')
    return { '/biblioteca/:slug': [{ label: 'a book', params }] }
  },
}
