// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { SECRET } from './fixture.ts'

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
    '/uffici/:slug/lingue/:languageId': [
      { label: 'own', params: await lineOf(world, 'sportello-stranieri-di-ferrara-inventato') },
      { label: 'other', params: await lineOf(world, 'sportello-sociale-di-modena-inventato') },
    ],
    '/uffici/sedi/:slug': [
      { label: 'open', params: { slug: 'palazzo-dei-servizi-inventato-ferrara' } },
      { label: 'confidential', params: { slug: SECRET.slug } },
    ],
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

const lineOf = (world: Parameters<typeof oneOf>[0], slug: string) =>
  oneOf(
    world,
    `select f.slug, g.id as "languageId" from office_language g join office f on f.id = g.office_id where f.slug = '${slug}' order by g.position limit 1`,
  )
