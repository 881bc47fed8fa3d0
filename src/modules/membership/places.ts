// SPDX-License-Identifier: AGPL-3.0-or-later
import { found } from '#kernel/errors.ts'
import { handAt } from '../../../test/support/hand.ts'
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { findOrganizationBySlug, openOrganization } from '../network/index.ts'
import { inviteMissing } from './missing/actions.ts'
import * as paths from './paths.ts'
import { askToJoin } from './requests/actions.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const actor = await world.actor('coordinatore')
    const at = world.clock.now()
    const made = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, at, actor)
      const email = 'ente-di-prova@prova.example'
      const id =
        (await findOrganizationBySlug(tx, 'ente-di-prova'))?.id ??
        (await openOrganization(hand, { name: 'Ente di prova', kind: 'other', email }))
      const invited = await inviteMissing(hand, {
        organizationIds: [id],
        greeting: 'Buongiorno, vi aspettiamo.',
        actor,
      })
      const asked = await askToJoin(handAt(tx, at), {
        body: {
          name: 'Ente che chiede',
          kind: 'other',
          place: 'Ferrara',
          province: 'FE',
          website: null,
          ipa_code: null,
          fiscal_code: null,
        },
        requester: {
          email: 'chiede@prova.example',
          given_name: 'Chi',
          family_name: 'Chiede',
          job: 'sportello',
          phone: null,
          words: 'Vorremmo entrare nella rete anche noi.',
          locale: 'it',
        },
        themes: [],
        organizationId: null,
      })
      return { asked, invited: found(invited[0]).token }
    })
    const waiting = await oneOf(
      world,
      `select r.id from join_request r left join join_decision d on d.request_id = r.id
       where r.confirmed_at is not null and d.request_id is null order by r.id limit 1`,
    )
    return {
      [paths.ownRequest()]: [{ label: 'to confirm', params: { token: made.asked } }],
      [paths.joinInvited()]: [{ label: 'a letter', params: { token: made.invited } }],
      [paths.request()]: [{ label: 'waiting', params: waiting }],
      '/partner/in-cifre/:file': [{ label: 'a table', params: { file: 'tipi.csv' } }],
    }
  },
  more: [{ path: '/partner/in-cifre?progetto=refer-pa', route: '/partner/in-cifre', watcher: 'visitor' }],
}
