// SPDX-License-Identifier: AGPL-3.0-or-later
import { idMadeOf } from '#kernel/ids.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { oneOf, type Place, type RoomPlaces } from '../../../test/support/places.ts'
import { OTHER_EDITOR } from '../people/fixture.ts'
import { firstEditions, publishedWork, slugOfWork, worksByState } from '../review/fixture.ts'
import { benefitsTheme, healthTheme } from '../themes/fixture.ts'
import { writeService } from './fixture.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const { id: documentType } = (await oneOf(
      world,
      "select id from document_type where slug = 'passaporto'",
    )) as { id: string }
    const own = await writeService(await world.as('redattore'), {
      theme: await healthTheme(world),
      title: 'Un servizio di prova',
      documentType,
    })
    const others = await writeService(await world.as(OTHER_EDITOR), {
      theme: await benefitsTheme(world),
      title: 'Un servizio di altri',
      documentType,
    })
    const { id, slug } = await publishedWork(world, 'service')
    const works = worksByState(own, others, id)
    const { offeringId } = (await oneOf(
      world,
      `select o.id as "offeringId" from service_offering o join work w on w.id = o.work_id
       where w.slug = '${OFFERED}' order by o.created_at, o.id limit 1`,
    )) as { offeringId: string }
    const one = async (query: string) => (await oneOf(world, query)) as Record<string, string>
    const onOffer = await one(
      `select o.id as offering, w.id, w.organization_id as body, w.theme_id as theme from service_offering o
       join work w on w.id = o.work_id where w.slug = '${OFFERED}' order by o.created_at, o.id limit 1`,
    )
    const by = (label: string, key: string) => [{ label, params: { id: onOffer[key]! } }]
    return {
      '/api/hsds/services/:id': [...by('published', 'id'), { label: 'draft', params: { id: own } }],
      '/api/cpsv/servizi/:id': [...by('published', 'id'), { label: 'draft', params: { id: own } }],
      '/api/hsds/organizations/:id': by('a body', 'body'),
      '/api/hsds/service_at_locations/:id': by('offered', 'offering'),
      '/api/hsds/taxonomies/:id': [{ label: 'the themes', params: { id: idMadeOf('taxonomy', 'themes') } }],
      '/api/hsds/taxonomy_terms/:id': by('a theme', 'theme'),
      '/servizi/:slug': [
        { label: 'published', params: { slug } },
        { label: 'draft', params: { slug: await slugOfWork(world, own) } },
      ],
      '/servizi/:slug/uffici/:offeringId': [{ label: 'offered', params: { slug: OFFERED, offeringId } }],
      '/servizi/sintesi/:slug': [{ label: 'a partner', params: { slug: await reporting(world) } }],
      '/servizi/sintesi/tabelle/:file': [{ label: 'a table', params: { file: 'servizi.csv' } }],
      '/servizi/parole/:slug': [{ label: 'a word', params: { slug: 'tessera-sanitaria' } }],
      '/servizi/:slug/traduzioni/:lingua': [{ label: 'arabic', params: { slug: OFFERED, lingua: 'ar' } }],
      '/servizi/documenti/:slug': [{ label: 'a document', params: { slug: 'passaporto' } }],
      '/redazione/servizi/:id': works,
      '/redazione/servizi/:id/documenti/:partId': await withParts(world, works, 'service_document'),
      '/redazione/servizi/:id/costi/:partId': await withParts(world, works, 'service_cost'),
      '/redazione/servizi/:id/fasi/:partId': await withParts(world, works, 'service_phase'),
      '/redazione/servizi/:id/edizioni/:number': firstEditions(works),
    }
  },
}

/** A body that follows a theme. */
const reporting = async (world: TestApp): Promise<string> =>
  (
    (await oneOf(
      world,
      'select o.slug from organization o join theme_assignment a on a.organization_id = o.id where a.ended_on is null order by o.slug limit 1',
    )) as { slug: string }
  ).slug

const OFFERED = 'iscrivere-un-minore-a-scuola'

/** Each sheet with the first of its parts of a kind. */
async function withParts(world: TestApp, works: readonly Place[], table: string): Promise<Place[]> {
  const found: Place[] = []
  for (const { label, params } of works) {
    const part = await oneOf(
      world,
      `select p.id as "partId" from ${table} p join edition e on e.id = p.edition_id
       where e.work_id = '${params.id}' order by p.position limit 1`,
    )
    found.push({ label, params: { ...params, ...(part as Record<string, string>) } })
  }
  return found
}
