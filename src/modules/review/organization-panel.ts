// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a body has published and is on offer, of every kind, for its page. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { listOfferedBy } from './offered-queries.ts'
import { PublishedBy, type PublishedWork } from './views/published-by.tsx'

export const publishedByBody = panel<OrganizationAsked, readonly PublishedWork[]>({
  order: 20,
  load: async (db, { organizationId }, { house }) => {
    const works = (await listOfferedBy(db, organizationId)).flatMap(
      ({ kind, slug, ...work }): PublishedWork[] => {
        const edition = house.editions.get(kind)
        return edition ? [{ ...work, words: edition.words.one, path: edition.paths.public(slug) }] : []
      },
    )
    return works.length > 0 ? works : null
  },
  view: (ctx, works) => PublishedBy({ ctx, works }),
})
