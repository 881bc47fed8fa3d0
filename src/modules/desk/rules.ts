// SPDX-License-Identifier: AGPL-3.0-or-later
export type Urgency = 'overdue' | 'today' | 'later'

/** How near the last day of a task is, both as 'YYYY-MM-DD'. */
export function urgencyOf(due: string, today: string): Urgency {
  if (due < today) return 'overdue'
  return due === today ? 'today' : 'later'
}
