// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'

/** Material beside the units of a course version. */
export interface PinnedMaterial {
  materialId: string
  materialVersionId: string
  number: number
  title: string
  slug: string
  /** What is on offer now; null when it was withdrawn. */
  offeredVersionId: string | null
  offeredNumber: number | null
}

export async function listMaterials(db: Db, courseVersionId: string): Promise<PinnedMaterial[]> {
  const { rows } = await sql<PinnedMaterial>`
    select m.id as "materialId", v.id as "materialVersionId", v.number, t.title, m.slug,
           e.version_id as "offeredVersionId", o.number as "offeredNumber"
    from course_version_material c
    join material_version v on v.id = c.material_version_id
    join material m on m.id = v.material_id
    join material_version_text t on t.material_version_id = v.id and t.language = 'it'
    left join catalogue_entry e on e.entity_id = m.id
    left join material_version o on o.id = e.version_id
    where c.course_version_id = ${courseVersionId} order by c.position, v.id`.execute(db)
  return rows
}

export interface OfferedMaterial {
  materialId: string
  versionId: string
  title: string
}

/** Published material, that of the theme first: what may stand beside a course. */
export async function listOffered(db: Db, themeId: string): Promise<OfferedMaterial[]> {
  const { rows } = await sql<OfferedMaterial>`
    select e.entity_id as "materialId", e.version_id as "versionId", t.title
    from catalogue_entry e join material_version_text t on t.material_version_id = e.version_id and t.language = 'it'
    where e.kind = 'material'
    order by (e.theme_id = ${themeId}) desc, t.title limit 500`.execute(db)
  return rows
}

export async function pinMaterial(tx: Tx, courseVersionId: string, materialVersionId: string): Promise<void> {
  await sql`
    insert into course_version_material (course_version_id, material_version_id, position)
    values (${courseVersionId}, ${materialVersionId},
      (select coalesce(max(position), 0) + 1 from course_version_material where course_version_id = ${courseVersionId}))
    on conflict do nothing`.execute(tx)
}

/** Takes every version of a material out of a course version. */
export async function unpinMaterial(tx: Tx, courseVersionId: string, materialId: string): Promise<void> {
  await sql`
    delete from course_version_material c using material_version v
    where c.course_version_id = ${courseVersionId} and v.id = c.material_version_id and v.material_id = ${materialId}`.execute(
    tx,
  )
}

/** Puts the version on offer in the place of the one that is pinned. */
export async function repinMaterial(
  tx: Tx,
  courseVersionId: string,
  fromVersionId: string,
  toVersionId: string,
): Promise<void> {
  await tx
    .updateTable('course_version_material')
    .set({ material_version_id: toVersionId })
    .where('course_version_id', '=', courseVersionId)
    .where('material_version_id', '=', fromVersionId)
    .execute()
}
