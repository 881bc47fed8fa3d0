// SPDX-License-Identifier: AGPL-3.0-or-later
/** What every change to a part of a course needs: the kind as the lock of its draft has it; all of it is in course-kind.ts, which reads the parts. */
export const COURSE = {
  name: 'course',
  complete: async <T>(_db: unknown, work: T): Promise<T> => work,
} as const

/** One change to one course. */
export interface Change {
  readonly courseId: string
}
