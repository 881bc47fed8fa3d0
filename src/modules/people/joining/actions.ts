// SPDX-License-Identifier: AGPL-3.0-or-later
/** Somebody asks for an account, proves their address, and is let in by its domain or by a person of the body. */
import { lockName } from '#kernel/db/lock.ts'
import { newEntity } from '#kernel/entities.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { findOrganization } from '../../network/index.ts'
import { grantRole, hashToken, openAccount } from '../actions.ts'
import { hashPassword } from '../password.ts'
import type { PeopleHand } from '../phrases.ts'
import { tellAdmissionAsked } from '../telling.ts'
import { listAdmitters } from './admitters.ts'
import { admittedLetter, confirmLetter, knownLetter, refusedLetter } from './letters.ts'
import {
  type Admission,
  type Asking,
  deleteAdmission,
  deleteRequestsOf,
  findAdmissionOf,
  findHolder,
  insertAccountRequest,
  insertAdmission,
  insertDomain,
  listDomainsOf,
} from './queries.ts'
import { ADMISSION_MS, CONFIRM_MS, isOfBody } from './rules.ts'

/** What everybody who works in a body may be until somebody gives them more. */
const FIRST_ROLE = 'operator'

const HAS_ACCOUNT = msg('C’è già un account con questo indirizzo. Accedi con quello.')

export interface AccountAsked {
  email: string
  givenName: string
  familyName: string
  organizationId: string
  password: string
  locale: Locale
}

/**
 * Writes to whoever owns the address, whether they have an account or not. No trace in the audit: strangers must not write in what
 * nobody may delete. Both ways cost the same: the time of a password and a letter.
 */
export async function askForAccount(hand: PeopleHand, asked: AccountAsked): Promise<void> {
  const { tx, at, baseUrl } = hand
  const { email, locale } = asked
  const passwordHash = await hashPassword(asked.password)
  const holder = await findHolder(tx, email, at)
  const id = newId(at.getTime())
  if (holder) {
    const letter = knownLetter({ baseUrl, locale: holder.locale })
    return hand.tell({ key: `account.known:${id}`, toPersonId: holder.id, toAddress: email, ...letter })
  }
  const token = newToken()
  await insertAccountRequest(tx, {
    id,
    tokenHash: hashToken(token),
    email,
    given_name: asked.givenName,
    family_name: asked.familyName,
    locale,
    organization_id: asked.organizationId,
    password_hash: passwordHash,
    at,
    expiresAt: new Date(at.getTime() + CONFIRM_MS),
  })
  const letter = confirmLetter({ baseUrl, locale }, token)
  await hand.tell({ key: `account.asked:${id}`, toPersonId: null, toAddress: email, ...letter })
}

/** The address is theirs. Gives whether they may enter now, or wait for somebody of the body. */
export async function confirmAddress(hand: PeopleHand, asking: Asking): Promise<'open' | 'waiting'> {
  const { tx, at } = hand
  await lockName(tx, `account ${asking.email}`)
  if ((await deleteRequestsOf(tx, asking.email)) === 0)
    throw new Refused(msg('Questo indirizzo è già stato confermato.'))
  if (await findHolder(tx, asking.email, at)) throw new Refused(HAS_ACCOUNT)
  if (isOfBody(asking.email, await listDomainsOf(tx, asking.organization_id))) {
    await openFor(hand, asking)
    return 'open'
  }
  await askToBeAdmitted(hand, asking)
  return 'waiting'
}

/** Whoever has an address under this domain works in the body from now on, as far as accounts go. */
export async function addDomain(
  hand: PeopleHand,
  { organizationId, domain }: { organizationId: string; domain: string },
): Promise<void> {
  if (await insertDomain(hand.tx, { organizationId, domain, at: hand.at }))
    await hand.note('domain.added', organizationId, { domain })
}

async function openFor(hand: PeopleHand, asking: Asking): Promise<string> {
  const personId = await openAccount(hand, {
    email: asking.email,
    givenName: asking.given_name,
    familyName: asking.family_name,
    locale: asking.locale,
    passwordHash: asking.password_hash,
  })
  await grantRole(hand, { personId, role: FIRST_ROLE, organizationId: asking.organization_id })
  return personId
}

/** Tells those who decide. */
export async function askToBeAdmitted(hand: PeopleHand, asking: Asking): Promise<void> {
  const { tx, at } = hand
  // Whoever asks again means what they say now.
  const before = await findAdmissionOf(tx, asking.email)
  if (before) await deleteAdmission(tx, before.id)
  const id = await newEntity(tx, 'admission_request', at)
  const expiresAt = new Date(at.getTime() + ADMISSION_MS)
  const { email, given_name, family_name, locale, organization_id, password_hash } = asking
  const row = { email, given_name, family_name, locale, organization_id, password_hash }
  await insertAdmission(tx, { id, ...row, at, expiresAt })
  await hand.note('admission.asked', id, { organizationId: organization_id })
  const organization = (await findOrganization(tx, organization_id))?.name ?? ''
  const told = { id, name: `${given_name} ${family_name}`, email, organization }
  await tellAdmissionAsked(hand, await listAdmitters(tx, organization_id, hand.at), told)
}

const DECIDED = msg('Un’altra persona ha già deciso su questa richiesta.')

export async function admit(hand: PeopleHand, admission: Admission): Promise<void> {
  const { tx, at, baseUrl } = hand
  await lockName(tx, `account ${admission.email}`)
  if (!(await deleteAdmission(tx, admission.id))) throw new Refused(DECIDED)
  if (await findHolder(tx, admission.email, at)) throw new Refused(HAS_ACCOUNT)
  const personId = await openFor(hand, admission)
  await hand.note('admission.given', personId, { organizationId: admission.organization_id })
  const letter = admittedLetter({ baseUrl, locale: admission.locale }, admission.organization)
  await hand.tell({
    key: `admission.given:${admission.id}`,
    toPersonId: personId,
    toAddress: admission.email,
    ...letter,
  })
}

/** What they had written goes at once: nothing of it is needed any more. */
export async function refuseAdmission(hand: PeopleHand, admission: Admission, reason: string): Promise<void> {
  doerOf(hand)
  const { tx, baseUrl } = hand
  if (!(await deleteAdmission(tx, admission.id))) throw new Refused(DECIDED)
  await hand.note('admission.refused', admission.id, { organizationId: admission.organization_id })
  const letter = refusedLetter({ baseUrl, locale: admission.locale }, admission.organization, reason)
  await hand.tell({
    key: `admission.refused:${admission.id}`,
    toPersonId: null,
    toAddress: admission.email,
    ...letter,
  })
}
