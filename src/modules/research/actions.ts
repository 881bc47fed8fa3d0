// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writing a research: its first draft and its later ones. Both languages stand side by side and are saved together. */
import type { WorkPlace } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { beginWork, openDraft, saveCover, signChange } from '../review/index.ts'
import { researchKind } from './kind.ts'
import { type PartsTyped, parts } from './parts.ts'
import { type Details, putDetails } from './queries.ts'

export interface ResearchInput {
  readonly title: LocalText
  readonly summary: LocalText
  readonly updatedOn: string | null
  readonly details: Details
  readonly parts: PartsTyped
}

/** Begins a research with its first draft. Its address is its id until it is published. */
export async function beginResearch(
  hand: Hand,
  { input, place, slug }: { input: ResearchInput; place: WorkPlace; slug?: string },
): Promise<{ id: string; editionId: string }> {
  const { title, summary, updatedOn } = input
  const begun = await beginWork(hand, researchKind, { place, cover: { title, summary, updatedOn }, slug })
  await putDetails(hand.tx, begun.editionId, input.details)
  await parts.save(hand, begun.editionId, input.parts)
  return begun
}

/** Saves the text of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveResearch(
  hand: Hand,
  {
    id,
    version,
    input,
    place,
  }: { id: string; version: number; input: ResearchInput; place: WorkPlace | null },
): Promise<void> {
  const work = await openDraft(hand, researchKind, id)
  const { title, summary, updatedOn } = input
  await saveCover(hand, work, { version, cover: { title, summary, updatedOn }, place })
  await putDetails(hand.tx, work.editionId, input.details)
  await parts.save(hand, work.editionId, input.parts)
  await signChange(hand, work)
}
