// SPDX-License-Identifier: AGPL-3.0-or-later
/** The things of every room that somebody must confirm now and then. */
import type { Confirmable, ConfirmableThing, GroupNow } from '#contracts/confirmable.ts'
import { type Actor, may } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { kindsOf } from '#kernel/entities.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export interface Thing extends ConfirmableThing {
  readonly of: Confirmable
}

const from =
  (of: Confirmable) =>
  (thing: ConfirmableThing): Thing => ({ ...thing, of })

/** More than one person looks after, and as many as one page of them needs. */
export const MOST_KEPT = 500

/** What somebody keeps, room by room and by name. */
export async function listKept(db: Db, actor: Actor, services: Services): Promise<Thing[]> {
  const found = await Promise.all(
    services.house.confirmables.map(async (of) =>
      (await of.listKept(db, actor, { limit: MOST_KEPT, services })).map(from(of)),
    ),
  )
  return found.flat()
}

export async function listOfBody(db: Db, organizationId: string, services: Services): Promise<Thing[]> {
  const found = await Promise.all(
    services.house.confirmables.map(async (of) =>
      (await of.listOfBody(db, organizationId, { limit: MOST_KEPT, services })).map(from(of)),
    ),
  )
  return found.flat()
}

/** Those among these ids that are there and that somebody confirms. */
export async function findThings(db: Db, ids: readonly string[], services: Services): Promise<Thing[]> {
  if (ids.length === 0) return []
  const kinds = await kindsOf(db, ids)
  const found = await Promise.all(
    services.house.confirmables.map(async (of) => {
      const own = ids.filter((id) => kinds.get(id) === of.kind)
      return own.length > 0 ? (await of.find(db, own, services)).map(from(of)) : []
    }),
  )
  return found.flat()
}

export const findThing = async (db: Db, id: string, services: Services): Promise<Thing | null> =>
  (await findThings(db, [id], services))[0] ?? null

export const mayConfirm = (actor: Actor | null, { of, place }: Thing): boolean =>
  may(actor, of.permission, place)

/** What each of these says today, by its id. */
export async function sayings(
  db: Db,
  things: readonly Thing[],
  asked: { locale: Locale; services: Services },
): Promise<Map<string, readonly GroupNow[]>> {
  const byRoom = Map.groupBy(things, ({ of }) => of)
  const found = await Promise.all(
    [...byRoom].map(([of, own]) =>
      of.says(
        db,
        own.map(({ id }) => id),
        asked,
      ),
    ),
  )
  return new Map(found.flatMap((each) => [...each]))
}
