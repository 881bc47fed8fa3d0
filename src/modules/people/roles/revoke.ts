// SPDX-License-Identifier: AGPL-3.0-or-later
import { hearDrops } from '#kernel/cache.ts'
import type { Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { PeopleHand } from '../phrases.ts'
import { endSessionsOf } from '../queries.ts'
import { deleteGrant, findGrant, type HeldRole, listIrreplaceable } from './queries.ts'

/** Two at once must not each count the other as the one who remains. */
const WHO_REMAINS = 'administration'

/** Refuses when nobody would be left to administer the instance, or to manage a body's office (of one role, or of all that a person holds). */
export async function refuseLast(tx: Tx, whose: { personId: string; grantId?: string }): Promise<void> {
  await lockName(tx, WHO_REMAINS)
  const [last] = await listIrreplaceable(tx, whose)
  if (last?.role === 'administrator')
    throw new Refused(msg('Non resterebbe nessun amministratore: dai prima il ruolo a un’altra persona.'))
  if (last)
    throw new Refused(
      msg('{organization} resterebbe senza responsabile d’ufficio: dai prima il ruolo a un’altra persona.'),
      { organization: last.organization },
    )
}

/** Takes a role away with its limits. False: it is not held. Whoever held it signs in again, with what is left to them. */
export async function revokeRole(hand: PeopleHand, held: HeldRole): Promise<boolean> {
  const { tx, at } = hand
  hearDrops(tx)
  await lockName(tx, WHO_REMAINS)
  const grantId = await findGrant(tx, held)
  if (!grantId) return false
  await refuseLast(tx, { personId: held.personId, grantId })
  await deleteGrant(tx, grantId)
  await endSessionsOf(tx, held.personId, at)
  const { role, organizationId } = held
  await hand.note('role.revoked', held.personId, { role, organizationId })
  return true
}
