// SPDX-License-Identifier: AGPL-3.0-or-later
/** Days of the week and weeks of the month. */
import { addDays } from '#kernel/working-days.ts'
import type { Exception, Slot } from './schedule.ts'

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

const DAY_MS = 86_400_000

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Whether a day is the first, the second ... of its weekday in the month, or (-1) the last. */
const isOfWeek = (day: string, week: number): boolean =>
  week === -1 ? addDays(day, 7).slice(0, 7) !== day.slice(0, 7) : Math.ceil(Number(day.slice(8)) / 7) === week

/** Whether a slot falls on a day: nothing is said of exceptions. */
export const fallsOn = ({ weekdays, weeks }: Pick<Slot, 'weekdays' | 'weeks'>, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) && (weeks === null || weeks.some((week) => isOfWeek(day, week)))

/** Days from one to another, both counted. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** Whether an exception is about a day. */
export function covers({ from, to, everyYear }: Exception, day: string): boolean {
  if (!everyYear) return from <= day && day <= to
  const [first, last, asked] = [from.slice(5), to.slice(5), day.slice(5)] as const
  return first <= last ? first <= asked && asked <= last : asked >= first || asked <= last
}

/** How many days an exception lasts, once. Of one of every year the 29 February is counted. */
export function lengthOf({ from, to, everyYear }: Exception): number {
  if (!everyYear) return daysBetween(from, to)
  const [first, last] = [from.slice(5), to.slice(5)] as const
  // 2003 and 2004: a period that goes over New Year may end after a 29 February.
  return daysBetween(`${first <= last ? 2004 : 2003}-${first}`, `2004-${last}`)
}
