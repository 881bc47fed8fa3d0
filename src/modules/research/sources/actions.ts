// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sources of a draft: where each finding comes from. */
import { found, StaleEdit } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { newId } from '#kernel/ids.ts'
import { openDraft, signChange } from '../../review/index.ts'
import { researchKind } from '../kind.ts'
import { deleteSource, insertSource, listSources, type SourceWords, updateSource } from './queries.ts'

interface Change {
  readonly researchId: string
}

export async function addSource(hand: Hand, { researchId, ...words }: Change & SourceWords): Promise<void> {
  const work = await openDraft(hand, researchKind, researchId)
  await insertSource(hand.tx, { ...words, id: newId(hand.at.getTime()), editionId: work.editionId })
  await signChange(hand, work, { part: 'source' })
}

/** Throws `StaleEdit` when the source is no longer at `version`. */
export async function saveSource(
  hand: Hand,
  { researchId, ...row }: Change & SourceWords & { id: string; version: number },
): Promise<void> {
  const work = await openDraft(hand, researchKind, researchId)
  if (!(await updateSource(hand.tx, { ...row, editionId: work.editionId }))) throw new StaleEdit()
  await signChange(hand, work, { part: 'source' })
}

export async function removeSource(hand: Hand, { researchId, id }: Change & { id: string }): Promise<void> {
  const work = await openDraft(hand, researchKind, researchId)
  found((await listSources(hand.tx, work.editionId)).find((source) => source.id === id))
  await deleteSource(hand.tx, work.editionId, id)
  await signChange(hand, work, { part: 'source removed' })
}
