// SPDX-License-Identifier: AGPL-3.0-or-later
import { isArchived } from '#kernel/archive.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

export interface UnitRecord {
  name: string
  parent_id: string | null
  ipa_uo_code: string | null
}

export interface Unit extends UnitRecord {
  id: string
  organization_id: string
  version: number
  archived: boolean
}

const unit = sql`u.id, u.organization_id, u.parent_id, u.name, u.ipa_uo_code, u.version, ${isArchived(sql`u.id`)} as archived`

/** Units of a body, by name, those that are put aside too. */
export async function listUnits(db: Db, organizationId: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${unit} from organization_unit u where u.organization_id = ${organizationId} order by u.name, u.id limit 1000`.execute(
    db,
  )
  return rows
}

export async function findUnit(db: Db, organizationId: string, id: string): Promise<Unit | null> {
  const { rows } = await sql<Unit>`
    select ${unit} from organization_unit u where u.id = ${id} and u.organization_id = ${organizationId}`.execute(
    db,
  )
  return rows[0] ?? null
}

export interface NamedUnit {
  id: string
  name: string
  slug: string
}

/** Units by id, with the address of their body. */
export async function listNamedUnits(db: Db, ids: readonly string[]): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select u.id, u.name, o.slug from organization_unit u join organization o on o.id = u.organization_id
    where u.id = any(${[...ids]}::uuid[]) limit 1000`.execute(db)
  return rows
}

/** Whose a code is, apart from one unit. */
export async function findUnitCodeHolder(db: Db, code: string, own: string | null): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name || ', ' || u.name as name from organization_unit u join organization o on o.id = u.organization_id
    where u.ipa_uo_code = ${code} and u.id is distinct from ${own}::uuid limit 1`.execute(db)
  return rows[0]?.name ?? null
}

export async function insertUnit(
  tx: Tx,
  unit: UnitRecord & { id: string; organizationId: string; at: Date },
): Promise<void> {
  const { organizationId, at, ...row } = unit
  await tx
    .insertInto('organization_unit')
    .values({ ...row, organization_id: organizationId, created_at: at })
    .execute()
}

/** Whether the unit still had this version: otherwise nothing is written. */
export async function updateUnit(tx: Tx, id: string, version: number, unit: UnitRecord): Promise<boolean> {
  const row = await tx
    .updateTable('organization_unit')
    .set({ ...unit, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
