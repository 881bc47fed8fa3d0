// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonalData } from '#contracts/personal-data.ts'
import { closeAccount } from './actions.ts'
import type { PeopleHand } from './phrases.ts'
import { isClosed } from './queries.ts'
import { refuseLast } from './roles/actions.ts'

/**
 * Closes the account and lets every room erase what it holds of its person (GDPR art. 17). What they published stays, without their
 * name. Throws `Refused` for whoever is the last to administer the instance or to manage a body.
 */
export async function erasePerson(
  hand: PeopleHand,
  rooms: readonly PersonalData[],
  personId: string,
): Promise<void> {
  await refuseLast(hand, { personId })
  if (!(await isClosed(hand.tx, personId))) await closeAccount(hand, personId)
  for (const { erase } of rooms) await erase?.(hand.tx, personId)
  await hand.note('person.erased', personId)
}
