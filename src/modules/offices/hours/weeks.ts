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

/** Days in a row as first and last. */
export function runsOf(weekdays: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const weekday of [...weekdays].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === weekday - 1) run[1] = weekday
    else runs.push([weekday, weekday])
  }
  return runs
}

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

export interface Stay {
  readonly from: string
  readonly to: string
}

/** When an exception happens from one day to another, cut at both. One of 29 February alone is not there in other years. */
export function occurrencesOf(exception: Exception, first: string, last: string): Stay[] {
  const wanted = exception.everyYear ? yearly(exception, first, last) : [exception]
  return wanted
    .map(({ from, to }) => ({ from: from < first ? first : from, to: to > last ? last : to }))
    .filter(({ from, to }) => from <= to)
}

function yearly({ from, to }: Stay, first: string, last: string): Stay[] {
  const [begins, ends] = [from.slice(5), to.slice(5)] as const
  const stays: Stay[] = []
  for (let year = Number(first.slice(0, 4)) - 1; year <= Number(last.slice(0, 4)); year++) {
    const begin = firstDayFrom(year, begins)
    const end = lastDayTo(begins <= ends ? year : year + 1, ends)
    if (begin <= end) stays.push({ from: begin, to: end })
  }
  return stays
}

const LEAP_DAY = '02-29'
const isLeap = (year: number): boolean => addDays(`${year}-02-28`, 1).endsWith(LEAP_DAY)
const firstDayFrom = (year: number, monthDay: string): string =>
  `${year}-${monthDay === LEAP_DAY && !isLeap(year) ? '03-01' : monthDay}`
const lastDayTo = (year: number, monthDay: string): string =>
  `${year}-${monthDay === LEAP_DAY && !isLeap(year) ? '02-28' : monthDay}`
