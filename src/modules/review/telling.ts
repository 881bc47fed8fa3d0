// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who is told by the verbs of review. The words are in told-words.ts. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import { notify, settleNotified } from '../notifications/index.ts'
import { listPublishers } from './publishers.ts'
import { findRequester } from './steps/queries.ts'
import { type ToldVerb, wordsOf } from './told-words.ts'

interface Occasion {
  readonly verb: ToldVerb
  /** (verb, row): whoever was told is not told again. */
  readonly key: string
  /** Remarks, or a reason. */
  readonly words?: string
  /** Italian path that it leads to; the page of review otherwise. */
  readonly path?: string
}

type Telling = Pick<Hand, 'tx' | 'by' | 'at'>
type Writing = Pick<EditionKind, 'publish' | 'fourEyes' | 'paths'>
type Told = Pick<Work, 'id' | 'title'>
/** As much of a work as says who may publish it. */
type Placed = Told & {
  readonly editionId: string
  readonly place: Pick<Work['place'], 'organizationId' | 'themeId'>
}

const tell = (
  hand: Telling,
  kind: Pick<EditionKind, 'paths'>,
  work: Told,
  personIds: readonly string[],
  { verb, key, words = '', path = kind.paths.review(work.id) }: Occasion,
): Promise<void> =>
  notify(hand, {
    kind: `review.${verb}`,
    key,
    personIds,
    about: work.id,
    path,
    ...wordsOf(verb, { title: work.title.it, who: hand.by?.name ?? '', words }),
  })

/** Those who may publish it: of the own body, or of the network where there is nobody else. Not to oneself. */
export async function tellPublishers(
  hand: Telling,
  kind: Writing,
  work: Placed,
  occasion: Occasion,
): Promise<void> {
  const publishers = await listPublishers(hand.tx, kind, work, hand.at)
  const others = publishers.filter(({ id }) => id !== hand.by?.id)
  const near = others.filter(({ organizationId }) => organizationId === work.place.organizationId)
  const ids = (near.length > 0 ? near : others).map(({ id }) => id)
  await tell(hand, kind, work, ids, occasion)
}

/** Who sent it to review last, unless it is they who act. */
export async function tellAuthor(
  hand: Telling,
  kind: Writing,
  work: Work,
  occasion: Occasion,
): Promise<void> {
  const author = await findRequester(hand.tx, work.editionId)
  if (author && author !== hand.by?.id) await tell(hand, kind, work, [author], occasion)
}

/** Those who are in the middle of something that is withdrawn. */
export async function tellReaders(
  hand: Telling,
  kind: Writing & Pick<EditionKind, 'listReaders'>,
  work: Work,
  reason: string,
): Promise<void> {
  const readers = (await kind.listReaders?.(hand.tx, work.id)) ?? []
  await tell(hand, kind, work, readers, {
    verb: 'withdrawn',
    key: `withdrawn:${work.published!.editionId}`,
    words: reason,
    path: kind.paths.public(work.slug),
  })
}

/** Nobody has to read a text any more that was reviewed, taken back or withdrawn. */
export const settleReview = (hand: Telling, workId: string): Promise<void> =>
  settleNotified(hand, 'review.to_review', workId)

/** An urgent correction was read, or another edition took its place. */
export async function settleCorrection(hand: Telling, workId: string): Promise<void> {
  await settleNotified(hand, 'review.corrected', workId)
  await settleNotified(hand, 'review.due', workId)
}
