// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whoever follows an invitation gets exactly its role, if whoever invited them may still give it then. */
import { found, Refused } from '#kernel/errors.ts'
import { type Doer, doerOf, handed } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { openAccount } from '../actions.ts'
import { spendPasswordTime } from '../password.ts'
import { refuseWeak } from '../passwords/refuse-weak.ts'
import type { PeopleHand } from '../phrases.ts'
import { findPerson, findPersonByEmail } from '../queries.ts'
import { lockRoles, whyNotGift, writeGift } from '../roles/actions.ts'
import { giverOf } from '../roles/giver.ts'
import type { Role } from '../rules.ts'
import { findByToken, type Invitation, insertUse } from './queries.ts'
import { OVER_WORDS, stateOf } from './rules.ts'

export interface Joining {
  readonly givenName: string
  readonly familyName: string
  readonly newPassword: string
}

/** The invitation as it stands once nobody else can use it at the same time. */
async function lockOpen({ tx, at }: PeopleHand, tokenHash: string): Promise<Invitation> {
  await lockRoles(tx)
  const invitation = found(await findByToken(tx, tokenHash))
  const state = stateOf(invitation, at)
  if (state !== 'open') throw new Refused(OVER_WORDS[state])
  return invitation
}

const NOT_THEIRS = msg('Chi ti ha invitato non può più dare questo ruolo. Chiedi un altro invito.')

/** Gives the role by the hand of whoever invited, and counts the use by that of the invited. */
async function takeRole(hand: PeopleHand, invitation: Invitation): Promise<void> {
  const { tx, at } = hand
  const person = doerOf(hand)
  const inviter = invitation.invited_by && (await findPerson(tx, invitation.invited_by))
  if (!inviter) throw new Refused(NOT_THEIRS)
  const gift = {
    personId: person.id,
    role: invitation.role as Role,
    organizationId: invitation.organization_id,
    limits: invitation.limits,
    beginsAt: null,
    endsAt: invitation.role_ends_at,
    reason: null,
  }
  if (await whyNotGift(tx, await giverOf(tx, inviter, at), gift)) throw new Refused(NOT_THEIRS)
  const by = { id: inviter.id, name: `${inviter.given_name} ${inviter.family_name}` }
  await writeGift(handed(hand, { by }), gift)
  await insertUse(tx, invitation.id, person.id, at)
  await hand.note('invitation.accepted', person.id, { invitationId: invitation.id })
}

/** Of whoever is signed in. A letter is for its address alone. */
export async function acceptInvitation(
  hand: PeopleHand,
  tokenHash: string,
  actor: Doer & { email: string },
): Promise<void> {
  const invitation = await lockOpen(hand, tokenHash)
  if (invitation.email !== null && invitation.email !== actor.email)
    throw new Refused(
      msg('Questo invito è per un altro indirizzo. Esci, e accedi con l’account di quell’indirizzo.'),
    )
  await takeRole(hand, invitation)
}

/** Opens the account of the address that the letter went to. Gives whose it is. */
export async function joinByInvitation(hand: PeopleHand, tokenHash: string, joining: Joining): Promise<Doer> {
  const invitation = await lockOpen(hand, tokenHash)
  const email = invitation.email!
  // Whoever has the letter of an address may be told of that address; of no other anything is said.
  if (await findPersonByEmail(hand.tx, email))
    throw new Refused(
      msg('Con questo indirizzo c’è già un account. Accedi con quello, poi apri di nuovo il link.'),
    )
  await refuseWeakOf(hand, { ...joining, email })
  return join(hand, invitation, { ...joining, email })
}

const refuseWeakOf = (
  { tx }: PeopleHand,
  { email, givenName, familyName, newPassword }: Joining & { email: string },
) => refuseWeak(tx, { field: 'newPassword', password: newPassword, known: [givenName, familyName, email] })

/**
 * Opens an account for somebody in the room. Who has one already must sign in: the answer and its time are the same, so that nobody
 * learns of an address whether it has one.
 */
export async function joinRoom(
  hand: PeopleHand,
  tokenHash: string,
  joining: Joining & { email: string },
): Promise<void> {
  const invitation = await lockOpen(hand, tokenHash)
  await refuseWeakOf(hand, joining)
  if (await findPersonByEmail(hand.tx, joining.email)) return spendPasswordTime(joining.newPassword)
  await join(hand, invitation, joining)
}

async function join(
  hand: PeopleHand,
  invitation: Invitation,
  joining: Joining & { email: string },
): Promise<Doer> {
  const { givenName, familyName, newPassword: password, email } = joining
  const id = await openAccount(hand, { email, givenName, familyName, password })
  const person = { id, name: `${givenName} ${familyName}` }
  await takeRole(handed(hand, { by: person }), invitation)
  return person
}
