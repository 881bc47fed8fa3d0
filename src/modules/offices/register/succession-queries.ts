// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'

/** The address of the office that took its place, at the end of the way; null: it has its own. */
export async function findSuccessor(db: Db, officeId: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    with recursive way (id, step) as (
      select successor_id, 1 from office_succession where office_id = ${officeId}
      union all select s.successor_id, way.step + 1 from way join office_succession s on s.office_id = way.id where way.step < 50)
    select f.slug from way join office f on f.id = way.id order by way.step desc limit 1`.execute(db)
  return rows[0]?.slug ?? null
}
