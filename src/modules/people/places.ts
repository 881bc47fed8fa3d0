// SPDX-License-Identifier: AGPL-3.0-or-later
import { found } from '#kernel/errors.ts'
import { newToken } from '#kernel/ids.ts'
import { handAt } from '../../../test/support/hand.ts'
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { hashToken } from './actions.ts'
import { openRoom, prepareInvitations } from './invitations/actions.ts'
import { insertInvitation } from './invitations/queries.ts'

const ofLogin = (login: string, what: string) =>
  `select ${what} from role_grant g join person p on p.id = g.person_id
   where p.email = '${login}@demo.referpa.example' order by g.id limit 1`

export const places: RoomPlaces = {
  find: async (world) => {
    const coordinator = await world.actor('coordinatore')
    const at = world.clock.now()
    const made = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, at, coordinator)
      const body = found(await findOrganizationBySlug(tx, 'azienda-usl-dimostrativa'))
      const offer = { role: 'operator', organizationId: body.id, limits: [], roleEndsAt: null }
      const draft = await prepareInvitations(hand, { ...offer, lines: [] })
      const room = await openRoom(hand, { ...offer, uses: 2, hours: 8 })
      const token = newToken()
      const letter = {
        id: '01900000-0000-7000-8000-00000000a001',
        tokenHash: hashToken(token),
        email: 'invitata@prova.example',
        givenName: '',
        familyName: '',
        ...offer,
        mostUses: 1,
        by: coordinator.id,
        at,
        expiresAt: new Date(at.getTime() + 3_600_000),
      }
      await insertInvitation(tx, letter)
      return { draft, room, token, letter }
    })
    const operator = await oneOf(world, ofLogin('operatore', 'p.id'))
    const tutor = await oneOf(world, ofLogin('tutor', 'p.id'))
    const grant = await oneOf(world, ofLogin('operatore', 'g.id as "grantId"'))
    return {
      '/persone/:id': [
        { label: 'of the office', params: operator },
        { label: 'of another body', params: tutor },
      ],
      '/persone/ruoli/': [{ label: 'of the office', params: grant }],
      '/i-miei-ruoli/': [{ label: 'the operator’s', params: grant }],
      '/ruoli/': [{ label: 'a role', params: { role: 'editor' } }],
      '/persone/inviti/elenco/': [{ label: 'the coordinator’s', params: { id: made.draft } }],
      '/persone/inviti/aula/': [{ label: 'to the office', params: { id: made.room.id } }],
      '/persone/inviti/:id': [{ label: 'to the office', params: { id: made.letter.id } }],
      '/invito/': [{ label: 'a letter', params: { token: made.token } }],
      '/aula/': [{ label: 'a room', params: { code: made.room.code } }],
    }
  },
}
