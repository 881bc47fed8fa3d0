// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { publishedFile } from '../material/fixture.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { firstEditions, publishedWork, slugOfWork, worksByState } from '../review/fixture.ts'
import { healthTheme } from '../themes/fixture.ts'
import { beginAttempt, unitsOfCourse, writeCourse } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const theme = await healthTheme(world)
    const own = await writeCourse(await world.as('redattore'), theme, 'Un corso in bozza')
    const others = await writeCourse(await world.as(OTHER_EDITOR), theme, 'Un corso di altri')
    const { id, slug } = await publishedWork(world, 'course')
    const works = await withParts(world, worksByState(own, others, id))
    const attempt = { attemptId: await beginAttempt(world, id, slug), position: '1' }
    const [unitId] = await unitsOfCourse(world, id)
    // The world's course shows no picture: a file of a material is none of its own.
    const { fileId } = await publishedFile(world)
    return {
      '/formazione/corsi/:slug/unita': [{ label: 'published', params: { slug, unitId: unitId! } }],
      '/formazione/corsi/:slug/immagini': [{ label: 'of a material', params: { slug, fileId } }],
      '/formazione/corsi/:slug': [
        { label: 'published', params: { slug } },
        { label: 'draft', params: { slug: await slugOfWork(world, own) } },
      ],
      '/formazione/prove': [{ label: 'the operator’s', params: attempt }],
      '/redazione/corsi/:id': works,
      '/redazione/corsi/:id/edizioni/:number': firstEditions(works),
    }
  },
  unknown: { position: '1', name: 'x', kind: 'vero-falso' },
}

const NONE = '01900000-0000-7000-8000-0000000000ff'

/** Each course with one of its units, questions and materials, where it has them. */
async function withParts(world: TestApp, courses: readonly Place[]): Promise<Place[]> {
  const found: Place[] = []
  for (const { label, params } of courses) {
    const parts = await oneOf(
      world,
      `select (select id from unit where course_id = '${params.id}' order by id limit 1) as "unitId",
              (select id from question where course_id = '${params.id}' order by id limit 1) as "questionId",
              (select v.work_id from edition c join course_material m on m.edition_id = c.id
               join edition v on v.id = m.material_edition_id where c.work_id = '${params.id}' order by v.work_id limit 1) as "materialId"`,
    )
    const there = Object.fromEntries(Object.entries(parts).map(([name, id]) => [name, id ?? NONE]))
    found.push({ label, params: { ...params, ...there, kind: 'vero-falso' } })
  }
  return found
}
