// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface LogoFile {
  id: string
  name: string
  media_type: string
  bytes: number
  state: 'staged' | 'scanning' | 'ready' | 'refused'
  owner_id: string
}

export interface LogoRecord {
  file_id: string
  alt: string
  approved_by: string
  approved_on: string
}

export interface Logo extends LogoRecord {
  version: number
  file: LogoFile
}

export async function findLogo(db: Db, organizationId: string): Promise<Logo | null> {
  const { rows } = await sql<Logo>`
    select l.file_id, l.alt, l.approved_by, l.approved_on, l.version,
           jsonb_build_object('id', f.id, 'name', f.name, 'media_type', f.media_type, 'bytes', f.bytes, 'state', f.state,
                              'owner_id', f.owner_id) as file
    from organization_logo l join file f on f.id = l.file_id where l.organization_id = ${organizationId}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Pictures in hand that nothing uses yet, the newest first: a form sent back with errors shows them again. */
export async function listPicturesInHand(db: Db, personId: string): Promise<LogoFile[]> {
  return db
    .selectFrom('file')
    .select(['id', 'name', 'media_type', 'bytes', 'state', 'owner_id'])
    .where('owner_id', '=', personId)
    .where('unused_since', 'is not', null)
    .where('state', 'in', ['ready', 'scanning'])
    .where('media_type', 'like', 'image/%')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** Whether the logo still had this version (0: there was none): otherwise nothing is written. */
export async function putLogo(
  tx: Tx,
  organizationId: string,
  version: number,
  logo: LogoRecord,
): Promise<boolean> {
  const row =
    version === 0
      ? await tx
          .insertInto('organization_logo')
          .values({ organization_id: organizationId, ...logo })
          .onConflict((conflict) => conflict.column('organization_id').doNothing())
          .returning('organization_id')
          .executeTakeFirst()
      : await tx
          .updateTable('organization_logo')
          .set({ ...logo, version: version + 1 })
          .where('organization_id', '=', organizationId)
          .where('version', '=', version)
          .returning('organization_id')
          .executeTakeFirst()
  return row !== undefined
}

/** Whether the logo still had this version. */
export async function deleteLogo(tx: Tx, organizationId: string, version: number): Promise<boolean> {
  const row = await tx
    .deleteFrom('organization_logo')
    .where('organization_id', '=', organizationId)
    .where('version', '=', version)
    .returning('organization_id')
    .executeTakeFirst()
  return row !== undefined
}
