// SPDX-License-Identifier: AGPL-3.0-or-later
/** A form that arrived after its session had ended: kept for the person who wrote it, given back after they sign in. */
import type { Db, Tx } from '../db/db.ts'
import type { Body } from '../forms/form.ts'
import { showable } from '../forms/text.ts'
import { isId, newId } from '../ids.ts'

/** Query parameter that names the kept form on the page where it is given back. */
export const PENDING_PARAMETER = 'ripresa'

/** Forms kept for one person, the newest: whoever holds an old cookie must not fill the database. */
const MOST_PENDING = 20

/** Whether a path leads to a form that was sent when its session had ended, and was kept. */
export const givesBackForm = (returnPath: string): boolean =>
  new URL(returnPath, 'http://here').searchParams.has(PENDING_PARAMETER)

export async function keepPending(
  tx: Tx,
  pending: { personId: string; route: string; returnPath: string; body: Body },
  at: Date,
): Promise<string> {
  const id = newId(at.getTime())
  await tx
    .insertInto('pending_form')
    .values({
      id,
      person_id: pending.personId,
      route: pending.route,
      return_path: pending.returnPath,
      body: JSON.stringify(keepable(pending.body)),
      created_at: at,
    })
    .execute()
  await tx
    .deleteFrom('pending_form')
    .where('person_id', '=', pending.personId)
    .where('id', 'not in', (newest) =>
      newest
        .selectFrom('pending_form')
        .select('id')
        .where('person_id', '=', pending.personId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_PENDING),
    )
    .execute()
  return id
}

/** As the page would show it again: jsonb takes no U+0000 and no half of a surrogate pair. */
const keepable = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      showable(name),
      Array.isArray(value) ? value.map(showable) : showable(value),
    ]),
  )

/** The kept body, when it belongs to this person and this page. */
export async function findPending(
  db: Db,
  id: string | undefined,
  personId: string,
  route: string,
): Promise<Body | null> {
  if (!isId(id)) return null
  const row = await db
    .selectFrom('pending_form')
    .select('body')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .executeTakeFirst()
  return row?.body ?? null
}

/** Forgets what was given back and sent, with everything else this person left on the same page. */
export async function forgetPending(
  tx: Tx,
  personId: string,
  route: string,
  returnPath: string,
): Promise<void> {
  await tx
    .deleteFrom('pending_form')
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .where('return_path', '=', returnPath)
    .execute()
}
