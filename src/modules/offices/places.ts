// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { SECRET, stageOffices } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => ({
    '/uffici/:slug': [
      { label: 'own', params: { slug: 'sportello-stranieri-di-ferrara-inventato' } },
      { label: 'other', params: { slug: 'sportello-sociale-di-modena-inventato' } },
    ],
    '/uffici/:slug/riapri': [
      {
        label: 'nothing to open',
        params: { slug: 'sportello-stranieri-di-ferrara-inventato', standingId: await anyId(world) },
      },
    ],
    '/uffici/sedi/:slug': [
      { label: 'open', params: { slug: 'palazzo-dei-servizi-inventato-ferrara' } },
      { label: 'confidential', params: { slug: SECRET.slug } },
    ],
    '/uffici/importa/:runId': [
      {
        label: 'a table',
        params: { runId: await stageOffices(world, await world.actor('coordinatore')) },
      },
    ],
    '/uffici/mappa/:code': [
      { label: 'known places', params: { code: '038' } },
      { label: 'none known', params: { code: '099' } },
    ],
    '/uffici/in-cifre/:file': [{ label: 'a table', params: { file: 'tipi.csv' } }],
    '/uffici/tipi/:slug': [
      {
        label: 'a kind',
        params: await oneOf(world, 'select slug from office_kind order by position limit 1'),
      },
    ],
  }),
}

const anyId = async (world: Parameters<typeof oneOf>[0]) =>
  (await oneOf(world, `select id from office order by slug limit 1`)).id!
