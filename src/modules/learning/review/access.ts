// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who reaches a draft: strangers do not learn that it exists (404), reviewers read it, writers write in it (others 403). */
import { type Actor, may } from '#kernel/access.ts'
import type { LoadSubject } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import type { Kind, Reviewed } from './kind.ts'
import { maySee, PUBLISH, placeOf } from './rules.ts'

export const subjectOf =
  <T extends Reviewed>(kind: Kind<T>): LoadSubject<T> =>
  async (db, params, actor) => {
    if (!isId(params.id)) return null
    const thing = await kind.find(db, params.id)
    return thing && maySee(actor, kind.writing, placeOf(thing.place)) ? thing : null
  }

export const mayWrite =
  (kind: Pick<Kind, 'writing'>) =>
  (actor: Actor | null, thing: Reviewed): boolean =>
    may(actor, kind.writing, placeOf(thing.place))

export const mayPublish = (actor: Actor | null, thing: Reviewed): boolean =>
  may(actor, PUBLISH, placeOf(thing.place))
