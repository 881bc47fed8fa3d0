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

/** Acts by their URN in lower case, with the themes that start from each. */
export async function listActsByUrn(
  db: Db,
  urns: readonly string[],
): Promise<(Act & { readonly key: string; readonly themes: string[] })[]> {
  return db
    .selectFrom('legal_reference')
    .select([...REFERENCE, 'version'])
    .select(sql<string>`lower(urn)`.as('key'))
    .select(
      sql<string[]>`array(select t.id from citation c join theme_label t on t.id = c.holder_id
        where c.legal_reference_id = legal_reference.id and c.article = '' order by t.id)`.as('themes'),
    )
    .where(sql<boolean>`lower(urn) = any(${[...urns]})`)
    .execute()
}

/** Deletes an act that no text cites; false, and nothing is done, when one does. A theme as a whole is no text: it was told on the act. */
export async function deleteAct(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ cited: boolean }>`
    select exists (select from citation c where c.legal_reference_id = ${id}
      and not (c.article = '' and c.holder_id in (select t.id from theme_label t))) as cited`.execute(tx)
  if (rows[0]!.cited) return false
  await tx.deleteFrom('citation').where('legal_reference_id', '=', id).execute()
  await tx.deleteFrom('legal_reference').where('id', '=', id).execute()
  return true
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
