// SPDX-License-Identifier: AGPL-3.0-or-later
/** What can be said of a project on a day ('YYYY-MM-DD'). */
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Period {
  readonly starts_on: string | null
  readonly ends_on: string | null
}

export type Phase = 'planned' | 'running' | 'closed'

/** A project without a known period is over: its papers are old, and nothing made now may carry its claim. */
export function phaseOf({ starts_on, ends_on }: Period, day: string): Phase {
  if (starts_on === null) return 'closed'
  if (day < starts_on) return 'planned'
  return ends_on !== null && day > ends_on ? 'closed' : 'running'
}

/** The wording of the co-financing that a thing made on a day carries: none outside the period of its project. */
export const statementOn = (
  project: (Period & { statement: LocalText }) | null,
  day: string,
): LocalText | null => (project && phaseOf(project, day) === 'running' ? project.statement : null)

const PHASES: readonly Phase[] = ['running', 'planned', 'closed']

/** The order in which a page tells of projects: those that run, those to come, those that are over; the newest first, undated ones last. */
export function inReadingOrder<P extends Period & { position: number }>(
  projects: readonly P[],
  day: string,
): P[] {
  const start = (project: P) => project.starts_on ?? ''
  return projects.toSorted(
    (a, b) =>
      PHASES.indexOf(phaseOf(a, day)) - PHASES.indexOf(phaseOf(b, day)) ||
      start(b).localeCompare(start(a)) ||
      a.position - b.position,
  )
}
