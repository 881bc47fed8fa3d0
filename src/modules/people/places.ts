// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => ({
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
  }),
}
