// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the search finds of material and courses, written anew: of the version that readers see, whatever draft lies above it. */
import type { Tx } from '#kernel/db/db.ts'
import { courseKind } from './course/kind.ts'
import { getWordsOf } from './course/queries.ts'
import { materialKind } from './material/kind.ts'
import { listPublished } from './review/latest/queries.ts'

export async function reindex(tx: Tx, at: Date): Promise<number> {
  const materials = await listPublished(tx, 'material')
  for (const id of materials) {
    const material = await materialKind.lock(tx, id)
    const versionId = material.published!.versionId
    await materialKind.putInSearch(tx, { ...material, versionId }, material.slug, at)
  }
  const courses = await listPublished(tx, 'course')
  for (const id of courses) {
    const course = await courseKind.lock(tx, id)
    const versionId = course.published!.versionId
    const settings = { ...course.settings, ...(await getWordsOf(tx, versionId)) }
    await courseKind.putInSearch(tx, { ...course, versionId, settings }, course.slug, at)
  }
  return materials.length + courses.length
}
