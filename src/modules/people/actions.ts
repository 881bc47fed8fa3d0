// SPDX-License-Identifier: AGPL-3.0-or-later
/** Accounts, sessions, roles. What these change is kept in memory by every process, so most wait until this one has heard it. */
import { createHash } from 'node:crypto'
import { hearDrops } from '#kernel/cache.ts'
import { newEntity } from '#kernel/entities.ts'
import { doerOf, handed } from '#kernel/hand.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { refuseEnded } from '../network/index.ts'
import { hashPassword } from './password.ts'
import type { PeopleHand } from './phrases.ts'
import { endSession, endSessionsOf, insertPerson, insertSession, setClosed } from './queries.ts'
import { endDeputiesOf, findGrant, insertGrant, insertGrantLimits } from './roles/queries.ts'
import { COOKIE_SECONDS, sessionEnd } from './rules.ts'
import { isNewDevice } from './sessions/queries.ts'
import { tellNewDevice } from './telling.ts'

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * Opens a session of whoever's hand it is and gives back what their browser keeps of it. `device`: from where they enter ('Firefox/Windows'),
 * when it is known: of one that they have not used before they are told.
 */
export async function openSession(
  hand: PeopleHand,
  { sharedDesk, device = null }: { sharedDesk: boolean; device?: string | null },
): Promise<{ token: string; maxAgeSeconds: number | null }> {
  const { tx, at } = hand
  const { id: personId } = doerOf(hand)
  const token = newToken()
  await insertSession(tx, {
    id: newId(at.getTime()),
    tokenHash: hashToken(token),
    personId,
    sharedDesk,
    device,
    at,
    expiresAt: sessionEnd(sharedDesk, at, at),
  })
  await hand.note('session.opened', personId, { sharedDesk })
  if (device && (await isNewDevice(tx, { personId, device, at }))) await tellNewDevice(hand, personId, device)
  return { token, maxAgeSeconds: sharedDesk ? null : COOKIE_SECONDS }
}

/**
 * Ends a session, as the person whose it was. A token that opens nothing leaves no trace: strangers must not write in the audit,
 * which nobody may delete.
 */
export async function closeSession(hand: PeopleHand, token: string): Promise<void> {
  hearDrops(hand.tx)
  const person = await endSession(hand.tx, hashToken(token), hand.at)
  if (person) await handed(hand, { by: person }).note('session.closed', person.id)
}

export interface PersonDetails {
  email: string
  givenName: string
  familyName: string
  locale?: Locale
  password?: string
  /** Of a password that was hashed when it was chosen. */
  passwordHash?: string
  demo?: boolean
}

/** Opens an account. The address must be free: the unique constraint says so otherwise. */
export async function openAccount(hand: PeopleHand, person: PersonDetails): Promise<string> {
  const { tx, at } = hand
  const id = await newEntity(tx, 'person', at)
  await insertPerson(tx, {
    id,
    email: person.email.toLowerCase(),
    givenName: person.givenName,
    familyName: person.familyName,
    locale: person.locale ?? 'it',
    demo: person.demo ?? false,
    passwordHash: person.password ? await hashPassword(person.password) : (person.passwordHash ?? null),
    at,
  })
  await hand.note('person.opened', id)
  return id
}

export interface RoleOf {
  personId: string
  role: string
  organizationId: string
}

interface RoleGiven extends RoleOf {
  reason?: string | null
  /** Null: from now on. */
  beginsAt?: Date | null
  /** Null: open. */
  endsAt?: Date | null
  /** The role whose holder is replaced. */
  deputyOf?: string | null
}

/** Writes a role down, whoever gives it: `giveRole` asks first whether they may. Gives its id. */
export async function grantRole(hand: PeopleHand, grant: RoleGiven): Promise<string> {
  const { tx, at, by } = hand
  hearDrops(tx)
  const { personId, role, organizationId, reason = null, beginsAt = null, endsAt = null } = grant
  const { deputyOf = null } = grant
  await refuseEnded(tx, organizationId)
  const id = newId(at.getTime())
  const when = { reason, beginsAt, endsAt, deputyOf }
  await insertGrant(tx, { id, personId, role, organizationId, ...when, grantedBy: by?.id ?? null, at })
  await hand.note(deputyOf ? 'role.deputy_named' : 'role.granted', personId, { role, organizationId })
  return id
}

/** Limits a role that a person holds in a body to themes or territories: of each kind, a thing must lie in one. */
export async function limitRole(hand: PeopleHand, held: RoleOf, entityIds: readonly string[]): Promise<void> {
  const grantId = await findGrant(hand.tx, held, hand.at)
  if (!grantId) throw new Error(`${held.personId} has no role ${held.role} that could be limited`)
  await limitGrant(hand, { ...held, grantId }, entityIds)
}

/** The same, of one grant. */
export async function limitGrant(
  hand: PeopleHand,
  { personId, role, organizationId, grantId }: RoleOf & { grantId: string },
  entityIds: readonly string[],
): Promise<void> {
  hearDrops(hand.tx)
  await insertGrantLimits(hand.tx, grantId, entityIds)
  await hand.note('role.limited', personId, { role, organizationId, entityIds })
}

export async function closeAccount(hand: PeopleHand, personId: string): Promise<void> {
  const { tx, at } = hand
  hearDrops(tx)
  await setClosed(tx, personId, at)
  await endSessionsOf(tx, personId, at)
  await endDeputiesOf(tx, personId, at)
  await hand.note('person.closed', personId)
}

export async function reopenAccount(hand: PeopleHand, personId: string): Promise<void> {
  hearDrops(hand.tx)
  await setClosed(hand.tx, personId, null)
  await hand.note('person.reopened', personId)
}
