// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived, isInUse } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { SourceOf } from '#kernel/list/rows.ts'
import { type LegalReference, REFERENCE } from '../queries.ts'
import type { acts } from './list.ts'

/** Acts are public: there is nobody who may not know of one. */
export const actsSource: SourceOf<typeof acts> = {
  select: sql`r.id, r.slug, r.urn, r.level, r.kind, r.short_title, r.title, r.adopted_on, ${isArchived(sql`r.id`)} as archived`,
  from: sql`legal_reference r`,
  id: sql`r.id`,
  sorts: { atto: sql`r.short_title`, data: sql`r.adopted_on` },
  visible: () => null,
  words: { of: 'q', in: sql`r.words` },
  where: ({ livello, tipo, tematica, dal, al, archiviati }) => [
    livello && sql`r.level = ${livello}`,
    tipo && sql`r.kind = ${tipo}`,
    tematica &&
      sql`r.id in (select c.legal_reference_id from citation c join theme_label t on t.id = c.holder_id where t.slug = ${tematica})`,
    dal && sql`r.adopted_on >= ${dal}`,
    al && sql`r.adopted_on <= ${al}`,
    archiviati ? isArchived(sql`r.id`) : isInUse(sql`r.id`),
  ],
}

export interface Act extends LegalReference {
  version: number
}

export async function findAct(db: Db, slug: string): Promise<Act | null> {
  const row = await db
    .selectFrom('legal_reference')
    .select([...REFERENCE, 'version'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

export type ActRecord = Omit<LegalReference, 'id' | 'slug'>

/** Whether the act still had this version: otherwise nothing is written. */
export async function updateAct(tx: Tx, id: string, version: number, act: ActRecord): Promise<boolean> {
  const row = await tx
    .updateTable('legal_reference')
    .set({ ...act, title: JSON.stringify(act.title), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
