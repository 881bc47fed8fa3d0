// SPDX-License-Identifier: AGPL-3.0-or-later
/** Units of a draft. A unit version that is public is never changed: the first change makes a copy for this draft. */
import type { Doc } from '#kernel/content/schema.ts'
import { filesIn, readingMinutes } from '#kernel/content/text.ts'
import { sameDoc } from '#kernel/content/typed.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, NotFound, StaleEdit } from '#kernel/errors.ts'
import { doerOf, type Hand } from '#kernel/hand.ts'
import { copyCitations } from '../../legislation/index.ts'
import { openDraft, signChange, translationErrors } from '../../review/index.ts'
import { deleteUnpinned } from '../course-queries.ts'
import { moved } from '../course-rules.ts'
import { type Change, COURSE } from '../draft.ts'
import { type PartsTyped, parts } from './parts.ts'
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
  readonly parts: PartsTyped
}

const minutesOf = ({ minutes, body }: UnitInput): number =>
  minutes ?? Math.min(60, Math.max(1, Math.ceil(readingMinutes(body))))

/** Adds a unit at the end. Gives its id. */
export async function addUnit(hand: Hand, change: Change & { input: UnitInput }): Promise<string> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { input } = change
  const units = await listUnits(tx, course.editionId)
  const { at } = hand
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
    personId: doerOf(hand).id,
    at,
  })
  await pinUnit(tx, {
    editionId: course.editionId,
    unitId,
    unitVersionId: id,
    position: (units.at(-1)?.position ?? 0) + 1,
  })
  await putUnitText(tx, id, { language: 'it', body: input.body, revision: 1, source_revision: null })
  await parts.save(hand, id, input.parts)
  await signChange(hand, course, { part: 'unit', unitId })
  return unitId
}

/** Saves the Italian page of a unit. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveUnit(
  hand: Hand,
  change: Change & { unitId: string; version: number; input: UnitInput },
): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { unitId, version, input } = change
  const { at } = hand
  const unit = await getUnit(tx, course.editionId, unitId)
  if (unit.version !== version) throw new StaleEdit()
  const title = { ...unit.title, it: input.title }
  const id = await ownVersion(hand, course.editionId, unit)
  await updateUnitVersion(tx, {
    id,
    version,
    title,
    minutes: minutesOf(input),
    completion: input.completion,
    personId: doerOf(hand).id,
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
  await parts.save(hand, id, input.parts)
  await signChange(hand, course, { part: 'unit', unitId })
}

/**
 * Saves the English of a unit, made from the Italian text as it was at `sourceRevision`. `version` is the revision of the
 * English that the form was shown for, 0 for the first. Throws `StaleEdit`, and `Invalid` on a picture that is not there.
 */
export async function saveUnitEnglish(
  hand: Hand,
  change: Change & { unitId: string; version: number; sourceRevision: number; title: string; body: Doc },
): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const { unitId, version, sourceRevision, title, body } = change
  const unit = await getUnit(tx, course.editionId, unitId)
  const texts = (await unitTexts(tx, [unit.unitVersionId])).get(unit.unitVersionId)!
  if ((texts.en?.revision ?? 0) !== version) throw new StaleEdit()
  const held = (await listFilesOfUnit(tx, unit.unitVersionId)).map((file) => file.id)
  const errors = translationErrors(filesIn(body), held)
  if (errors) throw new Invalid(errors)
  const id = await ownVersion(hand, course.editionId, unit)
  await setUnitTitle(tx, id, { ...unit.title, en: title })
  const text: UnitText = {
    language: 'en',
    body,
    revision: version + 1,
    source_revision: Math.min(sourceRevision, texts.it?.revision ?? 0),
  }
  await putUnitText(tx, id, text)
  await signChange(hand, course, { part: 'unit', unitId }, { verb: 'edition.translated' })
}

/** Moves a unit a place up or down; at the ends it stays. */
export async function moveUnit(hand: Hand, change: Change & { unitId: string; by: -1 | 1 }): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const ids = (await listUnits(tx, course.editionId)).map((unit) => unit.unitId)
  if (!ids.includes(change.unitId)) throw new NotFound()
  await orderUnits(tx, course.editionId, moved(ids, ids.indexOf(change.unitId), change.by))
  await signChange(hand, course, { part: 'order of units' })
}

/** Takes a unit out of the draft. Published versions keep theirs; its questions stay, without a unit. */
export async function removeUnit(hand: Hand, change: Change & { unitId: string }): Promise<void> {
  const { tx } = hand
  const course = await openDraft(hand, COURSE, change.courseId)
  const unit = await getUnit(tx, course.editionId, change.unitId)
  await unpinUnit(tx, course.editionId, unit.unitId)
  await deleteUnpinned(tx, course.id)
  await signChange(hand, course, { part: 'unit removed', unitId: unit.unitId })
}

const getUnit = async (tx: Tx, editionId: string, unitId: string): Promise<PinnedUnit> =>
  found((await listUnits(tx, editionId)).find((unit) => unit.unitId === unitId))

/** The version of a unit that this draft may change: its own, or a copy of the public one at the same row version. */
async function ownVersion(hand: Hand, editionId: string, unit: PinnedUnit): Promise<string> {
  if (!unit.shared) return unit.unitVersionId
  const { tx, at } = hand
  const id = await newEntity(tx, 'unit_version', at)
  const { unitId, title, minutes, completion, version } = unit
  await insertUnitVersion(tx, {
    id,
    unitId,
    title,
    minutes,
    completion,
    version,
    personId: doerOf(hand).id,
    at,
  })
  await copyUnitTexts(tx, unit.unitVersionId, id)
  await copyCitations(tx, unit.unitVersionId, id)
  await repinUnit(tx, editionId, unitId, id)
  return id
}
