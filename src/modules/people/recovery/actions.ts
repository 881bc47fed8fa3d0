// SPDX-License-Identifier: AGPL-3.0-or-later
/** A forgotten password: a link to whoever owns the address, and a new password by it. */
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { handed } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { hashToken } from '../actions.ts'
import { spendPasswordTime } from '../password.ts'
import { choosePassword } from '../passwords/actions.ts'
import type { PeopleHand } from '../phrases.ts'
import { findPersonByEmail } from '../queries.ts'
import { recoveryLetter } from './letters.ts'
import { deleteRecoveriesOf, insertRecovery, type Recovering } from './queries.ts'

const RECOVERY_MS = 3_600_000

/** What opens the page where a person chooses another password, once, for an hour. */
export async function openRecovery(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  personId: string,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + RECOVERY_MS)
  await insertRecovery(tx, { tokenHash: hashToken(token), personId, at, expiresAt })
  return token
}

/**
 * Writes to whoever has an open account with this address; the people of the demonstration have a password that is everybody's. No trace
 * in the audit: strangers must not write there. The time of a password covers the little that the two cases differ by.
 */
export async function askForRecovery(hand: PeopleHand, email: string): Promise<void> {
  const { tx, at, baseUrl } = hand
  await spendPasswordTime(email)
  const person = await findPersonByEmail(tx, email)
  if (!person || person.closed_at || person.demo) return
  const token = await openRecovery(hand, person.id)
  const letter = recoveryLetter({ baseUrl, locale: person.locale }, token)
  const key = `password.forgotten:${newId(at.getTime())}`
  await hand.tell({ key, toPersonId: person.id, toAddress: person.email, ...letter })
}

/** Of two who send at once, one finds that the link was used. */
export async function recoverPassword(hand: PeopleHand, person: Recovering, password: string): Promise<void> {
  const { tx } = hand
  await lockName(tx, `account ${person.id}`)
  if ((await deleteRecoveriesOf(tx, person.id)) === 0)
    throw new Refused(msg('Questo collegamento è già stato usato. Chiedine un altro.'))
  const own = handed(hand, { by: { id: person.id, name: `${person.given_name} ${person.family_name}` } })
  await choosePassword(own, person.id, password)
  await (own as PeopleHand).note('password.recovered', person.id)
}
