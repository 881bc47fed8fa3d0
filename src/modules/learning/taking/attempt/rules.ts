// SPDX-License-Identifier: AGPL-3.0-or-later
/** When a test may be started, what is drawn, and until when answers count. */

/** Clocks and networks are not exact: an answer that arrives this long after the deadline still counts. */
export const GRACE_MS = 30_000

const MINUTE_MS = 60_000

/** The end of a test with a time limit; null when there is none. */
export const deadlineFrom = (startedAt: Date, minutes: number | null): Date | null =>
  minutes === null ? null : new Date(startedAt.getTime() + minutes * MINUTE_MS)

/** Whether an instant is past a deadline and its grace: answers given then are kept and not scored. */
export const isLate = (deadlineAt: Date | null, at: Date): boolean =>
  deadlineAt !== null && at.getTime() > deadlineAt.getTime() + GRACE_MS

/** Whole minutes that are left, rounded up; 0 when the time is over. */
export const minutesLeft = (deadlineAt: Date, at: Date): number =>
  Math.max(0, Math.ceil((deadlineAt.getTime() - at.getTime()) / MINUTE_MS))

export interface StartFacts {
  /** Questions to draw from. */
  questions: number
  attempts: number
  attemptLimit: number | null
  passed: boolean
}

export type Obstacle = 'no-test' | 'passed' | 'limit'

/**
 * Why a test may not be started now; null when it may. Units not read yet do not hold it back: whoever knows the matter may
 * prove it, and a wrong answer leads to the unit that answers it. The page says how many are left.
 */
export function obstacleTo(facts: StartFacts): Obstacle | null {
  if (facts.questions === 0) return 'no-test'
  if (facts.passed) return 'passed'
  if (facts.attemptLimit !== null && facts.attempts >= facts.attemptLimit) return 'limit'
  return null
}

export interface Drawable {
  questionVersionId: string
  /** Ids of the options as written; empty for questions that have none. */
  options: readonly string[]
}

/** A whole number from 0 up to, not including, `below`: node's `randomInt` in the house, a fixed row of numbers in tests. */
export type Random = (below: number) => number

/** A new list with the same items in random order (Fisher and Yates): each order is as likely as any other. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items]
  for (let end = list.length - 1; end > 0; end--) {
    const other = random(end + 1)
    ;[list[end], list[other]] = [list[other]!, list[end]!]
  }
  return list
}

/** Questions of one attempt in the order in which they are asked, their options shuffled. Null draws all of them. */
export const draw = (pool: readonly Drawable[], count: number | null, random: Random): Drawable[] =>
  shuffled(pool, random)
    .slice(0, count ?? pool.length)
    .map(({ questionVersionId, options }) => ({ questionVersionId, options: shuffled(options, random) }))

/** Marks to show: full, part of them, none. */
export type Grade = 'right' | 'partly' | 'wrong' | 'empty'

export function gradeOf(marks: number, answered: boolean): Grade {
  if (!answered) return 'empty'
  if (marks >= 1) return 'right'
  return marks > 0 ? 'partly' : 'wrong'
}
