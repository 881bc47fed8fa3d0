// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body asks to join, its address is confirmed, and somebody who may decide lets it in or says why not. */
import { type Actor, may } from '#kernel/access.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, Refused } from '#kernel/errors.ts'
import { doerOf, handed } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newToken } from '#kernel/ids.ts'
import {
  findNetwork,
  findSeat,
  findTerritory,
  openOrganization,
  refuseEnded,
  takePart,
} from '../../network/index.ts'
import { addDomain, hashToken, invitePerson } from '../../people/index.ts'
import type { MembershipHand } from '../phrases.ts'
import { findKnownBody } from './body-queries.ts'
import type { AdmitInput } from './forms.ts'
import { admittedLetter, confirmLetter, refusedLetter } from './letters.ts'
import {
  type AskingBody,
  DECIDE,
  insertDecision,
  insertRequest,
  type JoinRequest,
  lockBody,
  type Requester,
  setBody,
  setConfirmed,
} from './queries.ts'
import { stateOf } from './rules.ts'
import { settleAsked, tellAsked } from './telling.ts'

export interface Asked {
  readonly body: AskingBody
  readonly requester: Requester
  readonly themes: readonly string[]
  /** The body of the register that was invited to ask. */
  readonly organizationId: string | null
}

/**
 * Writes to the address of whoever asks; nobody reads the request before it is confirmed. No trace in the audit: strangers must not write
 * in what nobody may delete. Gives the token of the letter.
 */
export async function askToJoin(hand: MembershipHand, asked: Asked): Promise<string> {
  const { tx, at, baseUrl } = hand
  const { body, requester, themes, organizationId } = asked
  const known = organizationId === null ? null : await findKnownBody(tx, organizationId)
  const territoryId = known ? known.territory_id : ((await findSeat(tx, body))?.id ?? null)
  const id = await newEntity(tx, 'join_request', at)
  const token = newToken()
  await insertRequest(tx, {
    id,
    body,
    territoryId,
    organizationId: known?.id ?? null,
    requester,
    tokenHash: hashToken(token),
    themes,
    at,
  })
  const site = { baseUrl, locale: requester.locale }
  const letter = confirmLetter(site, await networkName(hand), token)
  await hand.tell({
    key: `membership.confirm:${id}`,
    toPersonId: null,
    toAddress: requester.email,
    ...letter,
  })
  return token
}

const networkName = async ({ tx }: MembershipHand): Promise<string> => (await findNetwork(tx))?.name ?? ''

/** The address is theirs: those who decide are told. A second click changes nothing. */
export async function confirmRequest(hand: MembershipHand, request: JoinRequest): Promise<void> {
  if (!(await setConfirmed(hand.tx, request.id, hand.at))) return
  await hand.note('membership.asked', request.id)
  await tellAsked({ ...hand, by: null }, request)
}

export const DECIDED = msg('Un’altra persona ha già deciso su questa richiesta.')

/** Whoever asked takes it back. */
export async function withdrawRequest(hand: MembershipHand, request: JoinRequest): Promise<void> {
  const { tx, at } = hand
  if (stateOf(request) === 'unconfirmed')
    throw new Refused(msg('Questa richiesta non è confermata: se non fai niente si cancella da sola.'))
  if (!(await insertDecision(tx, { requestId: request.id, outcome: 'withdrawn', by: null, at })))
    throw new Refused(msg('A questa richiesta è già stato risposto: ricarica la pagina.'))
  await hand.note('membership.withdrawn', request.id)
  await settleAsked(hand, request.id)
}

const OUT_OF_REACH = msg('Questo ente è fuori dal tuo territorio: decide chi coordina la rete.')

/** The request is about this body of the register from now on; null: about one that is not there yet. */
export async function recogniseBody(
  hand: MembershipHand,
  request: JoinRequest,
  organizationId: string | null,
  actor: Actor,
): Promise<void> {
  const { tx } = hand
  await lockBody(tx, request.id)
  if (request.outcome) throw new Refused(DECIDED)
  const body = organizationId === null ? null : found(await findKnownBody(tx, organizationId))
  if (body?.ended) await refuseEnded(tx, body.id)
  const territoryId = body ? body.territory_id : ((await findSeat(tx, request))?.id ?? null)
  const place = body ?? { within: await placeOfTerritoryId(hand, territoryId) }
  if (!may(actor, DECIDE, place)) throw new Refused(OUT_OF_REACH)
  await setBody(tx, request.id, { organizationId, territoryId })
  await hand.note('membership.recognised', request.id, { organizationId })
}

async function placeOfTerritoryId({ tx }: MembershipHand, id: string | null): Promise<string[]> {
  const territory = id === null ? null : await findTerritory(tx, id)
  return territory
    ? [territory.id, territory.province_id, territory.region_id].filter((key) => key !== null)
    : []
}

export interface Post {
  readonly sendsMail: boolean
  readonly zone: string
}

const FORGOTTEN = msg('Chi ha chiesto non c’è più: questa richiesta è vecchia.')
const OWN = msg('È la tua richiesta: decide un’altra persona.')

const requesterOf = ({ requester }: JoinRequest, actor: Actor): Requester => {
  if (!requester) throw new Refused(FORGOTTEN)
  if (requester.email === actor.email) throw new Refused(OWN)
  return requester
}

/**
 * Lets a body in: opens it where the register does not have it, makes it take part in a project, and invites whoever asked as its manager.
 * Gives the address of the invitation. Throws `Refused` when somebody was faster, or where one of these is not theirs to do.
 */
export async function admitBody(
  hand: MembershipHand,
  request: JoinRequest,
  { input, actor, post }: { input: AdmitInput; actor: Actor; post: Post },
): Promise<string> {
  const { tx, at, baseUrl } = hand
  const requester = requesterOf(request, actor)
  if (((await lockBody(tx, request.id)) ?? '') !== input.about)
    throw new Refused(msg('Intanto qualcuno ha detto di quale ente si tratta: rileggi la richiesta.'))
  const { projectId } = input
  const decision = { requestId: request.id, outcome: 'admitted' as const, projectId, by: doerOf(hand).id, at }
  if (!(await insertDecision(tx, decision))) throw new Refused(DECIDED)
  const organizationId = request.organization_id ?? (await enter(hand, request))
  await refuseEnded(tx, organizationId)
  const theirs = handed(hand, {})
  if (projectId) await takePart(theirs, { projectId, organizationId, role: input.role, joinedOn: input.from })
  if (input.domain) {
    const typed = input.domain
    await addDomain(theirs, { organizationId, typed, sure: input.sure, twice: 'fine' })
  }
  const link = await inviteRequester(hand, { requester, organizationId }, post)
  await hand.note('membership.admitted', request.id, { organizationId, projectId, role: input.role })
  await settleAsked(hand, request.id)
  const letter = admittedLetter(
    { baseUrl, locale: requester.locale },
    { network: await networkName(hand), body: request.organization ?? request.name },
  )
  await hand.tell({
    key: `membership.admitted:${request.id}`,
    toPersonId: null,
    toAddress: requester.email,
    ...letter,
  })
  return link
}

/** Enters the body in the register. A code that another body has is said as a refusal: the form of the decision has no such field. */
async function enter(hand: MembershipHand, request: JoinRequest): Promise<string> {
  const { name, kind, place, province, website, ipa_code, fiscal_code, territory_id } = request
  const territory = territory_id === null ? null : await findTerritory(hand.tx, territory_id)
  const istat_code = territory?.level === 'municipality' ? territory.code : null
  try {
    const body = { name, kind, place, province, istat_code, website, ipa_code, fiscal_code }
    const organizationId = await openOrganization(handed(hand, {}), body)
    await setBody(hand.tx, request.id, { organizationId, territoryId: territory_id })
    return organizationId
  } catch (error) {
    const [problem] = error instanceof Invalid ? Object.values(error.fields) : []
    throw problem ? new Refused(problem.source, problem.values) : error
  }
}

const inviteRequester = (
  hand: MembershipHand,
  { requester, organizationId }: { requester: Requester; organizationId: string },
  post: Post,
): Promise<string> =>
  invitePerson(
    handed(hand, {}),
    {
      role: 'office_manager',
      organizationId,
      email: requester.email,
      givenName: requester.given_name,
      familyName: requester.family_name,
    },
    post,
  )

/** A new link for whoever asked, in the place of the one that was lost. */
export async function inviteAgain(
  hand: MembershipHand,
  request: JoinRequest,
  actor: Actor,
  post: Post,
): Promise<string> {
  const requester = requesterOf(request, actor)
  if (request.outcome !== 'admitted' || !request.organization_id)
    throw new Refused(msg('L’invito parte quando l’ente è ammesso.'))
  return inviteRequester(hand, { requester, organizationId: request.organization_id }, post)
}

export async function refuseBody(
  hand: MembershipHand,
  request: JoinRequest,
  reason: string,
  actor: Actor,
): Promise<void> {
  const { tx, at, baseUrl } = hand
  const requester = requesterOf(request, actor)
  const decision = {
    requestId: request.id,
    outcome: 'refused' as const,
    words: reason,
    by: doerOf(hand).id,
    at,
  }
  if (!(await insertDecision(tx, decision))) throw new Refused(DECIDED)
  await hand.note('membership.refused', request.id)
  await settleAsked(hand, request.id)
  const letter = refusedLetter(
    { baseUrl, locale: requester.locale },
    { network: await networkName(hand), body: request.name, reason },
  )
  await hand.tell({
    key: `membership.refused:${request.id}`,
    toPersonId: null,
    toAddress: requester.email,
    ...letter,
  })
}
