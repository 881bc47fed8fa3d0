// SPDX-License-Identifier: AGPL-3.0-or-later
/** Published material beside the units of a draft. */
import type { Tx } from '#kernel/db/db.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Change, openDraft, signChange } from '../actions.ts'
import { listMaterials, listOffered, pinMaterial, repinMaterial, unpinMaterial } from './queries.ts'

type OfMaterial = Change & { materialId: string }

/** Puts the version of a material that is on offer beside the units. */
export async function addMaterial(tx: Tx, change: OfMaterial): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const { materialId } = change
  const offered = await listOffered(tx, course.place.themeId)
  const chosen = offered.find((each) => each.materialId === materialId)
  if (!chosen) throw new Invalid({ material: { source: msg('Scegli uno dei materiali pubblicati.') } })
  const present = await listMaterials(tx, course.versionId)
  if (present.some((each) => each.materialId === materialId))
    throw new Invalid({ material: { source: msg('Questo materiale è già nel corso.') } })
  await pinMaterial(tx, course.versionId, chosen.versionId)
  await signChange(tx, course, change, { part: 'material', materialId })
}

export async function removeMaterial(tx: Tx, change: OfMaterial): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  await unpinMaterial(tx, course.versionId, change.materialId)
  await signChange(tx, course, change, { part: 'material removed', materialId: change.materialId })
}

/** Takes the version on offer now in the place of an older one. */
export async function renewMaterial(tx: Tx, change: OfMaterial): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const present = await listMaterials(tx, course.versionId)
  const pinned = present.find((each) => each.materialId === change.materialId)
  if (!pinned?.offeredVersionId) throw new Refused(msg('Questo materiale non è più pubblicato.'))
  if (pinned.offeredVersionId !== pinned.materialVersionId)
    await repinMaterial(tx, course.versionId, pinned.materialVersionId, pinned.offeredVersionId)
  await signChange(tx, course, change, { part: 'material renewed', materialId: change.materialId })
}
