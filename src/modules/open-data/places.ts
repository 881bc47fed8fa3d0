// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { makeTestKey } from './fixture.ts'
import * as paths from './paths.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    await makeTestKey(world)
    return {
      [paths.key()]: [
        { label: 'good', params: await oneOf(world, 'select id from api_key order by id desc limit 1') },
      ],
    }
  },
}
