// SPDX-License-Identifier: AGPL-3.0-or-later
import { hearDrops } from '#kernel/cache.ts'
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newToken } from '#kernel/ids.ts'
import { hashToken } from '../actions.ts'
import { hashPassword } from '../password.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionsOf } from '../queries.ts'
import { CHOICE_MS, ONE_TIME_MS } from '../rules.ts'
import { deleteStepsOf } from '../second-factor/queries.ts'
import { deleteChoicesOf, insertChoice, putPassword } from './queries.ts'

/** Gives a person a password that whoever gives it has read: it lets them choose their own. Their open sessions end. */
export async function handOverPassword(hand: PeopleHand, personId: string, password: string): Promise<void> {
  const { tx, at } = hand
  hearDrops(tx)
  const oneTimeUntil = new Date(at.getTime() + ONE_TIME_MS)
  await putPassword(tx, { personId, hash: await hashPassword(password), oneTimeUntil, at })
  await endSessionsOf(tx, personId, at)
  await deleteChoicesOf(tx, personId)
  await deleteStepsOf(tx, personId)
  await hand.note('password.set', personId)
}

/** What the browser holds until the person has chosen: a token that is no session, so that no page takes it for one. */
export async function beginChoice(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  { personId, sharedDesk }: { personId: string; sharedDesk: boolean },
): Promise<{ token: string; maxAgeSeconds: null }> {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + CHOICE_MS)
  await insertChoice(tx, { tokenHash: hashToken(token), personId, sharedDesk, expiresAt })
  return { token, maxAgeSeconds: null }
}

/** The first password that only the person knows, and what makes the one-time password void. By their own hand. */
export async function chooseFirstPassword(
  hand: PeopleHand,
  personId: string,
  password: string,
): Promise<void> {
  if ((await deleteChoicesOf(hand.tx, personId)) === 0)
    throw new Refused(msg('Hai già scelto la tua password. Accedi con quella.'))
  await choosePassword(hand, personId, password)
}

/** Whoever was signed in with the old password is not any more (OWASP ASVS 5 V7.4.3). By their own hand. */
export async function choosePassword(hand: PeopleHand, personId: string, password: string): Promise<void> {
  const { tx, at } = hand
  hearDrops(tx)
  await putPassword(tx, { personId, hash: await hashPassword(password), oneTimeUntil: null, at })
  await endSessionsOf(tx, personId, at)
  await deleteStepsOf(tx, personId)
  await hand.note('password.chosen', personId)
}
