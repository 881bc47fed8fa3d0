// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { firstEditions, publishedWork, slugOfWork, worksByState } from '../review/fixture.ts'
import { benefitsTheme, HEALTH, healthTheme } from '../themes/fixture.ts'
import { writeResearch } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const own = await writeResearch(
      await world.as('redattore'),
      await healthTheme(world),
      'Una ricerca di prova',
    )
    const others = await writeResearch(
      await world.as(OTHER_EDITOR),
      await benefitsTheme(world),
      'Una ricerca di altri',
    )
    const { id, slug } = await publishedWork(world, 'research')
    const works = await withParts(world, worksByState(own, others, id))
    return {
      '/tematiche/:theme/ricerca': [{ label: 'a theme', params: { theme: HEALTH } }],
      '/tematiche/:theme/ricerca/:slug': [
        { label: 'published', params: { theme: HEALTH, slug } },
        { label: 'draft', params: { theme: HEALTH, slug: await slugOfWork(world, own) } },
      ],
      '/ricerche/:slug': [{ label: 'published', params: { slug } }],
      // The world's research has no document.
      '/ricerche/:slug/file': [{ label: 'published', params: { slug, fileId: own, name: 'x' } }],
      '/redazione/ricerche/:id': works,
      '/redazione/ricerche/:id/edizioni/:number': firstEditions(works),
    }
  },
  unknown: { name: 'x' },
}

/** Each research with one of its findings and of its sources. */
async function withParts(world: TestApp, works: readonly Place[]): Promise<Place[]> {
  const found: Place[] = []
  for (const { label, params } of works) {
    const parts = await oneOf(
      world,
      `select (select id from finding where research_id = '${params.id}' order by number limit 1) as "findingId",
              (select s.id from research_source s join edition e on e.id = s.edition_id
               where e.work_id = '${params.id}' order by s.position limit 1) as "sourceId"`,
    )
    found.push({ label, params: { ...params, ...(parts as Record<string, string>) } })
  }
  return found
}
