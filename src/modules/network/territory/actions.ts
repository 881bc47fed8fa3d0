// SPDX-License-Identifier: AGPL-3.0-or-later
import { hearDrops } from '#kernel/cache.ts'
import { lockName } from '#kernel/db/lock.ts'
import { newEntity } from '#kernel/entities.ts'
import type { NetworkHand } from '../phrases.ts'
import { insertTerritory, listTerritories, updateTerritory } from './queries.ts'
import { type Plan, planImport, type Territory } from './rules.ts'

/** Makes the places from what is known; told apart from the list of them so that both come from the same look. */
export type TerritoriesFrom = (known: ReadonlyMap<string, Territory>) => readonly Territory[]

/**
 * Writes places that are new and changes those that differ; says which. None is taken away: a role may be limited to it, a body
 * may have its seat there. The audit holds codes, and nothing when nothing changed.
 */
export async function importTerritories(hand: NetworkHand, from: TerritoriesFrom): Promise<Plan> {
  const { tx, at } = hand
  await lockName(tx, 'territories')
  hearDrops(tx)
  const stored = await listTerritories(tx)
  const known = new Map([...stored].map(([code, { territory }]) => [code, territory]))
  const plan = planImport(from(known), known)
  const ids = new Map([...stored].map(([code, { id }]) => [code, id]))
  const parentOf = ({ parentCode }: Territory) => (parentCode === null ? null : ids.get(parentCode)!)
  for (const territory of plan.added) {
    const id = await newEntity(tx, 'territory', at)
    ids.set(territory.code, id)
    await insertTerritory(tx, { id, parentId: parentOf(territory), territory })
  }
  for (const { territory } of plan.changed)
    await updateTerritory(tx, { id: ids.get(territory.code)!, parentId: parentOf(territory), territory })
  if (plan.added.length + plan.changed.length > 0)
    await hand.note('territory.imported', undefined, {
      added: plan.added.map(({ code }) => code),
      changed: plan.changed.map(({ territory, fields }) => ({ code: territory.code, fields })),
    })
  return plan
}
