// SPDX-License-Identifier: AGPL-3.0-or-later
/** The verbs of review, the same for every kind. Each runs under the lock of its work and leaves its trace. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import { Refused } from '#kernel/errors.ts'
import { setPublic } from '#kernel/files/queries.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { requireStep } from '#kernel/state-machine.ts'
import { indexWork } from './indexing.ts'
import { partsOf } from './parts.ts'
import type { ReviewHand } from './phrases.ts'
import { listPublishers } from './publishers.ts'
import { freezeSlug, lockWork } from './queries.ts'
import { blockingOf, publishingProblem, type ReviewStep, steps, URGENT_DAYS } from './rules.ts'
import {
  confirmCorrection,
  findUrgentCorrection,
  insertPublication,
  insertRecall,
  insertRequest,
  insertReturn,
  insertUrgentCorrection,
  insertWithdrawal,
  listEditors,
} from './steps/queries.ts'
import { settleCorrection, settleReview, tellAuthor, tellPublishers, tellReaders } from './telling.ts'

const REREAD = msg('Nel frattempo la bozza è stata ripresa e inviata di nuovo. Rileggila, poi decidi.')

const note = (hand: ReviewHand, work: Work, step: ReviewStep): Promise<void> =>
  hand.note(steps[step].audit, work.id, { editionId: work.editionId, number: work.number })

/** Sends the draft to review: nothing blocking may be missing. Those who may publish get a letter. */
export async function sendToReview<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  id: string,
): Promise<void> {
  const { tx, at } = hand
  const work = await lockWork(tx, kind.name, id)
  if (work.state === 'in_review') throw new Refused(msg('È già in revisione: non serve inviarla di nuovo.'))
  requireStep(steps, 'send', work.state)
  await requireWhole(hand, kind, work)
  const parts = await partsOf(kind, tx, work)
  const personId = doerOf(hand).id
  const requestId = await insertRequest(tx, { editionId: work.editionId, personId, parts, at })
  await note(hand, work, 'send')
  await tellPublishers(hand, kind, work, { verb: 'to_review', key: `review.requested:${requestId}` })
}

/** What an edition lacks: what its kind asks for, and a theme where its kind has one. */
export async function checksOf<T extends Work>(
  kind: EditionKind<T>,
  db: Parameters<EditionKind<T>['check']>[0],
  work: T,
): ReturnType<EditionKind<T>['check']> {
  const own = await kind.check(db, work)
  if (!kind.hasTheme || work.place.themeId) return own
  const path = `${kind.paths.desk(work.id)}#campo-theme`
  return [{ blocking: true, source: msg('Manca la tematica: scegline una.'), path }, ...own]
}

/** Readers and reviewers get what lacks nothing that its kind asks for. Throws `Refused` with the first thing that blocks. */
async function requireWhole<T extends Work>(
  { tx }: ReviewHand,
  kind: EditionKind<T>,
  work: Work,
): Promise<void> {
  const missing = blockingOf(await checksOf(kind, tx, await kind.complete(tx, work)))[0]
  if (missing) throw new Refused(missing.source, missing.values)
}

/** The author takes the edition back, to go on writing; those who were asked to read it are told why. */
export async function recall<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const work = await lockWork(hand.tx, kind.name, id)
  requireStep(steps, 'recall', work.state)
  const requestId = work.facts.request!.id
  await insertRecall(hand.tx, { requestId, personId: doerOf(hand).id, reason, at: hand.at })
  await note(hand, work, 'recall')
  await settleReview(hand, work.id)
  await tellPublishers(hand, kind, work, {
    verb: 'recalled',
    key: `review.recalled:${requestId}`,
    words: reason,
  })
}

/** `requestId` is the request whose text the reviewer read; a later one is another text. */
export async function giveBack<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  { id, remarks, requestId: read }: { id: string; remarks: string; requestId: string | null },
): Promise<void> {
  const work = await lockWork(hand.tx, kind.name, id)
  requireStep(steps, 'giveBack', work.state)
  const requestId = requireRead(work, read)
  await insertReturn(hand.tx, { requestId, personId: doerOf(hand).id, remarks, at: hand.at })
  await note(hand, work, 'giveBack')
  await settleReview(hand, work.id)
  await tellAuthor(hand, kind, work, {
    verb: 'returned',
    key: `review.returned:${requestId}`,
    words: remarks,
  })
}

function requireRead(work: Work, requestId: string | null): string {
  const current = work.facts.request!.id
  if (requestId !== null && requestId !== current) throw new Refused(REREAD)
  return current
}

/** Publishes an edition under review: from here on it never changes, and anyone finds and reads it. Gives its slug. */
export async function publish<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  { id, requestId }: { id: string; requestId: string | null },
): Promise<string> {
  const { tx } = hand
  const work = await lockWork(tx, kind.name, id)
  const editors = await listEditors(tx, work.editionId)
  const editorIds = editors.map((editor) => editor.id)
  const problem = publishingProblem(work.state, doerOf(hand).id, editorIds, kind.fourEyes)
  if (problem === 'own_words') throw await refuseOwnWords(hand, kind, work)
  requireStep(steps, 'publish', work.state)
  requireRead(work, requestId)
  const slug = await makePublic(hand, kind, work, kind.fourEyes ? 4 : 2)
  await note(hand, work, 'publish')
  await settleReview(hand, work.id)
  await settleCorrection(hand, work.id)
  const letter = {
    verb: 'published',
    key: `published:${work.editionId}`,
    path: kind.paths.public(slug),
  } as const
  await tellAuthor(hand, kind, work, letter)
  return slug
}

/**
 * Publishes a draft of something that is already public at once, because what is public is wrong: it says why, and somebody
 * else reads it within seven days. Gives its slug.
 */
export async function correctUrgently<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  { id, reason, dueOn }: { id: string; reason: string; dueOn: string },
): Promise<string> {
  const { tx } = hand
  const work = await lockWork(tx, kind.name, id)
  requireStep(steps, 'correct', work.state)
  if (!work.published || work.published.withdrawn)
    throw new Refused(
      msg('Si corregge in urgenza solo quello che è pubblicato. Invia la bozza in revisione.'),
    )
  await requireWhole(hand, kind, work)
  const slug = await makePublic(hand, kind, work, 2)
  await insertUrgentCorrection(tx, { editionId: work.editionId, reason, dueOn })
  await note(hand, work, 'correct')
  await tellPublishers(hand, kind, work, {
    verb: 'corrected',
    key: `corrected:${work.editionId}`,
    words: reason,
  })
  return slug
}

/** The last day ('YYYY-MM-DD') for reading an urgent correction made on a day. */
export function dueAfter(day: string): string {
  const due = new Date(`${day}T00:00:00Z`)
  due.setUTCDate(due.getUTCDate() + URGENT_DAYS)
  return due.toISOString().slice(0, 10)
}

/** Somebody who did not write an urgent correction has read it, and it stands. */
export async function confirmUrgent<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  id: string,
): Promise<void> {
  const { tx, at } = hand
  const work = await lockWork(tx, kind.name, id)
  const editionId = work.published?.editionId
  const correction = editionId ? await findUrgentCorrection(tx, editionId) : undefined
  if (!editionId || !correction || correction.confirmed_at)
    throw new Refused(msg('Non c’è una correzione urgente da confermare.'))
  const { id: personId } = doerOf(hand)
  const editors = await listEditors(tx, editionId)
  if (editors.some((editor) => editor.id === personId)) throw await refuseOwnWords(hand, kind, work)
  await confirmCorrection(tx, { editionId, personId, at })
  await hand.note('edition.confirmed', work.id, { editionId })
  await settleCorrection(hand, work.id)
}

async function makePublic<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  work: Work,
  eyes: 2 | 4,
): Promise<string> {
  const { tx, at } = hand
  const slug = await freezeSlug(tx, work, kind)
  await insertPublication(tx, { editionId: work.editionId, personId: doerOf(hand).id, eyes, at })
  await setPublic(tx, await kind.listFiles(tx, work.editionId), true)
  // The edition before this one may have had a translation, or parts, that this one has not.
  await hand.unindex(work.id)
  await indexWork(hand, kind, { ...(await kind.complete(tx, work)), slug })
  return slug
}

const NAMES_SHOWN = 5

async function refuseOwnWords(
  { tx, at }: ReviewHand,
  kind: Pick<EditionKind, 'publish' | 'fourEyes'>,
  work: Work,
): Promise<Refused> {
  const others = await listPublishers(tx, kind, work, at)
  if (others.length === 0)
    return new Refused(
      msg(
        'Hai scritto anche tu questa versione: la deve pubblicare un’altra persona, ma nessun’altra può. Chiedi al coordinamento della rete.',
      ),
    )
  const names = others
    .slice(0, NAMES_SHOWN)
    .map(({ name, organization }) => `${name} (${organization})`)
    .join(', ')
  return new Refused(
    msg('Hai scritto anche tu questa versione: la deve pubblicare un’altra persona. Può farlo: {names}.'),
    { names },
  )
}

/**
 * Takes the published edition away from readers: its page says why and since when (410) and leads to what took its place, the
 * search forgets it, and those who were in the middle of it are told.
 */
export async function withdraw<T extends Work>(
  hand: ReviewHand,
  kind: EditionKind<T>,
  { id, reason, replacedBy }: { id: string; reason: string; replacedBy: string | null },
): Promise<void> {
  const { tx, at } = hand
  const work = await lockWork(tx, kind.name, id)
  if (!work.published || work.published.withdrawn) throw new Refused(steps.withdraw.refusal)
  if (replacedBy === id)
    throw new Refused(msg('Una cosa ritirata non può prendere il proprio posto: scegline un’altra.'))
  const { editionId } = work.published
  await insertWithdrawal(tx, { editionId, personId: doerOf(hand).id, reason, replacedBy, at })
  await hand.unindex(work.id)
  await setPublic(tx, await kind.listFiles(tx, editionId), false)
  await hand.note(steps.withdraw.audit, work.id, { editionId })
  await settleCorrection(hand, work.id)
  await tellReaders(hand, kind, work, reason)
}
