// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WorkPlace } from '#contracts/editions.ts'
import { type Db, sql } from '#kernel/db/db.ts'
import type { ShownFile } from './files.ts'

/** More files in hand than a form can hold. */
const MOST_WAITING = 200

/** Files that this person uploaded and that nothing uses yet: a form sent back with errors shows them again. */
export async function listWaiting(db: Db, personId: string): Promise<ShownFile[]> {
  const rows = await db
    .selectFrom('file')
    .select(['id', 'name', 'media_type', 'bytes', 'state'])
    .where('owner_id', '=', personId)
    .where('unused_since', 'is not', null)
    .where('state', 'in', ['ready', 'scanning'])
    .orderBy('id', 'desc')
    .limit(MOST_WAITING)
    .execute()
  return rows.map(({ media_type, ...file }) => ({ ...file, mediaType: media_type }))
}

/** Where these works lie. */
export async function listPlaces(db: Db, workIds: readonly string[]): Promise<WorkPlace[]> {
  if (workIds.length === 0) return []
  return db
    .selectFrom('work')
    .select(['organization_id as organizationId', 'theme_id as themeId', 'project_id as projectId'])
    .where('id', '=', sql<string>`any(${[...workIds]}::uuid[])`)
    .execute()
}
