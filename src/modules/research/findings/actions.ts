// SPDX-License-Identifier: AGPL-3.0-or-later
/** Findings of a draft. Each keeps its identity and its number for as long as its research is there. */
import { newEntity } from '#kernel/entities.ts'
import { found, StaleEdit } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { openDraft, signChange } from '../../review/index.ts'
import { researchKind } from '../kind.ts'
import {
  deleteFindingWords,
  deleteUnsaid,
  type FindingWords,
  insertFinding,
  insertFindingWords,
  listFindings,
  updateFindingWords,
} from './queries.ts'

interface Change {
  readonly researchId: string
}

export async function addFinding(
  hand: Hand,
  { researchId, ...words }: Change & FindingWords,
): Promise<string> {
  const { tx, at } = hand
  const work = await openDraft(hand, researchKind, researchId)
  const findingId = await newEntity(tx, 'finding', at)
  await insertFinding(tx, findingId, researchId)
  await insertFindingWords(tx, { ...words, editionId: work.editionId, findingId })
  await signChange(hand, work, { part: 'finding', findingId })
  return findingId
}

/** Throws `StaleEdit` when the finding is no longer at `version`. */
export async function saveFinding(
  hand: Hand,
  { researchId, findingId, ...row }: Change & FindingWords & { findingId: string; version: number },
): Promise<void> {
  const work = await openDraft(hand, researchKind, researchId)
  if (!(await updateFindingWords(hand.tx, { ...row, editionId: work.editionId, findingId })))
    throw new StaleEdit()
  await signChange(hand, work, { part: 'finding', findingId })
}

/** Takes a finding out of the draft. Where it was published it stays, and its number is not given again. */
export async function removeFinding(
  hand: Hand,
  { researchId, findingId }: Change & { findingId: string },
): Promise<void> {
  const { tx } = hand
  const work = await openDraft(hand, researchKind, researchId)
  found((await listFindings(tx, work.editionId)).find(({ id }) => id === findingId))
  await deleteFindingWords(tx, work.editionId, findingId)
  await deleteUnsaid(tx, researchId)
  await signChange(hand, work, { part: 'finding removed', findingId })
}
