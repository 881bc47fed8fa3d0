// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies of the register are asked to join, once a month at most, and not at all if they do not want. */
import type { Actor } from '#kernel/access.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { findNetwork, findOrganization } from '../../network/index.ts'
import { hashToken } from '../../people/index.ts'
import * as paths from '../paths.ts'
import type { MembershipHand } from '../phrases.ts'
import { invitationLetter } from './letters.ts'
import {
  countSentSince,
  type InvitedBody,
  insertInvitation,
  insertRefusal,
  listChosen,
  type MissingBody,
} from './queries.ts'
import { MOST_A_DAY, whyNotInvite } from './rules.ts'

const DAY_MS = 24 * 3_600_000

export interface Inviting {
  readonly organizationIds: readonly string[]
  readonly greeting: string
  readonly actor: Actor
}

/** Writes to those that may be written to; gives how many, with the token of each letter. Throws `Refused` above the limit of a day. */
export async function inviteMissing(
  hand: MembershipHand,
  { organizationIds, greeting, actor }: Inviting,
): Promise<{ organizationId: string; token: string }[]> {
  const { tx, at } = hand
  await lockName(tx, 'membership invitations')
  const bodies = (await listChosen(tx, organizationIds, actor, null)).filter(
    (body) => whyNotInvite(body, at) === null,
  )
  if (bodies.length === 0)
    throw new Refused(msg('Nessuno di questi enti si può invitare adesso: torna all’elenco.'))
  const left = MOST_A_DAY - (await countSentSince(tx, new Date(at.getTime() - DAY_MS)))
  if (bodies.length > left)
    throw new Refused(
      msg(
        'In un giorno partono al massimo {most, number} inviti: oggi ne {left, plural, one {resta #} other {restano #}}.',
      ),
      { most: MOST_A_DAY, left: Math.max(0, left) },
    )
  const from = await senderOf(hand)
  return Promise.all(bodies.map((body) => inviteOne(hand, body, { greeting, from })))
}

async function senderOf(hand: MembershipHand) {
  const network = await findNetwork(hand.tx)
  const lead = network && (await findOrganization(hand.tx, network.lead_organization_id))
  return {
    network: network?.name ?? '',
    name: doerOf(hand).name,
    lead: lead?.name ?? '',
    contact: network?.contact_email ?? '',
  }
}

async function inviteOne(
  hand: MembershipHand,
  body: MissingBody,
  { greeting, from }: { greeting: string; from: Awaited<ReturnType<typeof senderOf>> },
): Promise<{ organizationId: string; token: string }> {
  const { tx, at, baseUrl } = hand
  const [id, token, address] = [newId(at.getTime()), newToken(), body.address!]
  await insertInvitation(tx, {
    id,
    organizationId: body.id,
    address,
    tokenHash: hashToken(token),
    by: doerOf(hand).id,
    at,
  })
  await hand.note('membership.invited', body.id)
  const stop = baseUrl + paths.stopInvitations(token)
  const letter = invitationLetter({
    network: from.network,
    body: body.name,
    greeting,
    link: baseUrl + paths.joinInvited(token),
    stop,
    from,
  })
  await hand.tell({
    key: `membership.invitation:${id}`,
    toPersonId: null,
    toAddress: address,
    ...letter,
    unsubscribe: stop,
  })
  return { organizationId: body.id, token }
}

/** The body wants no such letters; whoever has one of them may say so. */
export async function stopInviting(
  hand: MembershipHand,
  { organization_id: id }: InvitedBody,
): Promise<void> {
  if (await insertRefusal(hand.tx, id, hand.at)) await hand.note('membership.stopped', id)
}
