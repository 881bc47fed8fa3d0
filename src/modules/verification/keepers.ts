// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who looks after a thing: those of its body, deputies too; where the body has nobody, those who look after the territory or the network. */
import type { Db } from '#kernel/db/db.ts'
import { listWhoMay, type WhoMay } from '../people/index.ts'
import type { Thing } from './things.ts'

/** A letter to more is no letter. */
const MOST = 10

export async function listKeepers(db: Db, { of, place, organizationId }: Thing, at: Date): Promise<WhoMay[]> {
  const all = await listWhoMay(db, of.permission, place, { at })
  const own = all.filter((person) => person.organizationId === organizationId)
  return (own.length > 0 ? own : all).slice(0, MOST)
}
