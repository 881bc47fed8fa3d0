// SPDX-License-Identifier: AGPL-3.0-or-later
/** Invitations: sent, taken back, renewed. What gives a role is looked at under the lock of roles, when it is sent and when it is used. */
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newCode, newId, newToken } from '#kernel/ids.ts'
import { findNetwork, findOrganization, refuseEnded } from '../../network/index.ts'
import { hashToken } from '../actions.ts'
import * as paths from '../paths.ts'
import type { PeopleHand } from '../phrases.ts'
import { lockRoles, whyNotGift } from '../roles/actions.ts'
import { lastDay } from '../roles/days.ts'
import { giverOf } from '../roles/giver.ts'
import type { Role } from '../rules.ts'
import { letterOf } from './letters.ts'
import {
  type Draft,
  deleteDraft,
  findOpen,
  type Invitation,
  insertDraft,
  insertInvitation,
  insertWithdrawal,
  listInvited,
  renewToken,
} from './queries.ts'
import { type DraftContent, LETTER_MS, OVER_WORDS, ROOM_CODE_LENGTH, stateOf } from './rules.ts'

export interface Offer {
  readonly role: string
  readonly organizationId: string
  readonly limits: readonly string[]
  readonly roleEndsAt: Date | null
}

/** What is offered as a gift. Nobody in particular gets it yet. */
export const giftOf = ({ role, organizationId, limits, roleEndsAt }: Offer) => ({
  personId: '',
  role: role as Role,
  organizationId,
  limits,
  beginsAt: null,
  endsAt: roleEndsAt,
})

/** Refuses whoever may not give what they invite to, and a body that is no more. Nobody in particular gets it yet. */
async function refuseOffer(hand: PeopleHand, offer: Offer): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  const problem = await whyNotGift(tx, await giverOf(tx, doerOf(hand), at), giftOf(offer))
  if (problem) throw new Refused(problem.source, problem.values)
  await refuseEnded(tx, offer.organizationId)
}

export const INVITED = msg('C’è già un invito aperto per questo indirizzo, con lo stesso ruolo.')

/** Keeps what was pasted until it has been looked at; gives its id. */
export async function prepareInvitations(hand: PeopleHand, content: DraftContent): Promise<string> {
  const { tx, at } = hand
  await refuseOffer(hand, offerOf(content))
  const emails = content.lines.flatMap(({ email, problem }) => (problem ? [] : [email]))
  const invited = new Set(await listInvited(tx, content, emails, at))
  const lines = content.lines.map((line) =>
    line.problem === null && invited.has(line.email) ? { ...line, problem: INVITED } : line,
  )
  const id = newId(at.getTime())
  await insertDraft(tx, { id, personId: doerOf(hand).id, content: { ...content, lines }, at })
  return id
}

const offerOf = ({ role, organizationId, limits, roleEndsAt }: DraftContent): Offer => ({
  role,
  organizationId,
  limits,
  roleEndsAt: roleEndsAt === null ? null : new Date(roleEndsAt),
})

export interface Post {
  /** Whether letters leave: without a mail server whoever invites hands each link over. */
  readonly sendsMail: boolean
  readonly zone: string
}

/** Invites everybody of a draft whose line is right; gives how many. */
export async function sendInvitations(hand: PeopleHand, draft: Draft, post: Post): Promise<number> {
  const { tx, at } = hand
  const { content } = draft
  await refuseOffer(hand, offerOf(content))
  if (!(await deleteDraft(tx, draft.id))) throw new Refused(msg('Questi inviti sono già partiti.'))
  const good = content.lines.filter(({ problem }) => problem === null)
  const invited = new Set(
    await listInvited(
      tx,
      content,
      good.map(({ email }) => email),
      at,
    ),
  )
  const fresh = good.filter(({ email }) => !invited.has(email))
  const offer = offerOf(content)
  for (const one of fresh) await invite(hand, offer, one, post)
  return fresh.length
}

export interface Invitee {
  readonly email: string
  readonly givenName: string
  readonly familyName: string
}

/**
 * Writes an invitation down, and to whom it is for where letters leave; whether it may be given, and the audit, are the caller's.
 * Gives its id, and the address of its link, which nobody can read again.
 */
export async function writeInvitation(
  hand: PeopleHand,
  { role, organizationId, limits, roleEndsAt }: Offer,
  { email, givenName, familyName }: Invitee,
  post: Post,
): Promise<{ id: string; link: string }> {
  const { tx, at } = hand
  const [id, token] = [newId(at.getTime()), newToken()]
  const expiresAt = new Date(at.getTime() + LETTER_MS)
  await insertInvitation(tx, {
    id,
    tokenHash: hashToken(token),
    ...{ email, givenName, familyName, role, organizationId, limits, roleEndsAt },
    mostUses: 1,
    by: doerOf(hand).id,
    at,
    expiresAt,
  })
  const told = { id, email, given_name: givenName, organization_id: organizationId }
  if (post.sendsMail) await tellInvited(hand, told, { ...post, token, expiresAt })
  return { id, link: hand.baseUrl + paths.invitation(token) }
}

async function invite(hand: PeopleHand, offer: Offer, invited: Invitee, post: Post): Promise<string> {
  const { id, link } = await writeInvitation(hand, offer, invited, post)
  await hand.note('invitation.sent', id, { role: offer.role, organizationId: offer.organizationId })
  return link
}

/**
 * Invites one person on the word of another room; an invitation to the same that is open is renewed. Gives the address of its link.
 * Throws `Refused` when whoever's hand it is may not give the role.
 */
export async function invitePerson(
  hand: PeopleHand,
  { email, givenName, familyName, ...asked }: Omit<Offer, 'limits' | 'roleEndsAt'> & Invitee,
  post: Post,
): Promise<string> {
  const offer = { ...asked, limits: [], roleEndsAt: null }
  await refuseOffer(hand, offer)
  const open = await findOpen(hand.tx, offer, email, hand.at)
  return open
    ? renewInvitation(hand, open, post)
    : invite(hand, offer, { email, givenName, familyName }, post)
}

interface Sent extends Post {
  readonly token: string
  readonly expiresAt: Date
}

type Told = { id: string; email: string; given_name: string; organization_id: string }

async function tellInvited(hand: PeopleHand, invited: Told, { token, expiresAt, zone }: Sent): Promise<void> {
  const [network, organization] = await Promise.all([
    findNetwork(hand.tx),
    findOrganization(hand.tx, invited.organization_id),
  ])
  const dayFor = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(lastDay(expiresAt))
  await hand.tell({
    key: `invitation:${invited.id}:${hashToken(token).slice(0, 12)}`,
    toPersonId: null,
    toAddress: invited.email,
    ...letterOf({
      network: network?.name ?? '',
      organization: organization?.name ?? '',
      givenName: invited.given_name,
      link: hand.baseUrl + paths.invitation(token),
      until: { it: dayFor('it'), en: dayFor('en-GB') },
    }),
  })
}

/** A link for a room, good for some people and some hours; gives its code, which nobody can read again. */
export async function openRoom(
  hand: PeopleHand,
  { uses, hours, ...offer }: Offer & { uses: number; hours: number },
): Promise<{ id: string; code: string }> {
  const { tx, at } = hand
  await refuseOffer(hand, offer)
  const [id, code] = [newId(at.getTime()), newCode(ROOM_CODE_LENGTH)]
  await insertInvitation(tx, {
    id,
    tokenHash: hashToken(code),
    email: null,
    givenName: '',
    familyName: '',
    ...offer,
    mostUses: uses,
    by: doerOf(hand).id,
    at,
    expiresAt: new Date(at.getTime() + hours * 3_600_000),
  })
  await hand.note('invitation.room_opened', id, {
    role: offer.role,
    organizationId: offer.organizationId,
    uses,
  })
  return { id, code }
}

export async function withdrawInvitation(hand: PeopleHand, invitation: Invitation): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  const state = stateOf(invitation, at)
  if (state !== 'open') throw new Refused(OVER_WORDS[state])
  await insertWithdrawal(tx, invitation.id, doerOf(hand).id, at)
  await hand.note('invitation.withdrawn', invitation.id)
}

/** A new link for another two weeks; the one before opens nothing any more. Gives its address. */
export async function renewInvitation(hand: PeopleHand, invitation: Invitation, post: Post): Promise<string> {
  const { tx, at } = hand
  const { id, email, organization_id } = invitation
  if (email === null) throw new Refused(msg('Il link di un’aula non si rifà: apri un altro invito.'))
  await refuseOffer(hand, {
    role: invitation.role,
    organizationId: organization_id,
    limits: invitation.limits,
    roleEndsAt: invitation.role_ends_at,
  })
  const state = stateOf(invitation, at)
  if (state === 'used' || state === 'withdrawn') throw new Refused(OVER_WORDS[state])
  const [token, expiresAt] = [newToken(), new Date(at.getTime() + LETTER_MS)]
  await renewToken(tx, { id, tokenHash: hashToken(token), expiresAt, by: doerOf(hand).id })
  await hand.note('invitation.renewed', id)
  if (post.sendsMail) await tellInvited(hand, { ...invitation, email }, { ...post, token, expiresAt })
  return hand.baseUrl + paths.invitation(token)
}
