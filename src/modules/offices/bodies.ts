// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies for which somebody keeps offices. */
import { type Actor, reachOf } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { listOrganizations } from '../network/index.ts'

/** Their own; all of them, where their role is of the network, be it for a territory: where the office stands is asked then. */
export async function bodyChoices(db: Db, actor: Actor | null): Promise<Choice[]> {
  const all = await listOrganizations(db)
  const known = new Set(all.map(({ id }) => id))
  const reach = reachOf(actor, 'office.write').map((entry) =>
    entry.map((ids) => ids.filter((id) => known.has(id))).filter((ids) => ids.length > 0),
  )
  return all
    .filter(({ id }) => reach.some((entry) => entry.every((ids) => ids.includes(id))))
    .map(({ id, name }) => ({ value: id, label: name, literal: true }))
}
