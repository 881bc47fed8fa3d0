// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { proposedOn, SECRET, stageOffices } from './fixture.ts'

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
    '/uffici/:slug/orari.ics': [
      { label: 'own', params: { slug: 'sportello-stranieri-di-ferrara-inventato' } },
      { label: 'without hours', params: { slug: 'sportello-sociale-di-modena-inventato' } },
    ],
    '/uffici/doppioni/:slug/:other': [
      {
        label: 'own',
        params: {
          slug: 'sportello-stranieri-di-ferrara-inventato',
          other: (
            await oneOf(
              world,
              "select slug from office where name like 'Anagrafe di Ferrara%' order by slug limit 1",
            )
          ).slug!,
        },
      },
    ],
    '/uffici/proposte/:id': [
      { label: 'own', params: { id: await proposedOn(world, 'sportello-stranieri-di-ferrara-inventato') } },
      { label: 'other', params: { id: await proposedOn(world, 'sportello-sociale-di-modena-inventato') } },
    ],
    '/uffici/orari/:slug': [{ label: 'own', params: { slug: OWN_SCHEDULE } }],
    '/uffici/orari/:slug/fasce/:slotId': [
      { label: 'own', params: { slug: PALACE_SCHEDULE, slotId: await slotOf(world, PALACE_SCHEDULE) } },
    ],
    '/uffici/orari/:slug/eccezioni/:exceptionId': [
      { label: 'own', params: { slug: OWN_SCHEDULE, exceptionId: await exceptionOf(world, OWN_SCHEDULE) } },
    ],
    '/uffici/patroni/:code': [{ label: 'Ferrara', params: { code: '038008' } }],
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

const lineOf = (world: Parameters<typeof oneOf>[0], slug: string) =>
  oneOf(
    world,
    `select f.slug, g.id as "languageId" from office_language g join office f on f.id = g.office_id where f.slug = '${slug}' order by g.position limit 1`,
  )
const OWN_SCHEDULE = 'sportello-stranieri-inventato'
const PALACE_SCHEDULE = 'palazzo-dei-servizi-inventato'

type World = Parameters<typeof oneOf>[0]

const slotOf = async (world: World, slug: string) =>
  (
    await oneOf(
      world,
      `select w.id from schedule_slot w join schedule s on s.id = w.schedule_id where s.slug = '${slug}' and w.weeks is not null limit 1`,
    )
  ).id!

const exceptionOf = async (world: World, slug: string) =>
  (
    await oneOf(
      world,
      `select x.id from schedule_exception x join schedule s on s.id = x.schedule_id where s.slug = '${slug}' order by x.position limit 1`,
    )
  ).id!
