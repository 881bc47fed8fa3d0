// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { stageImport } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(world, 'select slug from legal_reference order by slug limit 1')
    const runId = await stageImport(world, await world.actor('coordinatore'))
    return {
      '/normativa/:slug': [{ label: 'an act', params }],
      '/normativa/importa/:runId': [{ label: 'a table', params: { runId } }],
    }
  },
}
