// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { anyOffice, openLetter, reportedOn } from './fixture.ts'
import * as paths from './paths.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const thingId = await anyOffice(world)
    return {
      [paths.tell()]: [{ label: 'an office', params: { thingId } }],
      [paths.told()]: [{ label: 'a report', params: { token: await reportedOn(world, thingId) } }],
      [paths.report()]: [
        {
          label: 'open',
          params: await oneOf(world, 'select id from error_report where outcome is null order by id limit 1'),
        },
        {
          label: 'closed',
          params: await oneOf(
            world,
            'select id from error_report where outcome is not null order by id limit 1',
          ),
        },
      ],
      [paths.byLetter()]: [{ label: 'a letter', params: { token: await openLetter(world, thingId) } }],
    }
  },
}
