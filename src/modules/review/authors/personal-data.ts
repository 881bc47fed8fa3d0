// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '#kernel/db/db.ts'
import { listDeeds } from './queries.ts'

/**
 * What the room knows of a person, for the copy of their data. Who wrote, reviewed and published is kept as long as
 * the text, as the tables state; after an erasure the rows name a key that means nobody, so there is nothing to take away.
 */
export const exportAuthor = async (db: Db, personId: string): Promise<Record<string, unknown>> => ({
  authoring: await listDeeds(db, personId),
})
