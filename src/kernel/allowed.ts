// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, reachOf } from './access.ts'
import { sql } from './db/db.ts'

type Column = ReturnType<typeof sql.ref>

/**
 * `may` for rows that are still in the database: true where the actor holds the permission for the thing whose bodies,
 * themes and territories stand in these columns (`sql.ref('c.organization_id')`). Every list, desk and register asks it.
 * Never null, whatever is null in the row.
 */
export function allowed(actor: Actor | null, permission: string, columns: readonly Column[]) {
  const reach = reachOf(actor, permission)
  // Known beforehand, and the planner gets to know it too.
  if (reach.length === 0) return sql<boolean>`false`
  if (reach.some((entry) => entry.length === 0)) return sql<boolean>`true`
  return sql<boolean>`exists (
    select from jsonb_array_elements(${JSON.stringify(reach)}::jsonb) as entry
    where not exists (
      select from jsonb_array_elements(entry) as ids where not ids ?| array[${sql.join(columns)}]::text[]))`
}
