// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'

/** Provinces that the instance knows, by the letters of their number plates. */
export async function provinceChoices(db: Db): Promise<Choice[]> {
  const { rows } = await sql<{ name: string; letters: string }>`
    select name, letters from territory_label where level = 'province' and letters is not null order by name limit 200`.execute(
    db,
  )
  return rows.map(({ name, letters }) => ({ value: letters.toLowerCase(), label: name, literal: true }))
}
