// SPDX-License-Identifier: AGPL-3.0-or-later
/** Units of a draft. A unit version that is public is never changed: the first change makes a copy for this draft. */
import type { Doc } from '#kernel/content/schema.ts'
import { filesIn, readingMinutes } from '#kernel/content/text.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, StaleEdit } from '#kernel/errors.ts'
import { listFiles } from '#kernel/files/queries.ts'
import { copyCitations, type LooseCitation, setCitations } from '../../../legislation/index.ts'
import { sameDoc } from '../../desk/content.ts'
import { fileUses, NO_FILES } from '../../material/file-uses.ts'
import { type Change, openDraft, signChange } from '../actions.ts'
import { deleteUnpinned } from '../queries.ts'
import { moved } from '../rules.ts'
import {
  type Completion,
  copyUnitTexts,
  insertUnit,
  insertUnitVersion,
  listFilesOfUnit,
  listUnits,
  orderUnits,
  type PinnedUnit,
  pinUnit,
  putUnitText,
  repinUnit,
  replaceUnitFiles,
  setUnitTitle,
  type UnitText,
  unitTexts,
  unpinUnit,
  updateUnitVersion,
} from './queries.ts'

export interface UnitInput {
  readonly title: string
  /** Null: as long as the text takes to read. */
  readonly minutes: number | null
  readonly completion: Completion
  readonly body: Doc
  readonly citations: readonly LooseCitation[]
  readonly images: readonly string[]
}

const minutesOf = ({ minutes, body }: UnitInput): number =>
  minutes ?? Math.min(60, Math.max(1, Math.ceil(readingMinutes(body))))

/** Adds a unit at the end. Gives its id. */
export async function addUnit(tx: Tx, change: Change & { input: UnitInput }): Promise<string> {
  const course = await openDraft(tx, change.courseId)
  const { input, writer, at } = change
  const units = await listUnits(tx, course.versionId)
  const unitId = await newEntity(tx, 'unit', at)
  const id = await newEntity(tx, 'unit_version', at)
  await insertUnit(tx, unitId, course.id)
  const { completion } = input
  await insertUnitVersion(tx, {
    id,
    unitId,
    title: { it: input.title },
    minutes: minutesOf(input),
    completion,
    personId: writer.id,
    at,
  })
  await pinUnit(tx, {
    courseVersionId: course.versionId,
    unitId,
    unitVersionId: id,
    position: (units.at(-1)?.position ?? 0) + 1,
  })
  await putUnitText(tx, id, { language: 'it', body: input.body, revision: 1, source_revision: null })
  await writeParts(tx, id, input, change)
  await signChange(tx, course, change, { part: 'unit', unitId })
  return unitId
}

/** Saves the Italian page of a unit. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveUnit(
  tx: Tx,
  change: Change & { unitId: string; version: number; input: UnitInput },
): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const { unitId, version, input, writer, at } = change
  const unit = await getUnit(tx, course.versionId, unitId)
  if (unit.version !== version) throw new StaleEdit()
  const title = { ...unit.title, it: input.title }
  const id = await ownVersion(tx, course.versionId, unit, change)
  await updateUnitVersion(tx, {
    id,
    version,
    title,
    minutes: minutesOf(input),
    completion: input.completion,
    personId: writer.id,
    at,
  })
  const before = (await unitTexts(tx, [id])).get(id)!.it
  const unchanged = before && sameDoc(before.body, input.body) && unit.title.it === input.title
  if (!unchanged)
    await putUnitText(tx, id, {
      language: 'it',
      body: input.body,
      revision: (before?.revision ?? 0) + 1,
      source_revision: null,
    })
  await writeParts(tx, id, input, change)
  await signChange(tx, course, change, { part: 'unit', unitId })
}

/**
 * Saves the English of a unit, made from the Italian text as it was at `sourceRevision`. `version` is the revision of the
 * English that the form was shown for, 0 for the first. Throws `StaleEdit`.
 */
export async function saveUnitEnglish(
  tx: Tx,
  change: Change & { unitId: string; version: number; sourceRevision: number; title: string; body: Doc },
): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const { unitId, version, sourceRevision, title, body } = change
  const unit = await getUnit(tx, course.versionId, unitId)
  const texts = (await unitTexts(tx, [unit.unitVersionId])).get(unit.unitVersionId)!
  if ((texts.en?.revision ?? 0) !== version) throw new StaleEdit()
  const id = await ownVersion(tx, course.versionId, unit, change)
  await setUnitTitle(tx, id, { ...unit.title, en: title })
  const text: UnitText = {
    language: 'en',
    body,
    revision: version + 1,
    source_revision: Math.min(sourceRevision, texts.it?.revision ?? 0),
  }
  await putUnitText(tx, id, text)
  await signChange(tx, course, change, { part: 'unit', unitId }, 'course.translated')
}

/** Moves a unit a place up or down; at the ends it stays. */
export async function moveUnit(tx: Tx, change: Change & { unitId: string; by: -1 | 1 }): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const ids = (await listUnits(tx, course.versionId)).map((unit) => unit.unitId)
  await orderUnits(tx, course.versionId, moved(ids, ids.indexOf(change.unitId), change.by))
  await signChange(tx, course, change, { part: 'order of units' })
}

/** Takes a unit out of the draft. Published versions keep theirs; its questions stay, without a unit. */
export async function removeUnit(tx: Tx, change: Change & { unitId: string }): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const unit = await getUnit(tx, course.versionId, change.unitId)
  await unpinUnit(tx, course.versionId, unit.unitId)
  await deleteUnpinned(tx, course.id)
  await signChange(tx, course, change, { part: 'unit removed', unitId: unit.unitId })
}

const getUnit = async (tx: Tx, courseVersionId: string, unitId: string): Promise<PinnedUnit> =>
  found((await listUnits(tx, courseVersionId)).find((unit) => unit.unitId === unitId))

/** The version of a unit that this draft may change: its own, or a copy of the public one at the same row version. */
async function ownVersion(
  tx: Tx,
  courseVersionId: string,
  unit: PinnedUnit,
  { writer, at }: Change,
): Promise<string> {
  if (!unit.shared) return unit.unitVersionId
  const id = await newEntity(tx, 'unit_version', at)
  const { unitId, title, minutes, completion, version } = unit
  await insertUnitVersion(tx, { id, unitId, title, minutes, completion, version, personId: writer.id, at })
  await copyUnitTexts(tx, unit.unitVersionId, id)
  await copyCitations(tx, unit.unitVersionId, id)
  await repinUnit(tx, courseVersionId, unitId, id)
  return id
}

/** Citations and pictures, as the Italian page has them. */
async function writeParts(
  tx: Tx,
  unitVersionId: string,
  input: UnitInput,
  { writer }: Change,
): Promise<void> {
  await setCitations(tx, unitVersionId, input.citations)
  const inText = filesIn(input.body)
  const known = new Map(
    (await listFiles(tx, [...new Set([...input.images, ...inText])])).map((file) => [file.id, file]),
  )
  const held = new Set((await listFilesOfUnit(tx, unitVersionId)).map((file) => file.id))
  const parsed = fileUses({ ...NO_FILES, images: input.images }, inText, known, held, writer.id)
  if (!parsed.ok) throw new Invalid(parsed.errors)
  await replaceUnitFiles(
    tx,
    unitVersionId,
    parsed.uses.map((use) => use.fileId),
  )
}
