// SPDX-License-Identifier: AGPL-3.0-or-later
/** A work from its first draft to its next: what every kind does the same way. */
import type { EditionKind, Work, WorkPlace } from '#contracts/editions.ts'
import { newEntity } from '#kernel/entities.ts'
import { StaleEdit } from '#kernel/errors.ts'
import { doerOf, type Hand } from '#kernel/hand.ts'
import { requireStep } from '#kernel/state-machine.ts'
import type { ReviewHand } from './phrases.ts'
import {
  addEditor,
  type Cover,
  deleteEdition,
  deleteWork,
  insertEdition,
  insertWork,
  lockWork,
  setPlace,
  signEdition,
  updateEdition,
} from './queries.ts'
import { requireEditable, steps } from './rules.ts'

type Kind<T extends Work> = EditionKind<T>

/** Begins a work with its first draft. Its address is its id until it is published, unless one is given. */
export async function beginWork(
  hand: ReviewHand,
  kind: Pick<EditionKind, 'name'>,
  { place, cover, slug }: { place: WorkPlace; cover: Cover; slug?: string },
): Promise<{ id: string; editionId: string }> {
  const { tx, at } = hand
  const personId = doerOf(hand).id
  const id = await newEntity(tx, kind.name, at)
  const editionId = await newEntity(tx, 'edition', at)
  await insertWork(tx, { id, kind: kind.name, slug: slug ?? id, place, personId, at })
  await insertEdition(tx, { id: editionId, workId: id, number: 1, cover, personId, at })
  await addEditor(tx, editionId, personId)
  await hand.note('work.begun', id, { editionId })
  return { id, editionId }
}

/** The work under its lock, when its latest edition may be written in. Throws `Refused`, `NotFound`. */
export async function openDraft(
  { tx }: Pick<Hand, 'tx'>,
  kind: Pick<EditionKind, 'name'>,
  id: string,
): Promise<Work> {
  const work = await lockWork(tx, kind.name, id)
  requireEditable(work)
  return work
}

/**
 * Saves what every draft says of itself. Throws `StaleEdit` when it is no longer at `version`. The place, once the first
 * publication has settled it, stays (null: not asked).
 */
export async function saveCover(
  hand: ReviewHand,
  work: Work,
  { version, cover, place }: { version: number; cover: Cover; place: WorkPlace | null },
): Promise<void> {
  const { tx, at } = hand
  const saved = await updateEdition(tx, { id: work.editionId, version, cover, personId: doerOf(hand).id, at })
  if (!saved) throw new StaleEdit()
  if (place && !work.published) await setPlace(tx, work.id, place)
}

/** What every change to a draft leaves behind: who wrote last, who may not publish, and the trace. */
export async function signChange(
  hand: ReviewHand,
  work: Work,
  detail: Record<string, unknown> = {},
  {
    verb = 'edition.edited',
    cover,
  }: { verb?: 'edition.edited' | 'edition.translated'; cover?: Pick<Cover, 'title' | 'summary'> } = {},
): Promise<void> {
  await signEdition(hand.tx, { id: work.editionId, personId: doerOf(hand).id, at: hand.at, cover })
  await hand.note(verb, work.id, { editionId: work.editionId, ...detail })
}

/** Copies the latest edition, published or withdrawn, into a draft with the next number. Gives its id. */
export async function openNewDraft<T extends Work>(
  hand: ReviewHand,
  kind: Kind<T>,
  id: string,
): Promise<string> {
  const { tx, at } = hand
  const work = await lockWork(tx, kind.name, id)
  requireStep(steps, 'openDraft', work.state)
  const editionId = await newEntity(tx, 'edition', at)
  const { number, version, title, summary, updatedOn } = work
  const cover = { title, summary, updatedOn }
  const personId = doerOf(hand).id
  await insertEdition(tx, { id: editionId, workId: id, number: number + 1, version, cover, personId, at })
  await kind.copy(tx, work.editionId, editionId)
  await addEditor(tx, editionId, personId)
  await hand.note(steps.openDraft.audit, id, { editionId, number: number + 1 })
  return editionId
}

/** Throws a draft away; a work that never was published goes with it. */
export async function discardDraft<T extends Work>(
  hand: ReviewHand,
  kind: Kind<T>,
  id: string,
): Promise<void> {
  const work = await lockWork(hand.tx, kind.name, id)
  requireStep(steps, 'discard', work.state)
  const isLast = await deleteEdition(hand.tx, id, work.editionId)
  await kind.discard?.(hand.tx, id)
  if (isLast) await deleteWork(hand.tx, id)
  await hand.note(steps.discard.audit, isLast ? undefined : id, { editionId: work.editionId, workId: id })
}
