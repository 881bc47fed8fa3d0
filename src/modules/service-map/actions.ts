// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writing a service sheet: its first draft and its later ones. Both languages stand side by side and are saved together. */
import type { WorkPlace } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { beginWork, openDraft, saveCover, signChange } from '../review/index.ts'
import { serviceKind } from './kind.ts'
import { type PartsTyped, parts } from './parts.ts'
import { type Details, putDetails } from './queries.ts'

export interface ServiceInput {
  readonly title: LocalText
  readonly summary: LocalText
  readonly updatedOn: string | null
  readonly details: Details
  readonly parts: PartsTyped
}

/** Begins a sheet with its first draft. Its address is its id until it is published. */
export async function beginService(
  hand: Hand,
  { input, place, slug }: { input: ServiceInput; place: WorkPlace; slug?: string },
): Promise<{ id: string; editionId: string }> {
  const { title, summary, updatedOn } = input
  const begun = await beginWork(hand, serviceKind, { place, cover: { title, summary, updatedOn }, slug })
  await putDetails(hand.tx, begun.editionId, input.details)
  await parts.save(hand, begun.editionId, input.parts)
  return begun
}

/** Saves the words of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveService(
  hand: Hand,
  {
    id,
    version,
    input,
    place,
  }: { id: string; version: number; input: ServiceInput; place: WorkPlace | null },
): Promise<void> {
  const work = await openDraft(hand, serviceKind, id)
  const { title, summary, updatedOn } = input
  await saveCover(hand, work, { version, cover: { title, summary, updatedOn }, place })
  await putDetails(hand.tx, work.editionId, input.details)
  await parts.save(hand, work.editionId, input.parts)
  await signChange(hand, work)
}
