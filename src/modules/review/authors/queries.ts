// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'

export interface Deed {
  deed: 'begun' | 'edited' | 'requested' | 'returned' | 'recalled' | 'published' | 'confirmed' | 'withdrawn'
  kind: string
  title: string
  number: number
  /** Null where only the fact is kept, not the moment. */
  at: Date | null
}

/** What a person began, wrote, sent to review, returned, took back, published, confirmed and withdrew. */
export async function listDeeds(db: Db, personId: string): Promise<Deed[]> {
  const { rows } = await sql<Deed>`
    select d.deed, w.kind, e.title ->> 'it' as title, e.number, d.at
    from (
      select edition_id, 'edited' as deed, null::timestamptz as at from edition_editor where person_id = ${personId}
      union all select n.id, 'begun', b.created_at
        from work b join edition n on n.work_id = b.id and n.number = 1 where b.created_by = ${personId}
      union all select edition_id, 'requested', requested_at from review_request where requested_by = ${personId}
      union all select r.edition_id, 'returned', t.returned_at
        from review_return t join review_request r on r.id = t.request_id where t.returned_by = ${personId}
      union all select r.edition_id, 'recalled', c.recalled_at
        from review_recall c join review_request r on r.id = c.request_id where c.recalled_by = ${personId}
      union all select edition_id, 'published', published_at from publication where published_by = ${personId}
      union all select edition_id, 'confirmed', confirmed_at from urgent_correction where confirmed_by = ${personId}
      union all select edition_id, 'withdrawn', withdrawn_at from withdrawal where withdrawn_by = ${personId}
    ) d join edition e on e.id = d.edition_id join work w on w.id = e.work_id
    order by d.at nulls first, title, e.number`.execute(db)
  return rows
}
