// SPDX-License-Identifier: AGPL-3.0-or-later
/** What can be said of a project on a day ('YYYY-MM-DD'). */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { WordingPlace, Wordings } from './funds/wording.ts'

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

/**
 * What must be said of the money on a thing of a kind (a page, a certificate) that a project makes on a day: the wording that was issued
 * to the project or, where it has none of its own, the one that its fund asks for there. Null outside its period.
 */
export function wordingOn(
  project: (Period & { statement: LocalText }) | null,
  wordings: Wordings,
  place: WordingPlace,
  day: string,
): LocalText | null {
  const issued = statementOn(project, day)
  if (issued === null) return null
  return issued.it === '' ? (wordings[place] ?? null) : issued
}

/** Whether a body takes part in a project on a day; what the papers do not say does not keep it out. */
export const takesPartOn = (
  { joined_on, left_on }: { joined_on: string | null; left_on: string | null },
  day: string,
): boolean => (joined_on === null || joined_on <= day) && (left_on === null || day <= left_on)

/** Whether a project would continue itself, at once or by way of those it continues. `continued`: what each project continues. */
export function continuesItself(
  id: string,
  continuesId: string | null,
  continued: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>()
  for (let next = continuesId; next !== null && !seen.has(next); next = continued.get(next) ?? null) {
    if (next === id) return true
    seen.add(next)
  }
  return false
}

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
