// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Place, WHOLE_NETWORK } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { listWhoMay } from '../../people/index.ts'
import { DECIDE } from './queries.ts'

/** Those whose role is of the territory decide; where there is nobody, those of the network. */
export async function listDeciders(db: Db, place: Place, at: Date): Promise<string[]> {
  const [all, far] = await Promise.all([
    listWhoMay(db, DECIDE, place, { at }),
    listWhoMay(db, DECIDE, WHOLE_NETWORK, { at }),
  ])
  const near = all.filter(({ id }) => !far.some((other) => other.id === id))
  return (near.length > 0 ? near : all).map(({ id }) => id)
}
