// SPDX-License-Identifier: AGPL-3.0-or-later
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'

/** Whether there are themes, and each of those in use has a body that follows it. Cross-cutting topics are of everybody. */
export async function areAllAssigned(db: Db): Promise<boolean> {
  const { rows } = await sql<{ all_assigned: boolean }>`
    select coalesce(bool_and(exists (
      select from theme_assignment a where a.theme_id = t.id and a.ended_on is null)), false) as all_assigned
    from theme t
    where t.kind = 'theme' and t.id not in (select theme_id from theme_succession) and ${isInUse(sql`t.id`)}`.execute(
    db,
  )
  return rows[0]!.all_assigned
}
