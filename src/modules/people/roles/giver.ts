// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '#kernel/db/db.ts'
import { listBelow, listHeld, listPermissions } from './queries.ts'
import { countsAt, type Giver } from './rules.ts'

/** What somebody holds at an instant, as the rules of giving look at it: read again, whatever a session remembers. */
export async function giverOf(db: Db, person: { readonly id: string }, at: Date): Promise<Giver> {
  const [held, permissions] = await Promise.all([listHeld(db, person.id, at), listPermissions(db)])
  const grants = held.filter((one) => countsAt(one, at.getTime()))
  const below = await listBelow(db, [...new Set(grants.flatMap(({ limits }) => limits.flat()))])
  return { id: person.id, grants, permissions, below }
}
