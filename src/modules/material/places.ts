// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoomPlaces } from '../../../test/support/places.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { firstEditions, publishedWork, slugOfWork, worksByState } from '../review/fixture.ts'
import { healthTheme } from '../themes/fixture.ts'
import { publishedFile, writeMaterial } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const theme = await healthTheme(world)
    const own = await writeMaterial(await world.as('redattore'), theme, 'Una bozza di prova')
    const others = await writeMaterial(await world.as(OTHER_EDITOR), theme, 'Una bozza di altri')
    const { id, slug } = await publishedWork(world, 'material')
    const works = worksByState(own, others, id)
    const file = await publishedFile(world)
    return {
      '/formazione/materiali/:slug/file': [{ label: 'published', params: file }],
      '/formazione/materiali/:slug': [
        { label: 'published', params: { slug } },
        { label: 'draft', params: { slug: await slugOfWork(world, own) } },
      ],
      '/redazione/materiali/:id': works,
      '/redazione/materiali/:id/edizioni/:number': firstEditions(works),
      '/redazione/file/:fileId': [{ label: 'published', params: file }],
    }
  },
  unknown: { name: 'x' },
}
