// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto'
import { record } from '#kernel/audit.ts'
import { hearDrops } from '#kernel/cache.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { hashPassword } from './password.ts'
import { endSession, insertPerson, insertSession } from './queries.ts'
import { insertGrant, insertGrantLimits } from './roles/queries.ts'
import { COOKIE_SECONDS, sessionEnd } from './rules.ts'

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Opens a session and gives back what the browser keeps of it. */
export async function openSession(
  tx: Tx,
  { personId, sharedDesk, at }: { personId: string; sharedDesk: boolean; at: Date },
): Promise<{ token: string; maxAgeSeconds: number | null }> {
  const token = newToken()
  await insertSession(tx, {
    tokenHash: hashToken(token),
    personId,
    sharedDesk,
    at,
    expiresAt: sessionEnd(sharedDesk, at, at),
  })
  await record(tx, {
    actorId: personId,
    verb: 'session.opened',
    entityId: personId,
    detail: { sharedDesk },
    at,
  })
  return { token, maxAgeSeconds: sharedDesk ? null : COOKIE_SECONDS }
}

/** Ends a session. A token that opens nothing leaves no trace: strangers must not write in the audit, which nobody may delete. */
export async function closeSession(tx: Tx, token: string, at: Date): Promise<void> {
  hearDrops(tx)
  const personId = await endSession(tx, hashToken(token), at)
  if (personId) await record(tx, { actorId: personId, verb: 'session.closed', entityId: personId, at })
}

export interface PersonDetails {
  email: string
  givenName: string
  familyName: string
  locale?: Locale
  password?: string
  demo?: boolean
}

/** Opens an account. The address must be free: the unique constraint says so otherwise. */
export async function openAccount(
  tx: Tx,
  person: PersonDetails,
  at: Date,
  by: string | null = null,
): Promise<string> {
  const id = await newEntity(tx, 'person', at)
  await insertPerson(tx, {
    id,
    email: person.email.toLowerCase(),
    givenName: person.givenName,
    familyName: person.familyName,
    locale: person.locale ?? 'it',
    demo: person.demo ?? false,
    passwordHash: person.password ? await hashPassword(person.password) : null,
    at,
  })
  await record(tx, { actorId: by, verb: 'person.opened', entityId: id, at })
  return id
}

export async function grantRole(
  tx: Tx,
  grant: { personId: string; role: string; organizationId: string },
  at: Date,
  by: string | null = null,
): Promise<void> {
  hearDrops(tx)
  await insertGrant(tx, { id: newId(at.getTime()), ...grant, grantedBy: by, at })
  await record(tx, {
    actorId: by,
    verb: 'role.granted',
    entityId: grant.personId,
    detail: { role: grant.role, organizationId: grant.organizationId },
    at,
  })
}

/** Limits a role that a person holds in a body to themes or territories: of each kind, a thing must lie in one. */
export async function limitRole(
  tx: Tx,
  grant: { personId: string; role: string; organizationId: string },
  entityIds: readonly string[],
  at: Date,
  by: string | null = null,
): Promise<void> {
  hearDrops(tx)
  if (!(await insertGrantLimits(tx, grant, entityIds)))
    throw new Error(`${grant.personId} has no role ${grant.role} that could be limited`)
  await record(tx, {
    actorId: by,
    verb: 'role.limited',
    entityId: grant.personId,
    detail: { role: grant.role, organizationId: grant.organizationId, entityIds },
    at,
  })
}
