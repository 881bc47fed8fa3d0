// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a learner goes on, and what holds the test back. */
import { anchorOf } from '#kernel/content/text.ts'
import * as paths from '../../paths.ts'
import { isLate, type StartFacts } from '../../taking/attempt/rules.ts'
import type { CourseRow, Enrolment, UnitLine } from './queries.ts'

/** The facts that decide whether the test may be started, from what the page has read anyway. */
export const startFacts = (course: CourseRow): StartFacts => ({
  questions: course.questions,
  attempts: course.enrolment?.attempts ?? 0,
  attemptLimit: course.attempt_limit,
  passed: course.enrolment?.completed ?? false,
})

/**
 * The unit in which a learner goes on: the last one they opened while it asks for more, or has nothing to ask (it was complete
 * as soon as it was opened, they may be in the middle of it); else the first that is not complete. Null: all are.
 */
export function currentUnit<U extends Pick<UnitLine, 'id' | 'done' | 'completion'>>(
  units: readonly U[],
  lastUnitId: string | null,
): U | null {
  const last = units.find((unit) => unit.id === lastUnitId)
  if (last && (!last.done || last.completion === 'opened')) return last
  return units.find((unit) => !unit.done) ?? null
}

/**
 * The number of a later version that a learner may go over to: not in the middle of a test, and not once the course is
 * complete, which then stays what it was. Null: none.
 */
export function laterVersion({
  enrolment,
  edition_id,
  offered_edition_id,
  offered_number,
}: CourseRow): number | null {
  if (!enrolment || enrolment.completed || enrolment.open_attempt_id) return null
  return offered_edition_id !== null && offered_edition_id !== edition_id ? offered_number : null
}

export interface Resume {
  /** Italian path, with the block where the reader was. */
  to: string
  kind: 'question' | 'unit'
}

/** Where "Continua" leads: the open test comes before the units. Null when there is nothing to go on with. */
export function resumeAt(
  slug: string,
  enrolment: Enrolment,
  units: readonly Pick<UnitLine, 'id' | 'done' | 'completion' | 'place'>[],
  now: Date,
): Resume | null {
  if (enrolment.open_attempt_id) {
    const over = enrolment.open_deadline_at !== null && isLate(new Date(enrolment.open_deadline_at), now)
    const to = over
      ? paths.attemptReview(enrolment.open_attempt_id)
      : paths.attemptQuestion(enrolment.open_attempt_id, enrolment.open_position ?? 1)
    return { to, kind: 'question' }
  }
  if (enrolment.completed) return null
  const unit = currentUnit(units, enrolment.last_unit_id)
  if (!unit) return null
  return { to: unitAddress(slug, unit), kind: 'unit' }
}

/** A unit, at the block where the reader was. */
export const unitAddress = (slug: string, unit: { id: string; place: string | null }): string =>
  paths.unit(slug, unit.id) + (unit.place ? `#${anchorOf(unit.place)}` : '')
