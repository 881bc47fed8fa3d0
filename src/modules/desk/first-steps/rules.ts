// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who is shown first steps, and how far they are. */
import type { FirstStep, FirstStepSource } from '#contracts/first-steps.ts'

/** So long after their first role somebody is new. */
export const NEW_MS = 90 * 24 * 3_600_000

/** Whoever never had a role has nothing to begin yet. */
export const isNew = (firstRoleAt: Date | null, at: Date): boolean =>
  firstRoleAt !== null && at.getTime() - firstRoleAt.getTime() < NEW_MS

/** What a person begins is asked of those who are new; what the instance needs, until it is there. */
export const sourcesFor = (sources: readonly FirstStepSource[], isNew: boolean): FirstStepSource[] =>
  sources.filter((source) => isNew || source.of === 'instance')

export interface Progress {
  readonly done: number
  readonly all: number
  /** The first that is not done. */
  readonly next: FirstStep
  /** All but that one, in their order. */
  readonly others: readonly FirstStep[]
}

/** Null: there is nothing to do any more, or there never was. */
export function progressOf(steps: readonly FirstStep[]): Progress | null {
  const next = steps.find(({ done }) => !done)
  if (!next) return null
  return {
    done: steps.filter(({ done }) => done).length,
    all: steps.length,
    next,
    others: steps.filter((step) => step !== next),
  }
}
