// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  more: [{ path: '/scrivania', route: '/scrivania', watcher: 'redattore' }],
}
