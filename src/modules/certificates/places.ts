// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(
      world,
      `select code from certificate c where not exists (select from certificate_revocation r where r.certificate_id = c.id)
       order by id limit 1`,
    )
    return { '/attestati/:code': [{ label: 'somebody’s', params }] }
  },
  unknown: { code: '0000000000000' },
  more: [
    { path: '/attestati?codice=ABC', route: '/attestati', watcher: 'visitor' },
    { path: '/attestati', route: '/attestati', watcher: 'operatore' },
  ],
}
