// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody at a desk asks of offices: when, in which language, from where. */
import { weekdayOf } from '../hours/weeks.ts'
import type { Access } from '../office-words.ts'
import { type DayPart, type Moment, momentOf } from '../schedules/state-queries.ts'

export const PARTS = {
  mattina: { from: 0, to: 13 * 60 },
  pomeriggio: { from: 13 * 60, to: 24 * 60 },
} as const
export type PartName = keyof typeof PARTS

export interface Point {
  /** In degrees (WGS 84). */
  readonly longitude: number
  readonly latitude: number
}

export interface OfficesAsked {
  /** Now, or a part of a day. */
  readonly when: Moment | DayPart
  readonly zone: string
  /** In small letters. */
  readonly language: string | null
  readonly from: Point | null
}

/** Beside the order, what leaves offices out. */
export interface OfficesWanted extends OfficesAsked {
  readonly kind: string | null
  readonly access: Access | null
  readonly withinKm: number | null
  /** Only those where somebody is received then. */
  readonly receiving: boolean
}

export const isNow = (when: OfficesAsked['when']): when is Moment => 'today' in when

/** The day that is asked about, and the minutes of it. */
export function stretchOf({ when }: Pick<OfficesAsked, 'when'>): {
  day: string
  weekday: number
  from: number
  to: number
} {
  if (!isNow(when)) return { ...when, weekday: weekdayOf(when.day) }
  const { day, weekday, minute } = when.today
  return { day, weekday, from: minute, to: minute + 1 }
}

/** A day and a part of it; without a day the moment, or that part of today. */
export function whenOf(
  { zone, at }: { zone: string; at: Date },
  { day, part }: { day: string | null; part: PartName | null },
): OfficesAsked['when'] {
  const now = momentOf(zone, at)
  if (day === null && part === null) return now
  return { day: day ?? now.today.day, ...(part === null ? { from: 0, to: 24 * 60 } : PARTS[part]) }
}
