// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'
import { stageBodies } from './bodies/import.fixture.ts'
import { keepProjectFile } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world: TestApp) => {
    const body = await oneOf(
      world,
      `select o.slug, u.id as "unitId" from organization_unit u join organization o on o.id = u.organization_id order by o.slug, u.name limit 1`,
    )
    const project = await oneOf(world, `select slug from project where slug = 'refer-pa'`)
    const fund = await oneOf(world, 'select slug from fund order by slug limit 1')
    const logo = { ...project, useId: await keepProjectFile(world, 'refer-pa', 'logo') }
    const document = { ...project, useId: await keepProjectFile(world, 'refer-pa', 'document') }
    const province = await oneOf(
      world,
      `select code from territory where level = 'province' and code = '038'`,
    )
    const runId = await stageBodies(world, await world.actor('coordinatore'))
    return {
      '/enti/importa/:runId': [{ label: 'a table', params: { runId } }],
      '/partner/mappa/:code': [{ label: 'a province', params: province }],
      '/enti/:slug': [{ label: 'a body', params: body }],
      '/partner/:slug': [{ label: 'a body', params: body }],
      '/progetti/:slug': [{ label: 'a project', params: project }],
      '/progetti/:slug/enti/:ente': [
        { label: 'a body in it', params: { ...project, ente: 'comune-di-bologna' } },
      ],
      '/progetti/:slug/loghi/:useId': [{ label: 'a logo', params: logo }],
      '/progetti/:slug/documenti/:useId': [{ label: 'a document', params: document }],
      '/progetti/:slug/file/:useId': [{ label: 'a logo', params: logo }],
      '/fondi/:slug': [{ label: 'a fund', params: fund }],
    }
  },
  more: [{ path: '/amministrazione/impostazioni', route: '/amministrazione/impostazioni', watcher: 'admin' }],
}
