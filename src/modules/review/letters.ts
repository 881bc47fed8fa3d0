// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who is written to by the verbs of review. The words are in letter-words.ts. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import { type LetterVerb, wordsOf } from './letter-words.ts'
import { listPublishers } from './publishers.ts'
import { type Correspondent, findRequester } from './steps/queries.ts'

interface Occasion {
  readonly verb: LetterVerb
  /** (verb, row): a repeat is the same letter and goes once. */
  readonly key: string
  /** Remarks, or a reason. */
  readonly words?: string
  /** Italian path that the letter leads to; the page of review otherwise. */
  readonly path?: string
}

type Telling = Pick<Hand, 'tx' | 'by' | 'baseUrl' | 'tell'>
type Writing = Pick<EditionKind, 'publish' | 'fourEyes' | 'paths'>

async function write(
  hand: Telling,
  kind: Writing,
  work: Work,
  to: Correspondent,
  { verb, key, words, path }: Occasion,
): Promise<void> {
  const facts = {
    title: work.title.it,
    who: hand.by?.name ?? '',
    address: hand.baseUrl + (path ?? kind.paths.review(work.id)),
    words: words ?? '',
  }
  await hand.tell({ key, toPersonId: to.id, toAddress: to.email, ...wordsOf(verb, to.locale, facts) })
}

/** Those who may publish it: of the own body, or of the network where there is nobody else. Not to oneself. */
export async function tellPublishers(
  hand: Telling,
  kind: Writing,
  work: Work,
  occasion: Occasion,
): Promise<void> {
  const publishers = await listPublishers(hand.tx, kind, work)
  const others = publishers.filter(({ id }) => id !== hand.by?.id)
  const near = others.filter(({ organizationId }) => organizationId === work.place.organizationId)
  for (const publisher of near.length > 0 ? near : others)
    await write(hand, kind, work, publisher, { ...occasion, key: `${occasion.key}:${publisher.id}` })
}

/** Who sent it to review last, unless it is they who act. */
export async function tellAuthor(
  hand: Telling,
  kind: Writing,
  work: Work,
  occasion: Occasion,
): Promise<void> {
  const author = await findRequester(hand.tx, work.editionId)
  if (!author || author.id === hand.by?.id) return
  await write(hand, kind, work, author, occasion)
}

/** Those who are in the middle of something that is withdrawn. */
export async function tellReaders(
  hand: Telling,
  kind: Writing & Pick<EditionKind, 'listReaders'>,
  work: Work,
  reason: string,
): Promise<void> {
  const readers = (await kind.listReaders?.(hand.tx, work.id)) ?? []
  const path = kind.paths.public(work.slug)
  for (const reader of readers)
    await write(hand, kind, work, reader, {
      verb: 'withdrawn',
      key: `withdrawn:${work.published!.editionId}:${reader.id}`,
      words: reason,
      path,
    })
}
