// SPDX-License-Identifier: AGPL-3.0-or-later
/** Composing a course: its settings, and what every change to a draft of it does. */
import type { Actor } from '#kernel/access.ts'
import { record } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { newEntity } from '#kernel/entities.ts'
import { StaleEdit } from '#kernel/errors.ts'
import type { WritingPlace } from '../desk/place.ts'
import { requireEditable } from '../review/actions.ts'
import { addEditor } from '../review/queries.ts'
import { courseKind } from './kind.ts'
import {
  type DeskCourse,
  insertCourse,
  insertCourseVersion,
  setCoursePlace,
  signCourseVersion,
  updateSettings,
} from './queries.ts'
import type { CourseSettings } from './rules.ts'

export type Writer = Pick<Actor, 'id'>

/** One change by one person. */
export interface Change {
  readonly courseId: string
  readonly writer: Writer
  readonly at: Date
}

/** Opens a course with its first draft. Its address is its id until it is published, unless one is given. Gives its id. */
export async function createCourse(
  tx: Tx,
  {
    writer,
    settings,
    place,
    at,
    slug,
  }: { writer: Writer; settings: CourseSettings; place: WritingPlace; at: Date; slug?: string },
): Promise<string> {
  const id = await newEntity(tx, 'course', at)
  const versionId = await newEntity(tx, 'course_version', at)
  await insertCourse(tx, { id, slug: slug ?? id, ...place, personId: writer.id, at })
  await insertCourseVersion(tx, { id: versionId, courseId: id, number: 1, settings, personId: writer.id, at })
  await addEditor(tx, versionId, writer.id)
  await record(tx, { actorId: writer.id, verb: 'course.created', entityId: id, detail: { versionId }, at })
  return id
}

/** Saves the settings of the draft. Throws `StaleEdit` when it is no longer at `version`. */
export async function saveSettings(
  tx: Tx,
  change: Change & { version: number; settings: CourseSettings; place: WritingPlace | null },
): Promise<void> {
  const course = await openDraft(tx, change.courseId)
  const { version, settings, place, writer, at } = change
  const saved = await updateSettings(tx, {
    versionId: course.versionId,
    version,
    settings,
    personId: writer.id,
    at,
  })
  if (!saved) throw new StaleEdit()
  if (place && !course.published) await setCoursePlace(tx, course.id, place)
  await signChange(tx, course, change, { part: 'settings' })
}

/** The course under its lock, when its latest version may be written in. Throws `Refused`. */
export async function openDraft(tx: Tx, courseId: string): Promise<DeskCourse> {
  const course = await courseKind.lock(tx, courseId)
  requireEditable(course)
  return course
}

/** What every change to a draft leaves behind: who wrote last, who may not publish, and the trace. */
export async function signChange(
  tx: Tx,
  course: DeskCourse,
  { writer, at }: Change,
  detail: Record<string, unknown>,
  verb = 'course.edited',
): Promise<void> {
  await signCourseVersion(tx, course.versionId, writer.id, at)
  await addEditor(tx, course.versionId, writer.id)
  await record(tx, {
    actorId: writer.id,
    verb,
    entityId: course.id,
    detail: { versionId: course.versionId, ...detail },
    at,
  })
}
