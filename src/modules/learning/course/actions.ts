// SPDX-License-Identifier: AGPL-3.0-or-later
/** Composing a course: its settings. Its units, questions and material have folders of their own. */
import type { WorkPlace } from '#contracts/editions.ts'
import type { Hand } from '#kernel/hand.ts'
import { beginWork, type Cover, openDraft, saveCover, signChange } from '../../review/index.ts'
import { courseKind } from '../course-kind.ts'
import { insertTerms, updateTerms } from '../course-queries.ts'
import type { CourseSettings } from '../course-rules.ts'

const coverOf = ({ title, summary, updatedOn }: CourseSettings): Cover => ({ title, summary, updatedOn })

/** Begins a course with its first draft. Its address is its id until it is published, unless one is given. Gives its id. */
export async function beginCourse(
  hand: Hand,
  { settings, place, slug }: { settings: CourseSettings; place: WorkPlace; slug?: string },
): Promise<string> {
  const { id, editionId } = await beginWork(hand, courseKind, { place, cover: coverOf(settings), slug })
  await insertTerms(hand.tx, editionId, settings)
  return id
}

/** Saves the settings of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveSettings(
  hand: Hand,
  {
    courseId,
    version,
    settings,
    place,
  }: { courseId: string; version: number; settings: CourseSettings; place: WorkPlace | null },
): Promise<void> {
  const course = await openDraft(hand, courseKind, courseId)
  await saveCover(hand, course, { version, cover: coverOf(settings), place })
  await updateTerms(hand.tx, course.editionId, settings)
  await signChange(hand, course, { part: 'settings' })
}
