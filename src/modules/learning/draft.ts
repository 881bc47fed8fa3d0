// SPDX-License-Identifier: AGPL-3.0-or-later
/** What every change to a part of a course needs: its draft under lock, and whose hand it is. */
import type { Hand } from '#kernel/hand.ts'

/** The kind as the lock needs it; all of it is in course-kind.ts, which reads the parts. */
export const COURSE = {
  name: 'course',
  complete: async <T>(_db: unknown, work: T): Promise<T> => work,
} as const

/** One change to one course. */
export interface Change {
  readonly courseId: string
}

export function writerOf({ by }: Hand): string {
  if (!by) throw new Error('a course is written by somebody')
  return by.id
}
