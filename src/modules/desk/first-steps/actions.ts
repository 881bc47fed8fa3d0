// SPDX-License-Identifier: AGPL-3.0-or-later
import { doerOf } from '#kernel/hand.ts'
import type { DeskHand } from '../phrases.ts'
import { deleteHidden, insertHidden } from './queries.ts'

/** Puts the first steps of whoever does it aside. A second time changes nothing. */
export async function hideFirstSteps(hand: DeskHand): Promise<void> {
  if (await insertHidden(hand.tx, doerOf(hand).id, hand.at)) await hand.note('desk.first_steps_hidden')
}

export async function showFirstSteps(hand: DeskHand): Promise<void> {
  if (await deleteHidden(hand.tx, doerOf(hand).id)) await hand.note('desk.first_steps_shown')
}
