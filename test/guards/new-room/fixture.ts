// SPDX-License-Identifier: AGPL-3.0-or-later
/** Books, as many as are asked for, by one statement. */
import { sql, type Tx } from '#kernel/db/db.ts'
import { identitiesOf } from '#kernel/entities.fixture.ts'

export async function buildBooks(tx: Tx, themeId: string, count: number, at: Date): Promise<void> {
  const ids = await identitiesOf(tx, 'book', count, at)
  await sql`
    insert into book (id, slug, title, theme_id, version)
    select id, 'libro-' || n, 'Libro ' || n, ${themeId}, 1 from unnest(${ids}::uuid[]) with ordinality b(id, n)`.execute(
    tx,
  )
}
