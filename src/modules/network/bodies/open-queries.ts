// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies as the programs of others read them: what the pages of the network say of them, and the codes of public registers. */
import { isInUse } from '#kernel/archive.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import { wordsAsked } from '#kernel/list/rows.ts'
import type { Body } from './queries.ts'

export type OpenBody = Pick<
  Body,
  'id' | 'slug' | 'name' | 'short_name' | 'kind' | 'parent_id' | 'place' | 'province' | 'ipa_code' | 'website'
>

const columns = sql`o.id, o.slug, o.name, o.short_name, o.kind, o.parent_id, o.place, o.province, o.ipa_code, o.website`

/** Bodies in use that none has taken the place of. */
const standing = sql`${isInUse(sql`o.id`)}
  and not exists (select from organization_succession s where s.from_id = o.id and s.kind <> 'renamed')`

/** A page of them, in the order in which they came, and how many there are. */
export async function listOpenBodies(
  db: Db,
  { search, limit, offset }: { search: string | null; limit: number; offset: number },
): Promise<{ rows: OpenBody[]; total: number }> {
  const words = search === null ? null : wordsAsked(search)
  const found = words === null ? sql`true` : sql`o.words @@ to_tsquery('register_words', ${words})`
  const [page, count] = await Promise.all([
    sql<OpenBody>`select ${columns} from organization o where ${standing} and ${found}
      order by o.id limit ${limit} offset ${offset}`.execute(db),
    sql<{
      total: number
    }>`select count(*)::int as total from organization o where ${standing} and ${found}`.execute(db),
  ])
  return { rows: page.rows, total: count.rows[0]!.total }
}

/** These bodies, also those that have ended: what was written goes on naming them. */
export async function listOpenBodiesById(db: Db, ids: readonly string[]): Promise<OpenBody[]> {
  const { rows } = await sql<OpenBody>`
    select ${columns} from organization o where o.id = any(${[...ids]}::uuid[]) and ${isInUse(sql`o.id`)} limit 5000`.execute(
    db,
  )
  return rows
}
