// SPDX-License-Identifier: AGPL-3.0-or-later
import { record } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { newId } from '#kernel/ids.ts'
import { insertEnrolment, lockEnrolment, moveEnrolment } from './queries.ts'

export interface Enrol {
  personId: string
  courseId: string
  editionId: string
  at: Date
}

/** Enrols a person in a course, on the version now on offer. Enrolled already, they stay as they are: false. */
export async function enrol(tx: Tx, { personId, courseId, editionId, at }: Enrol): Promise<boolean> {
  // Two clicks at once: the second waits, then finds the enrolment of the first.
  await lockName(tx, `enrol:${courseId}:${personId}`)
  const id = newId(at.getTime())
  const done = await insertEnrolment(tx, { id, personId, courseId, editionId, at })
  if (done)
    await record(tx, { actorId: personId, verb: 'enrolment.made', entityId: id, detail: { courseId }, at })
  return done
}

/**
 * Takes a learner over to the version of the course now on offer; the number of that version, or null when they stay where they are.
 * Offered, never done for them: what they learn from does not change under their eyes.
 */
export async function changeVersion(
  tx: Tx,
  { personId, courseId, at }: Omit<Enrol, 'editionId'>,
): Promise<number | null> {
  // The same lock as the start of a test: one of the two goes first.
  await lockEnrolment(tx, courseId, personId)
  const moved = await moveEnrolment(tx, courseId, personId)
  if (!moved) return null
  const detail = { courseId, version: moved.number }
  await record(tx, { actorId: personId, verb: 'enrolment.moved', entityId: moved.id, detail, at })
  return moved.number
}
