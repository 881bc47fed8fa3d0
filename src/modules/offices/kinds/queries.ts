// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import type { Reach } from '../office-words.ts'
import type { kinds } from './list.ts'

export interface KindRecord {
  name: LocalText
  usual_reach: Reach
  position: number
}

export interface Kind extends KindRecord {
  id: string
  slug: string
  version: number
}

export const kindsSource: SourceOf<typeof kinds> = {
  select: sql`k.id, k.slug, k.name, k.usual_reach, k.position, ${isArchived(sql`k.id`)} as archived,
    (select count(*)::int from office f where f.kind_id = k.id) as offices`,
  from: sql`office_kind k`,
  id: sql`k.id`,
  sorts: { posto: sql`k.position`, tipo: sql`k.name ->> 'it'` },
  visible: () => null,
  where: ({ chi, archiviati }) => [
    chi && sql`k.usual_reach = ${chi}`,
    archiviati ? isArchived(sql`k.id`) : isInUse(sql`k.id`),
  ],
}

const KIND = ['id', 'slug', 'name', 'usual_reach', 'position', 'version'] as const

export async function findKind(db: Db, slug: string): Promise<Kind | null> {
  const row = await db.selectFrom('office_kind').select(KIND).where('slug', '=', slug).executeTakeFirst()
  return (row as Kind | undefined) ?? null
}

/** Kinds that one may choose, in their order. */
export async function listKinds(db: Db): Promise<Kind[]> {
  const rows = await db
    .selectFrom('office_kind')
    .select(KIND)
    .where(sql<boolean>`${isInUse(sql`office_kind.id`)}`)
    .orderBy('position')
    .orderBy('slug')
    .limit(500)
    .execute()
  return rows as Kind[]
}

export async function insertKind(tx: Tx, { version: _, ...kind }: Kind): Promise<void> {
  await tx
    .insertInto('office_kind')
    .values({ ...kind, name: JSON.stringify(kind.name) })
    .execute()
}

/** Whether the kind still had this version: otherwise nothing is written. */
export async function updateKind(tx: Tx, id: string, version: number, kind: KindRecord): Promise<boolean> {
  const row = await tx
    .updateTable('office_kind')
    .set({ ...kind, name: JSON.stringify(kind.name), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
