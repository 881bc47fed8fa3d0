// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who reaches a draft: strangers do not learn that it exists (404), reviewers read it, writers write in it (others 403). */
import type { EditionKind, Work } from '#contracts/editions.ts'
import { type Actor, may } from '#kernel/access.ts'
import type { LoadSubject } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import { findWork } from './queries.ts'
import { maySeeAt, placeOf } from './rules.ts'

/** The work of the address, whole, for those who may write or review it. */
export const subjectOf =
  <T extends Work>(kind: EditionKind<T>): LoadSubject<T> =>
  async (db, params, actor) => {
    const work = isId(params.id) ? await findWork(db, kind.name, params.id) : null
    return work && maySeeAt(actor, kind, work.place) ? kind.complete(db, work) : null
  }

export const mayWrite =
  (kind: Pick<EditionKind, 'write'>) =>
  (actor: Actor | null, work: Work): boolean =>
    may(actor, kind.write, placeOf(work.place))

export const mayPublish =
  (kind: Pick<EditionKind, 'publish'>) =>
  (actor: Actor | null, work: Work): boolean =>
    may(actor, kind.publish, placeOf(work.place))
