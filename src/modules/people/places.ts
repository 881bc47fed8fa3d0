// SPDX-License-Identifier: AGPL-3.0-or-later
import { handAt } from '../../../test/support/hand.ts'
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { openLinks } from './fixture.ts'
import * as paths from './paths.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const waiting = await oneOf(world, 'select id from admission_request order by id limit 1')
    await world.token('operatore')
    const session = await oneOf(
      world,
      `select s.id from session s join person p on p.id = s.person_id where p.email like 'operatore@%' limit 1`,
    )
    const links = await world.app.database.transaction((tx) => openLinks(handAt(tx, world.clock.now())))
    const at = (token: string) => [{ label: 'a link', params: { token } }]
    return {
      '/sicurezza/passkey/:id': [
        {
          label: 'the editor’s',
          params: await oneOf(
            world,
            `insert into passkey (id, person_id, credential_id, public_key, counter, name, created_at)
             select '01900000-0000-7000-8000-0000000000aa', id, 'a-passkey-of-the-editor', '', 0, 'computer', created_at
             from person where email = 'redattore@demo.referpa.example'
             on conflict (id) do update set name = excluded.name returning id::text`,
          ),
        },
      ],
      [paths.admission()]: [{ label: 'of the health body', params: waiting }],
      [paths.endSession()]: [{ label: 'the operator’s', params: session }],
      [paths.joinConfirm()]: at(links.confirm),
      [paths.newPassword()]: at(links.recovery),
      [paths.confirmEmail()]: at(links.change),
      [paths.undoEmail()]: at(links.undo),
    }
  },
}
