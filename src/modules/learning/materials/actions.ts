// SPDX-License-Identifier: AGPL-3.0-or-later
/** Published material beside the units of a draft. */
import { found, Invalid, Refused } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { openDraft, signChange } from '../../review/index.ts'
import { type Change, COURSE } from '../draft.ts'
import { listMaterials, listOffered, pinMaterial, repinMaterial, unpinMaterial } from './queries.ts'

type OfMaterial = Change & { materialId: string }

/** Puts the version of a material that is on offer beside the units. */
export async function addMaterial(hand: Hand, change: OfMaterial): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { materialId } = change
  const offered = await listOffered(tx, course.place.themeId)
  const chosen = offered.find((each) => each.materialId === materialId)
  if (!chosen) throw new Invalid({ material: { source: msg('Scegli uno dei materiali pubblicati.') } })
  const present = await listMaterials(tx, course.editionId)
  if (present.some((each) => each.materialId === materialId))
    throw new Invalid({ material: { source: msg('Questo materiale è già nel corso.') } })
  await pinMaterial(tx, course.editionId, chosen.editionId)
  await signChange(hand, course, { part: 'material', materialId })
}

export async function removeMaterial(hand: Hand, change: OfMaterial): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const present = await listMaterials(tx, course.editionId)
  found(present.find((each) => each.materialId === change.materialId))
  await unpinMaterial(tx, course.editionId, change.materialId)
  await signChange(hand, course, { part: 'material removed', materialId: change.materialId })
}

/** Takes the version on offer now in the place of an older one. */
export async function renewMaterial(hand: Hand, change: OfMaterial): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const present = await listMaterials(tx, course.editionId)
  const pinned = present.find((each) => each.materialId === change.materialId)
  if (!pinned?.offeredEditionId) throw new Refused(msg('Questo materiale non è più pubblicato.'))
  if (pinned.offeredEditionId !== pinned.materialEditionId)
    await repinMaterial(tx, course.editionId, pinned.materialEditionId, pinned.offeredEditionId)
  await signChange(hand, course, { part: 'material renewed', materialId: change.materialId })
}
