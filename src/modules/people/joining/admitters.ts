// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '#kernel/db/db.ts'
import { listWhoMay } from '../roles/queries.ts'

/** Those of the body decide; where there is nobody, those of the network. */
export async function listAdmitters(db: Db, organizationId: string, at: Date): Promise<string[]> {
  const all = await listWhoMay(db, 'account.admit', { within: [organizationId] }, { at })
  const near = all.filter((each) => each.organizationId === organizationId)
  return (near.length > 0 ? near : all).map(({ id }) => id)
}
