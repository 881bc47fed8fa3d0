// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody does to the account of another: judged under the lock of roles, by what both hold at that moment. */
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newCode } from '#kernel/ids.ts'
import { closeAccount, reopenAccount } from '../actions.ts'
import { handOverPassword } from '../passwords/actions.ts'
import type { PeopleHand } from '../phrases.ts'
import { lockRoles, refuseLast } from '../roles/actions.ts'
import { giverOf } from '../roles/giver.ts'
import { listGrantsOf } from '../roles/held-queries.ts'
import { type Giver, GRANT, mayLookAfter } from '../roles/rules.ts'
import { removeSecondFactor } from '../second-factor/actions.ts'
import type { KnownPerson } from './queries.ts'

/** Read out or copied from paper once: 16 characters of 5 bits, in fours. */
export const newPassword = (): string => newCode(16).replace(/(.{4})(?=.)/g, '$1-')

const holdsEverywhere = ({ grants, permissions }: Giver, permission: string): boolean =>
  may({ id: '', name: '', email: '', sharedDesk: false, grants, permissions }, permission, WHOLE_NETWORK)

export const reachesEverywhere = (giver: Giver): boolean => holdsEverywhere(giver, GRANT)
export const keepsSecurity = (giver: Giver): boolean => holdsEverywhere(giver, 'security.manage')

/** Refuses whoever could gain by this account what they do not hold. Under the lock of roles. */
async function refuseStrangers(hand: PeopleHand, person: KnownPerson): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  const giver = await giverOf(tx, doerOf(hand), at)
  const grants = (await listGrantsOf(tx, person.id))
    .filter(({ ended_at, ends_at }) => ended_at === null && (ends_at === null || ends_at > at))
    .map(({ held }) => held)
  if (!mayLookAfter(giver, { id: person.id, grants }, reachesEverywhere(giver)))
    throw new Refused(msg('Questa persona ha anche ruoli che tu non puoi dare: chiedi a chi amministra.'))
}

export async function closeAccountOf(hand: PeopleHand, person: KnownPerson): Promise<void> {
  await refuseStrangers(hand, person)
  if (person.closed_at) throw new Refused(msg('Questo account è già chiuso.'))
  await refuseLast(hand, { personId: person.id })
  await closeAccount(hand, person.id)
}

export async function reopenAccountOf(hand: PeopleHand, person: KnownPerson): Promise<void> {
  await refuseStrangers(hand, person)
  if (!person.closed_at) throw new Refused(msg('Questo account è già aperto.'))
  await reopenAccount(hand, person.id)
}

/**
 * Takes app, passkeys and recovery codes off somebody who has lost them: by an administrator alone, since a password and this together
 * open the account. `reason` is written to the person.
 */
export async function takeSecondFactorOff(
  hand: PeopleHand,
  person: KnownPerson,
  reason: string,
): Promise<void> {
  await refuseStrangers(hand, person)
  if (!keepsSecurity(await giverOf(hand.tx, doerOf(hand), hand.at)))
    throw new Refused(msg('Il secondo fattore lo toglie solo chi amministra tutta la rete.'))
  if (person.closed_at) throw new Refused(msg('L’account è chiuso: riaprilo prima.'))
  if (!(await removeSecondFactor(hand, person.id, reason)))
    throw new Refused(msg('Questa persona non ha un secondo fattore: entra con la sola password.'))
}

/** Gives back the password, to be read once by whoever hands it over. */
export async function handOverPasswordTo(hand: PeopleHand, person: KnownPerson): Promise<string> {
  await refuseStrangers(hand, person)
  if (person.closed_at)
    throw new Refused(msg('L’account è chiuso: con una password non si entra. Riaprilo prima.'))
  // Its logins and their password are written on a page, for whoever comes next.
  if (person.demo) throw new Refused(msg('Nella dimostrazione la password è di tutti: non si cambia.'))
  const password = newPassword()
  await handOverPassword(hand, person.id, password)
  return password
}
