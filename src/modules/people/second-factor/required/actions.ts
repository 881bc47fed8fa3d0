// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles whose holders must have a second factor: asked for at their next sign-in. */
import type { PeopleHand } from '../../phrases.ts'
import { deleteRequirement, insertRequirement } from './queries.ts'

export async function requireOfRole(hand: PeopleHand, role: string): Promise<void> {
  if (await insertRequirement(hand.tx, { role, by: hand.by?.id ?? null, at: hand.at }))
    await hand.note('second_factor.required', undefined, { role })
}

export async function spareRole(hand: PeopleHand, role: string): Promise<void> {
  if (await deleteRequirement(hand.tx, role)) await hand.note('second_factor.spared', undefined, { role })
}
