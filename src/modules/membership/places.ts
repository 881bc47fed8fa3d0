// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async () => ({
    '/partner/in-cifre/:file': [{ label: 'a table', params: { file: 'tipi.csv' } }],
  }),
  more: [{ path: '/partner/in-cifre?progetto=refer-pa', route: '/partner/in-cifre', watcher: 'visitor' }],
}
