// SPDX-License-Identifier: AGPL-3.0-or-later
import { found } from '#kernel/errors.ts'
import { newToken } from '#kernel/ids.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { hashToken } from './actions.ts'
import { openLinks } from './fixture.ts'
import { openRoom, prepareInvitations } from './invitations/actions.ts'
import { stageInvitations } from './invitations/import.fixture.ts'
import { insertInvitation } from './invitations/queries.ts'
import * as paths from './paths.ts'

const ofLogin = (login: string, what: string) =>
  `select ${what} from role_grant g join person p on p.id = g.person_id
   where p.email = '${login}@demo.referpa.example' order by g.id limit 1`

async function accountPlaces(world: TestApp): Promise<Record<string, Place[]>> {
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
    '/enti/:slug/domini': [
      { label: 'a body', params: { slug: 'azienda-usl-dimostrativa', domain: 'ausl.example' } },
    ],
    [paths.admission()]: [{ label: 'of the health body', params: waiting }],
    [paths.endSession()]: [{ label: 'the operator’s', params: session }],
    [paths.joinConfirm()]: at(links.confirm),
    [paths.newPassword()]: at(links.recovery),
    [paths.confirmEmail()]: at(links.change),
    [paths.undoEmail()]: at(links.undo),
  }
}

async function rolePlaces(world: TestApp): Promise<Record<string, Place[]>> {
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
  const runId = await stageInvitations(world, coordinator, { organizationId: made.letter.organizationId })
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
    '/persone/inviti/importa/:runId': [{ label: 'a table', params: { runId } }],
    '/persone/inviti/:id': [{ label: 'to the office', params: { id: made.letter.id } }],
    '/invito/': [{ label: 'a letter', params: { token: made.token } }],
    '/aula/': [{ label: 'a room', params: { code: made.room.code } }],
  }
}

export const places: RoomPlaces = {
  find: async (world) => ({ ...(await accountPlaces(world)), ...(await rolePlaces(world)) }),
}
