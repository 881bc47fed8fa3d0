// SPDX-License-Identifier: AGPL-3.0-or-later
/** No route of this room has a parameter. */
import type { RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {}
