// SPDX-License-Identifier: AGPL-3.0-or-later
/** A person ends sessions of theirs, here or elsewhere. By their own hand. */
import { hearDrops } from '#kernel/cache.ts'
import { doerOf } from '#kernel/hand.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionById, endSessionsBut } from './queries.ts'

export async function endOneSession(hand: PeopleHand, id: string): Promise<void> {
  hearDrops(hand.tx)
  if (await endSessionById(hand.tx, id, hand.at)) await hand.note('session.ended', doerOf(hand).id)
}

/** How many there were. */
export async function endOtherSessions(hand: PeopleHand, kept: string): Promise<number> {
  hearDrops(hand.tx)
  const { id } = doerOf(hand)
  const count = await endSessionsBut(hand.tx, id, kept, hand.at)
  if (count > 0) await hand.note('session.others_ended', id, { count })
  return count
}
