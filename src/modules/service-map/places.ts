// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { firstEditions, publishedWork, slugOfWork, worksByState } from '../review/fixture.ts'
import { benefitsTheme, healthTheme } from '../themes/fixture.ts'
import { writeService } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const own = await writeService(
      await world.as('redattore'),
      await healthTheme(world),
      'Un servizio di prova',
    )
    const others = await writeService(
      await world.as(OTHER_EDITOR),
      await benefitsTheme(world),
      'Un servizio di altri',
    )
    const { id, slug } = await publishedWork(world, 'service')
    const works = worksByState(own, others, id)
    const { offeringId } = (await oneOf(
      world,
      `select o.id as "offeringId" from service_offering o join work w on w.id = o.work_id
       where w.slug = '${OFFERED}' order by o.created_at, o.id limit 1`,
    )) as { offeringId: string }
    return {
      '/servizi/:slug': [
        { label: 'published', params: { slug } },
        { label: 'draft', params: { slug: await slugOfWork(world, own) } },
      ],
      '/servizi/:slug/uffici/:offeringId': [{ label: 'offered', params: { slug: OFFERED, offeringId } }],
      '/servizi/documenti/:slug': [{ label: 'a document', params: { slug: 'passaporto' } }],
      '/redazione/servizi/:id': await withParts(world, works),
      '/redazione/servizi/:id/edizioni/:number': firstEditions(works),
    }
  },
}

const OFFERED = 'iscrivere-un-minore-a-scuola'

/** The tables of the parts, by the segment of their pages. */
const TABLES = { documenti: 'service_document', costi: 'service_cost', fasi: 'service_phase' } as const

/** Each sheet with one of its costs: a part of another kind is not found by that id, as anywhere. */
async function withParts(world: TestApp, works: readonly Place[]): Promise<Place[]> {
  const found: Place[] = []
  for (const { label, params } of works) {
    const part = await oneOf(
      world,
      `select (select p.id from ${TABLES.costi} p join edition e on e.id = p.edition_id
        where e.work_id = '${params.id}' order by p.position limit 1) as "partId"`,
    )
    found.push({ label, params: { ...params, ...(part as Record<string, string>) } })
  }
  return found
}
