// SPDX-License-Identifier: AGPL-3.0-or-later
/** The step between the password and the session, and taking a second factor off for whoever has lost it. */
import { hearDrops } from '#kernel/cache.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newToken } from '#kernel/ids.ts'
import type { Sealing } from '#kernel/sealing.ts'
import { hashToken } from '../actions.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionsOf } from '../queries.ts'
import {
  deleteBegunOf,
  deleteFactorsOf,
  deleteFactorsSince,
  getStanding,
  insertStep,
  type Step,
} from './queries.ts'
import { makeRecoveryCodes } from './recovery/actions.ts'
import { hasFactor, isLastRequired, SET_UP_MS, STEP_MS } from './rules.ts'
import { tellOwner, tellTakenOff } from './told.ts'

/** What the browser holds until the second factor is given: a token that is no session, so that no page takes it for one. */
export async function beginStep(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  { personId, kind, sharedDesk }: { personId: string; kind: Step['kind']; sharedDesk: boolean },
): Promise<{ token: string; maxAgeSeconds: null }> {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + (kind === 'code' ? STEP_MS : SET_UP_MS))
  await insertStep(tx, { tokenHash: hashToken(token), personId, kind, sharedDesk, expiresAt })
  return { token, maxAgeSeconds: null }
}

/** Of one person one thing about factors at a time: two that go at once must not each count on the other. */
export const lockFactorsOf = (tx: PeopleHand['tx'], personId: string): Promise<void> =>
  lockName(tx, `second factor of ${personId}`)

/**
 * Takes app, passkeys and recovery codes off, for somebody who has lost them and whom whoever does it has recognised. Open sessions end:
 * one of them may be of whoever has found the telephone. `reason`: for the letter. False: there was nothing to take off.
 */
export async function removeSecondFactor(
  hand: PeopleHand,
  personId: string,
  reason?: string,
): Promise<boolean> {
  const { tx, at } = hand
  hearDrops(tx)
  await lockFactorsOf(tx, personId)
  const { app_since, passkeys } = await getStanding(tx, personId)
  if (!hasFactor({ app: app_since !== null, passkeys })) return false
  // Sessions first, as at a change of password: nobody waits for the other.
  await endSessionsOf(tx, personId, at)
  await deleteFactorsOf(tx, personId)
  await hand.note('second_factor.removed', personId)
  await tellTakenOff(hand, personId, reason)
  return true
}

/**
 * Takes off what was added at an instant or later, for whoever takes their account back from somebody who had it since then: with a
 * factor of that one nobody else would come in. What was there before stays, since whoever reads an old mailbox may not be the owner.
 * The factors must be locked (`lockFactorsOf`). By their own hand.
 */
export async function removeFactorsSince(hand: PeopleHand, personId: string, since: Date): Promise<void> {
  const { tx } = hand
  await deleteBegunOf(tx, personId)
  const count = await deleteFactorsSince(tx, personId, since)
  if (count === 0) return
  const { app_since, passkeys } = await getStanding(tx, personId)
  // Recovery codes stand in for a factor, and go with the last.
  if (!hasFactor({ app: app_since !== null, passkeys })) await deleteFactorsOf(tx, personId)
  await hand.note('second_factor.undone', personId, { count })
  await tellOwner(hand, personId, 'undone')
}

/** Refuses that the last factor goes from somebody whose role asks for one. Takes the lock first. */
export async function refuseIfLast(
  tx: PeopleHand['tx'],
  personId: string,
  going: 'app' | 'passkey',
): Promise<void> {
  await lockFactorsOf(tx, personId)
  const { app_since, passkeys, required } = await getStanding(tx, personId)
  const left = {
    app: app_since !== null && going !== 'app',
    passkeys: passkeys - (going === 'passkey' ? 1 : 0),
  }
  if (isLastRequired(left, required))
    throw new Refused(
      msg('Il tuo ruolo chiede un secondo fattore: prima aggiungine un altro, poi togli questo.'),
    )
}

/** Recovery codes stand in for a factor: they are made with the first and go with the last. Answers whether new ones are to be shown. */
export async function settleRecoveryCodes(
  hand: PeopleHand,
  sealing: Sealing,
  personId: string,
): Promise<boolean> {
  const { app_since, passkeys, codes_left } = await getStanding(hand.tx, personId)
  if (!hasFactor({ app: app_since !== null, passkeys })) {
    await deleteFactorsOf(hand.tx, personId)
    return false
  }
  if (codes_left > 0) return false
  await makeRecoveryCodes(hand, sealing, personId)
  return true
}
