// SPDX-License-Identifier: AGPL-3.0-or-later
/** How much of what a body keeps was looked at in time. It is said to those who keep it, and no order of bodies is made of it. */
import type { Age } from '../confirming/rules.ts'

export interface Share {
  readonly inTime: number
  readonly all: number
  /** Whole hundredths, rounded down: everything is said only of everything. */
  readonly percent: number
}

/** Null where there is nothing to look at. */
export function shareInTime(ages: readonly Age[]): Share | null {
  if (ages.length === 0) return null
  const inTime = ages.filter((age) => age === 'fresh' || age === 'near').length
  return { inTime, all: ages.length, percent: Math.floor((inTime * 100) / ages.length) }
}
