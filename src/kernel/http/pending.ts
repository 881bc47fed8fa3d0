// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A form that arrived after its session had ended: kept for the person who wrote it, given back after they sign in. What is kept
 * while it is being written stands in the same table: see `unsaved.ts`.
 */
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

/** A page with a form, and who writes in it. */
export interface FormOf {
  readonly personId: string
  readonly route: string
  readonly returnPath: string
}

export async function keepPending(
  tx: Tx,
  pending: FormOf & { readonly body: Body },
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
    .where('autosaved', '=', false)
    .where('id', 'not in', (newest) =>
      newest
        .selectFrom('pending_form')
        .select('id')
        .where('person_id', '=', pending.personId)
        .where('autosaved', '=', false)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_PENDING),
    )
    .execute()
  return id
}

/** As the page would show it again: jsonb takes no U+0000 and no half of a surrogate pair. */
export const keepable = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      showable(name),
      Array.isArray(value) ? value.map(showable) : showable(value),
    ]),
  )

export interface GivenBack {
  readonly body: Body
  /** When it was kept, of what was left unsaved; null of what was sent too late. */
  readonly resumedFrom: Date | null
}

/** What was kept, when it belongs to this person and this page. */
export async function findPending(
  db: Db,
  id: string | undefined,
  personId: string,
  route: string,
): Promise<GivenBack | null> {
  if (!isId(id)) return null
  const row = await db
    .selectFrom('pending_form')
    .select(['body', 'autosaved', 'created_at'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('route', '=', route)
    .executeTakeFirst()
  return row ? { body: row.body, resumedFrom: row.autosaved ? row.created_at : null } : null
}

/** Forgets what was given back and sent (`id`), with everything else this person sent too late from the same page. */
export async function forgetPending(
  tx: Tx,
  { personId, route, returnPath }: FormOf,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('pending_form')
    .where('person_id', '=', personId)
    .where((row) => {
      const sameHere = row.and({ route, return_path: returnPath, autosaved: false })
      return isId(id) ? row.or([sameHere, row('id', '=', id)]) : sameHere
    })
    .execute()
}
