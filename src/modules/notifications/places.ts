// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import * as paths from './paths.ts'

const EDITOR = 'redattore@demo.referpa.example'

export const places: RoomPlaces = {
  find: async (world) => {
    const own = await oneOf(
      world,
      `select n.id from notification n join person_reached p on p.id = n.person_id where p.email = '${EDITOR}' order by n.id limit 1`,
    )
    const token = await oneOf(
      world,
      `insert into notification_token (person_id, token) select id, 'a-token-of-the-editor' from person_reached where email = '${EDITOR}'
       on conflict (person_id) do update set token = excluded.token returning token`,
    )
    return {
      '/avvisi/:id/apri': [{ label: 'own', params: own }],
      '/avvisi/disdetta/:token': [{ label: 'the editor’s', params: token }],
    }
  },
  more: [
    { path: '/avvisi', route: '/avvisi', watcher: 'redattore' },
    { path: paths.choices(), route: paths.choices(), watcher: 'redattore' },
    {
      path: paths.stopOf('a-token-of-the-editor', ['review.returned']),
      route: paths.stop(),
      watcher: 'visitor',
    },
  ],
}
