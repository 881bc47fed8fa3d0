// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be said of a work, or of one of its editions, to somebody who meets its id. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import { describeAll } from '#contracts/house.ts'
import type { Described, EntityKind } from '#contracts/kinds.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { indexWork } from './indexing.ts'
import { listNamed, listOfferedIds, worksOfEditions } from './offered-queries.ts'
import { findWork } from './queries.ts'
import { maySeeAt } from './rules.ts'

/** A kind of work as a kind of entity: anyone knows of what is on offer, whoever may write or review it of its drafts. */
export const workEntity = <T extends Work>(kind: EditionKind<T>): EntityKind => ({
  words: kind.words.one,
  describe: async (db, ids, { actor }) =>
    (await listNamed(db, ids)).flatMap((work): Described[] => {
      const { id, title } = work
      if (work.offered) return [{ id, title, path: kind.paths.public(work.slug) }]
      return maySeeAt(actor, kind, work) ? [{ id, title, path: kind.paths.review(id) }] : []
    }),
  reindex: async (hand) => {
    const ids = await listOfferedIds(hand.tx, kind.name)
    await indexWorks(hand, kind, ids)
    return ids.length
  },
})

/** Makes anew what the search keeps of works, when something beside them changed by which they are found. */
export async function indexWorks<T extends Work>(
  hand: Pick<Hand, 'tx' | 'index'>,
  kind: EditionKind<T>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const work = await findWork(hand.tx, kind.name, id, 'offered')
    if (work) await indexWork(hand, kind, await kind.complete(hand.tx, work))
  }
}

/** An edition is called as its work is. */
export const editionEntity: EntityKind = {
  words: msg('Versione'),
  describe: async (db, ids, { actor, house }) => {
    const works = await worksOfEditions(db, ids)
    const described = await describeAll(house, db, [...new Set(works.values())], actor)
    return [...works].flatMap(([id, workId]) => {
      const work = described.get(workId)
      return work
        ? [{ id, title: work.title, path: work.path, words: house.kinds.get(work.kind)?.words }]
        : []
    })
  },
}
