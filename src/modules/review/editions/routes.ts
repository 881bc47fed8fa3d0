// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a work said at each publication, for those who may write or review it: made once for every kind. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import { signedIn } from '#kernel/access.ts'
import { page, type Route } from '#kernel/http/route.ts'
import { subjectOf } from '../access.ts'
import { contentOf } from '../parts.ts'
import * as paths from '../paths.ts'
import { type Edition, findCover, listEditions } from '../queries.ts'
import { EditionPage } from './views/edition.tsx'
import { EditionsPage } from './views/editions.tsx'

export function editionRoutes<T extends Work>(kind: EditionKind<T>): Route[] {
  const base = kind.paths.desk(':id')
  const subject = subjectOf(kind)
  const editions = page({
    path: paths.editions(base),
    access: signedIn,
    subject,
    load: async ({ db, subject: work }) => ({
      ...wayTo(kind, work),
      editions: await listEditions(db, work.id),
    }),
    view: (ctx, data) => EditionsPage({ ctx, data }),
  })
  const edition = page({
    path: paths.edition(base, ':number'),
    access: signedIn,
    // A draft has its own page: a number that was never published is not there.
    subject: async (db, params, actor, services): Promise<{ work: Work; edition: Edition } | null> => {
      const work = await subject(db, params, actor, services)
      const found =
        work && (await listEditions(db, work.id)).find(({ number }) => `${number}` === params.number)
      return work && found ? { work, edition: found } : null
    },
    load: async ({ db, subject: { work, edition } }) => {
      const cover = (await findCover(db, edition.id))!
      return { ...wayTo(kind, work), edition, cover, parts: await contentOf(kind, db, edition.id) }
    },
    view: (ctx, data) => EditionPage({ ctx, data }),
  })
  return [editions, edition]
}

const wayTo = <T extends Work>(kind: EditionKind<T>, work: Work) => ({
  work,
  base: kind.paths.desk(work.id),
  back: kind.paths.review(work.id),
  /** The edition that readers see; null when there is none. */
  offered: work.published && !work.published.withdrawn ? work.published.number : null,
})
