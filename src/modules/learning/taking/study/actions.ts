// SPDX-License-Identifier: AGPL-3.0-or-later
import { lockName } from '#kernel/db/lock.ts'
import { doerOf } from '#kernel/hand.ts'
import { newId } from '#kernel/ids.ts'
import type { TakingHand } from '../phrases.ts'
import { insertEnrolment, lockEnrolment, moveEnrolment } from './queries.ts'

/** Whoever's hand it is enrols in a course, on the version now on offer. Enrolled already, they stay as they are: false. */
export async function enrol(
  hand: TakingHand,
  { courseId, editionId }: { courseId: string; editionId: string },
): Promise<boolean> {
  const { tx, at } = hand
  const { id: personId } = doerOf(hand)
  // Two clicks at once: the second waits, then finds the enrolment of the first.
  await lockName(tx, `enrol:${courseId}:${personId}`)
  const id = newId(at.getTime())
  const done = await insertEnrolment(tx, { id, personId, courseId, editionId, at })
  if (done) await hand.note('enrolment.made', id, { courseId })
  return done
}

/**
 * Takes a learner over to the version of the course now on offer; the number of that version, or null when they stay where they are.
 * Offered, never done for them: what they learn from does not change under their eyes.
 */
export async function changeVersion(
  hand: TakingHand,
  { courseId }: { courseId: string },
): Promise<number | null> {
  const { tx } = hand
  const { id: personId } = doerOf(hand)
  // The same lock as the start of a test: one of the two goes first.
  await lockEnrolment(tx, courseId, personId)
  const moved = await moveEnrolment(tx, courseId, personId)
  if (!moved) return null
  await hand.note('enrolment.moved', moved.id, { courseId, version: moved.number })
  return moved.number
}
