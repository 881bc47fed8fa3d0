// SPDX-License-Identifier: AGPL-3.0-or-later
/** Phases, documents and costs of a draft, one at a time. */
import { found, Invalid, StaleEdit } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { openDraft, signChange } from '../../review/index.ts'
import { hasDocumentType } from '../documents/queries.ts'
import { serviceKind } from '../kind.ts'
import type { SheetPart } from './definitions.ts'
import { deletePart, insertParts, type PartValues, updatePart } from './queries.ts'

/** Throws `Invalid` on a kind of document that is not there. */
async function refuseUnknown({ tx }: Hand, { document_type_id: typeId }: PartValues): Promise<void> {
  if (typeof typeId === 'string' && !(await hasDocumentType(tx, typeId)))
    throw new Invalid({ document_type_id: { source: msg('Scegli una delle voci.') } })
}

export async function addPart(
  hand: Hand,
  part: SheetPart,
  { serviceId, input }: { serviceId: string; input: unknown },
): Promise<void> {
  const work = await openDraft(hand, serviceKind, serviceId)
  const values = part.values(input, null)
  await refuseUnknown(hand, values)
  await insertParts(hand.tx, part.table, [
    { id: newId(hand.at.getTime()), editionId: work.editionId, values },
  ])
  await signChange(hand, work, { part: part.name })
}

/** Whole lists of parts under one lock and in one statement each, for the demonstration: nobody chose them on a page. */
export async function addLists(
  hand: Hand,
  serviceId: string,
  lists: readonly (readonly [part: SheetPart, inputs: readonly unknown[]])[],
): Promise<void> {
  const work = await openDraft(hand, serviceKind, serviceId)
  for (const [part, inputs] of lists) {
    const rows = inputs.map((input) => ({
      id: newId(hand.at.getTime()),
      editionId: work.editionId,
      values: part.values(input, null),
    }))
    await insertParts(hand.tx, part.table, rows)
  }
  await signChange(hand, work, { parts: lists.length })
}

/** Throws `StaleEdit` when the row is no longer at `version`. */
export async function savePart(
  hand: Hand,
  part: SheetPart,
  { serviceId, id, version, input }: { serviceId: string; id: string; version: number; input: unknown },
): Promise<void> {
  const work = await openDraft(hand, serviceKind, serviceId)
  const { editionId } = work
  const before = found((await part.list(hand.tx, editionId)).find((row) => row.id === id))
  const values = part.values(input, before)
  await refuseUnknown(hand, values)
  if (!(await updatePart(hand.tx, part.table, { id, editionId, version, values }))) throw new StaleEdit()
  await signChange(hand, work, { part: part.name })
}

export async function takeOutPart(
  hand: Hand,
  part: SheetPart,
  { serviceId, id }: { serviceId: string; id: string },
): Promise<void> {
  const work = await openDraft(hand, serviceKind, serviceId)
  found((await deletePart(hand.tx, part.table, { id, editionId: work.editionId })) || null)
  await signChange(hand, work, { part: `${part.name} removed` })
}
