// SPDX-License-Identifier: AGPL-3.0-or-later

import { handAt } from '../../../test/support/hand.ts'
import type { RoomPlaces } from '../../../test/support/places.ts'
import { askForErasure } from './erasure/actions.ts'
import { findNewestOf } from './erasure/queries.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const actor = await world.actor('tutor')
    const { db, transaction } = world.app.database
    await transaction((tx) => askForErasure(handAt(tx, world.clock.now(), actor), null))
    const request = await findNewestOf(db, actor.id)
    return { '/amministrazione/dati-personali/:id': [{ label: 'waiting', params: { id: request!.id } }] }
  },
}
