// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  more: [
    { path: '/cerca?q=salute', route: '/cerca', watcher: 'visitor' },
    { path: '/cerca?q=parolachenonesiste', route: '/cerca', watcher: 'visitor' },
    { path: '/', route: '/', watcher: 'operatore' },
  ],
}
