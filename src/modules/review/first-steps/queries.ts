// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'

export interface WriterFacts {
  /** Has written in an edition, of any kind. */
  draft: boolean
  /** Has sent one to review. */
  sent: boolean
  /** One that they wrote in has been published, by whoever. */
  published: boolean
}

export async function getWriterFacts(db: Db, personId: string): Promise<WriterFacts> {
  const { rows } = await sql<WriterFacts>`
    select exists (select from edition_editor e where e.person_id = ${personId}) as draft,
      exists (select from review_request q where q.requested_by = ${personId}) as sent,
      exists (select from edition_editor e join publication p on p.edition_id = e.edition_id
        where e.person_id = ${personId}) as published`.execute(db)
  return rows[0]!
}
