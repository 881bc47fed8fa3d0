// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { type Drafts, writeDrafts } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const drafts = await writeDrafts(world, OTHER_EDITOR)
    return { ...(await placesOfMaterials(world, drafts)), ...(await placesOfCourses(world, drafts)) }
  },
  unknown: { position: '1', name: 'x', kind: 'vero-falso' },
}

type Found = Record<string, Place[]>

async function placesOfMaterials(world: TestApp, drafts: Drafts): Promise<Found> {
  const published = await publishedSlug(world, 'material')
  const file = await publishedFile(world)
  return {
    '/formazione/materiali/:slug/file': [{ label: 'published', params: file }],
    '/formazione/materiali/:slug': [
      { label: 'published', params: published },
      { label: 'draft', params: { slug: drafts.materialSlug } },
    ],
    '/redazione/materiali/:id': drafts.materials,
    '/redazione/materiali/:id/edizioni/:number': firstEditions(drafts.materials),
    '/redazione/file/:fileId': [{ label: 'published', params: file }],
  }
}

async function placesOfCourses(world: TestApp, drafts: Drafts): Promise<Found> {
  const published = await publishedSlug(world, 'course')
  const { fileId } = await publishedFile(world)
  const unit = await oneOf(
    world,
    `select c.slug, u.unit_id as "unitId" from work c join edition v on v.work_id = c.id
     join publication p on p.edition_id = v.id join course_unit u on u.edition_id = v.id order by u.position limit 1`,
  )
  const attempt = { attemptId: drafts.attemptId, position: '1' }
  return {
    '/formazione/corsi/:slug/unita': [{ label: 'published', params: unit }],
    // The world's course shows no picture: a file of a material is none of its own.
    '/formazione/corsi/:slug/immagini': [
      { label: 'of a material', params: { slug: published.slug!, fileId: fileId! } },
    ],
    '/formazione/corsi/:slug': [
      { label: 'published', params: published },
      { label: 'draft', params: { slug: drafts.courseSlug } },
    ],
    '/formazione/prove': [{ label: 'the operator’s', params: attempt }],
    '/redazione/corsi/:id': drafts.courses,
    '/redazione/corsi/:id/edizioni/:number': firstEditions(drafts.courses),
  }
}

/** The first edition of each, published or not. */
const firstEditions = (works: readonly Place[]): Place[] =>
  works.map(({ label, params }) => ({ label, params: { ...params, number: '1' } }))

const publishedSlug = (world: TestApp, kind: 'material' | 'course'): Promise<Record<string, string>> =>
  oneOf(
    world,
    `select t.slug from work t join edition v on v.work_id = t.id join publication p on p.edition_id = v.id
     where t.kind = '${kind}' order by t.slug limit 1`,
  )

const publishedFile = (world: TestApp): Promise<Record<string, string>> =>
  oneOf(
    world,
    `select m.slug, f.file_id as "fileId", 'x' as name from work m join edition v on v.work_id = m.id
     join publication p on p.edition_id = v.id join material_file f on f.edition_id = v.id order by f.file_id limit 1`,
  )
