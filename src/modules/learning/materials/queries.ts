// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

/** Material beside the units of a course version. */
export interface PinnedMaterial {
  materialId: string
  materialEditionId: string
  number: number
  title: LocalText
  slug: string
  /** What is on offer now; null when it was withdrawn. */
  offeredEditionId: string | null
  offeredNumber: number | null
}

export async function listMaterials(db: Db, editionId: string): Promise<PinnedMaterial[]> {
  const { rows } = await sql<PinnedMaterial>`
    select m.id as "materialId", v.id as "materialEditionId", v.number, v.title, m.slug,
           e.edition_id as "offeredEditionId", o.number as "offeredNumber"
    from course_material c
    join edition v on v.id = c.material_edition_id
    join work m on m.id = v.work_id
    left join catalogue_entry e on e.work_id = m.id
    left join edition o on o.id = e.edition_id
    where c.edition_id = ${editionId} order by c.position, v.id`.execute(db)
  return rows
}

export interface OfferedMaterial {
  materialId: string
  editionId: string
  title: LocalText
}

/** Published material, that of the theme first: what may stand beside a course. */
export async function listOffered(db: Db, themeId: string | null): Promise<OfferedMaterial[]> {
  const { rows } = await sql<OfferedMaterial>`
    select e.work_id as "materialId", e.edition_id as "editionId", v.title
    from catalogue_entry e join edition v on v.id = e.edition_id
    where e.kind = 'material'
    order by (e.theme_id = ${themeId}) desc nulls last, v.title ->> 'it' limit 500`.execute(db)
  return rows
}

export async function pinMaterial(tx: Tx, editionId: string, materialEditionId: string): Promise<void> {
  await sql`
    insert into course_material (edition_id, material_edition_id, position)
    values (${editionId}, ${materialEditionId},
      (select coalesce(max(position), 0) + 1 from course_material where edition_id = ${editionId}))
    on conflict do nothing`.execute(tx)
}

/** Takes every version of a material out of a course version. */
export async function unpinMaterial(tx: Tx, editionId: string, materialId: string): Promise<void> {
  await sql`
    delete from course_material c using edition v
    where c.edition_id = ${editionId} and v.id = c.material_edition_id and v.work_id = ${materialId}`.execute(
    tx,
  )
}

/** Puts the version on offer in the place of the one that is pinned. */
export async function repinMaterial(
  tx: Tx,
  editionId: string,
  fromEditionId: string,
  toEditionId: string,
): Promise<void> {
  await tx
    .updateTable('course_material')
    .set({ material_edition_id: toEditionId })
    .where('edition_id', '=', editionId)
    .where('material_edition_id', '=', fromEditionId)
    .execute()
}
