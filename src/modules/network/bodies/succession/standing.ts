// SPDX-License-Identifier: AGPL-3.0-or-later
/** What stands today where a body stood, and the refusal of what is new in a body that has ended. */
import type { Db, Tx } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Organization } from '../../queries.ts'
import { holdBodies, listBodiesById, listSteps } from './queries.ts'
import { currentOf, hasEnded } from './rules.ts'

/** The bodies that have taken the place of one, by name: itself while nobody has. */
export const currentBodies = async (db: Db, organizationId: string): Promise<Organization[]> =>
  listBodiesById(db, currentOf(organizationId, await listSteps(db)))

/**
 * Throws `Refused` when others have taken the place of a body: it gets no new roles and assignments. Until the end of the transaction
 * nobody takes its place.
 */
export async function refuseEnded(tx: Tx, organizationId: string): Promise<void> {
  await holdBodies(tx, [organizationId], 'to use')
  const steps = await listSteps(tx)
  if (!hasEnded(organizationId, steps)) return
  const instead = await listBodiesById(tx, currentOf(organizationId, steps))
  throw new Refused(msg('Questo ente non c’è più. Al suo posto c’è: {names}.'), {
    names: instead.map(({ name }) => name).join(', '),
  })
}
