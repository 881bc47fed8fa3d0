// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles that people give one another, take back, and hand to a deputy. Each is judged under one lock, by what counts at that moment. */
import { hearDrops } from '#kernel/cache.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { found, Invalid, NotFound, Refused } from '#kernel/errors.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { grantRole, limitGrant } from '../actions.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionsOf } from '../queries.ts'
import type { Role } from '../rules.ts'
import { giverOf } from './giver.ts'
import { findBase, kindsOfLimits, listColleagues, listHeldAs, listSeat } from './held-queries.ts'
import { findGrant, insertEnds, listIrreplaceable } from './queries.ts'
import { type Giver, overlaps, whyNoDeputy, whyNotGive, whyNotWithdraw } from './rules.ts'

/** Two at once must not each count the other as the one who remains, nor give by a role that is being taken away. */
const WHO_MAY = 'administration'

export const lockRoles = (tx: Tx): Promise<void> => lockName(tx, WHO_MAY)

const refuse = (problem: FieldError | null): void => {
  if (problem) throw new Refused(problem.source, problem.values)
}

export interface NewRole {
  readonly personId: string
  readonly role: Role
  readonly organizationId: string
  /** Themes and territories. */
  readonly limits: readonly string[]
  readonly reason: string | null
  readonly beginsAt: Date | null
  readonly endsAt: Date | null
}

/** Why the giver may not give a role now; null: they may. Under the lock of `lockRoles`. */
export async function whyNotGift(
  db: Db,
  giver: Giver,
  gift: Omit<NewRole, 'reason'>,
): Promise<FieldError | null> {
  const limits = await kindsOfLimits(db, gift.limits)
  if (limits.flat().length !== new Set(gift.limits).size) throw new NotFound()
  const when = { beginsAt: gift.beginsAt?.getTime() ?? null, endsAt: gift.endsAt?.getTime() ?? null }
  return whyNotGive(giver, { ...gift, limits, seat: await listSeat(db, gift.organizationId), ...when })
}

/** Writes a role down with its limits, unless it is held already. Under the lock of `lockRoles`. */
export async function writeGift(hand: PeopleHand, gift: NewRole): Promise<void> {
  const { tx, at } = hand
  const when = { beginsAt: gift.beginsAt?.getTime() ?? at.getTime(), endsAt: gift.endsAt?.getTime() ?? null }
  const same = await listHeldAs(tx, gift, at)
  if (same.some((held) => overlaps(held, when)))
    throw new Refused(msg('Questa persona ha già questo ruolo in questo ente, in quei giorni.'))
  const grantId = await grantRole(hand, gift)
  if (gift.limits.length > 0) await limitGrant(hand, { ...gift, grantId }, gift.limits)
}

/** Gives a role, if whoever's hand it is may. */
export async function giveRole(hand: PeopleHand, gift: NewRole): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  refuse(await whyNotGift(tx, await giverOf(tx, doerOf(hand), at), gift))
  await writeGift(hand, gift)
}

/** Refuses when nobody would be left to administer the instance, or to manage a body's office (of one role, or of all that a person holds). */
export async function refuseLast(
  { tx, at }: Pick<PeopleHand, 'tx' | 'at'>,
  whose: { personId: string; grantId?: string },
): Promise<void> {
  await lockRoles(tx)
  const [last] = await listIrreplaceable(tx, { ...whose, at })
  if (last?.role === 'administrator')
    throw new Refused(msg('Non resterebbe nessun amministratore: dai prima il ruolo a un’altra persona.'))
  if (last)
    throw new Refused(
      msg('{organization} resterebbe senza responsabile d’ufficio: dai prima il ruolo a un’altra persona.'),
      { organization: last.organization },
    )
}

interface Held {
  personId: string
  role: string
  organizationId: string
}

async function endGrant(hand: PeopleHand, held: Held & { grantId: string; reason: string }): Promise<void> {
  const { tx, at, by } = hand
  hearDrops(tx)
  await refuseLast(hand, held)
  const whose = await insertEnds(tx, { grantId: held.grantId, by: by?.id ?? null, at, reason: held.reason })
  for (const personId of whose) await endSessionsOf(tx, personId, at)
  const { role, organizationId, personId } = held
  await hand.note('role.revoked', personId, { role, organizationId })
}

/** Takes a role away by what it is, whoever's hand it is. False: it is not held. Whoever held it signs in again, with what is left to them. */
export async function revokeRole(hand: PeopleHand, held: Held & { reason: string }): Promise<boolean> {
  await lockRoles(hand.tx)
  const grantId = await findGrant(hand.tx, held, hand.at)
  if (!grantId) return false
  await endGrant(hand, { ...held, grantId })
  return true
}

/** Takes a role away, if whoever's hand it is may; its deputies lose it with it. Whoever held it signs in again. */
export async function withdrawRole(
  hand: PeopleHand,
  { grantId, reason }: { grantId: string; reason: string },
): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  const base = found(await findBase(tx, grantId, at))
  const by = doerOf(hand)
  // Whoever named a deputy may do without them again.
  if (by.id !== base.deputyFor) refuse(whyNotWithdraw(await giverOf(tx, by, at), base))
  await endGrant(hand, { ...base, grantId, reason })
}

/** Lets somebody stand in for the holder of a role, for a time: named by the holder, or by whoever may give that role. */
export async function nameDeputy(
  hand: PeopleHand,
  deputy: { grantId: string; personId: string; beginsAt: Date; endsAt: Date; reason: string },
): Promise<void> {
  const { tx, at } = hand
  await lockRoles(tx)
  const base = found(await findBase(tx, deputy.grantId, at))
  const by = doerOf(hand)
  if (by.id !== base.personId) refuse(whyNotWithdraw(await giverOf(tx, by, at), base))
  const { personId } = deputy
  const colleagues = await listColleagues(tx, base, at)
  if (!colleagues.some(({ id }) => id === personId))
    throw new Invalid({ personId: { source: msg('Scegli una persona che lavora nello stesso ente.') } })
  const when = { beginsAt: deputy.beginsAt.getTime(), endsAt: deputy.endsAt.getTime() }
  const why = whyNoDeputy(base, { personId, ...when }, at.getTime())
  if (why) throw new Invalid(why)
  const same = await listHeldAs(tx, { ...base, personId }, at)
  if (same.some((held) => overlaps(held, when)))
    throw new Invalid({ personId: { source: msg('Questa persona può già fare lo stesso in quei giorni.') } })
  await grantRole(hand, {
    personId,
    role: base.role,
    organizationId: base.organizationId,
    reason: deputy.reason,
    beginsAt: deputy.beginsAt,
    endsAt: deputy.endsAt,
    deputyOf: deputy.grantId,
  })
}
