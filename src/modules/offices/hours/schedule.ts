// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Opening hours as plain data, which rows of tables hold as they are. A day is 'YYYY-MM-DD', a time is in minutes since the
 * midnight that its day begins with, on the wall of the zone of the network.
 */

/** How one is received. The first that is open says what an office is: whoever may walk in need not ask for an appointment. */
export const MODES = ['walk_in', 'appointment', 'phone', 'mediator'] as const
export type Mode = (typeof MODES)[number]

export interface Slot {
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[]
  /** Of the month: 1 to 5, -1 for the last; null: every week. */
  readonly weeks: readonly number[] | null
  readonly from: number
  /** Later than `from`; up to 2880 when it ends after midnight. */
  readonly to: number
  readonly mode: Mode
  readonly note: string | null
}

export interface Exception {
  /** First and last day. */
  readonly from: string
  readonly to: string
  /** Then month and day alone count, and the last may come before the first: over New Year. */
  readonly everyYear: boolean
  /** What holds instead; none: closed. */
  readonly slots: readonly Slot[]
  /** Whom it touches; null: all. */
  readonly modes: readonly Mode[] | null
  readonly reason: string | null
}

export interface Schedule {
  /** First and last day on which it holds. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** The normal week. */
  readonly slots: readonly Slot[]
  /** In the order in which they were written. */
  readonly exceptions: readonly Exception[]
  readonly closedOnHolidays: boolean
  readonly closedOnPatron: boolean
}

/** The feast of the patron of a municipality. */
export interface PatronDay {
  readonly month: number
  readonly day: number
  readonly name: string
}

/** Where hours are written: what is offered there, the office, the place it is in. The nearest to the person holds. */
export const LEVELS = ['offering', 'office', 'place'] as const
export type Level = (typeof LEVELS)[number]

export interface Ranked {
  readonly level: Level
  readonly schedule: Schedule
}
