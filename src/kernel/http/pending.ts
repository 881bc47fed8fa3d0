// SPDX-License-Identifier: AGPL-3.0-or-later
/** A form that arrived after its session had ended: kept for the person who wrote it, given back after they sign in. */
import type { Db, Tx } from '../db/db.ts'
import type { Body } from '../forms/form.ts'
import { isId, newId } from '../ids.ts'

/** Query parameter that names the kept form on the page where it is given back. */
export const PENDING_PARAMETER = 'ripresa'

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
      body: JSON.stringify(pending.body),
      created_at: at,
    })
    .execute()
  return id
}

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
