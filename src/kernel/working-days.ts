// SPDX-License-Identifier: AGPL-3.0-or-later
/** The days and hours on which offices work in Italy. A day is 'YYYY-MM-DD'; an hour is of the clock on the wall of a zone (IANA name). */
import { dayIn } from './clock.ts'

/** Civil holidays on a fixed day: L. 260/1949 art. 2, L. 54/1977, D.P.R. 792/1985, L. 336/2000, L. 151/2025 (4 October, from 2026). */
const FIXED = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26']
const SAINT_FRANCIS = { day: '10-04', from: 2026 }

const OPENS = 8
const CLOSES = 18
const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000

/** The day some days after another, or before it. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Easter Sunday of a year of the Gregorian calendar, by Gauss's rule as Meeus gives it (Astronomical Algorithms, chapter 8). */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`
}

export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const monthDay = day.slice(5)
  if (FIXED.includes(monthDay) || (monthDay === SAINT_FRANCIS.day && year >= SAINT_FRANCIS.from)) return true
  return day === addDays(easter(year), 1)
}

/** Monday to Friday, without holidays. The feast of a town's patron is not known here. */
export const isWorkingDay = (day: string): boolean => ![0, 6].includes(weekday(day)) && !isHoliday(day)

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: string): string {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/** The next Monday after a day. */
export const mondayAfter = (day: string): string => addDays(day, (8 - weekday(day)) % 7 || 7)

const hourFormats = new Map<string, Intl.DateTimeFormat>()

/** Hour of the day (0 to 23) on the wall of a zone. */
export function hourIn(zone: string, at: Date): number {
  let format = hourFormats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
    hourFormats.set(zone, format)
  }
  return Number(format.format(at))
}

/** The instant at which the clock on the wall of a zone says an hour of a day; of two such instants (clocks put back) the first. */
export function instantOf(zone: string, day: string, hour: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS
  // From 14 hours east of Greenwich to 12 west, in steps of a quarter: every zone is one of them.
  for (let quarters = 14 * 4; quarters >= -12 * 4; quarters--) {
    const at = new Date(asUtc - (quarters * HOUR_MS) / 4)
    if (dayIn(zone, at) === day && hourIn(zone, at) === hour) return at
  }
  // Clocks that are put forward leap over an hour: the one after it begins at that instant.
  return instantOf(zone, day, hour + 1)
}

/** When an office opens on a day. */
export const opening = (zone: string, day: string): Date => instantOf(zone, day, OPENS)

/** Whether offices work at an instant: on working days from 8 to 18. */
export const isOfficeTime = (zone: string, at: Date): boolean => {
  const hour = hourIn(zone, at)
  return isWorkingDay(dayIn(zone, at)) && hour >= OPENS && hour < CLOSES
}

/** The instant itself in office time; the next opening otherwise. */
export function officeTimeFrom(zone: string, at: Date): Date {
  if (isOfficeTime(zone, at)) return at
  return openingAfter(zone, at)
}

/** The first opening later than an instant. */
export function openingAfter(zone: string, at: Date): Date {
  const today = dayIn(zone, at)
  const first = opening(zone, workingDayFrom(today))
  return first > at ? first : opening(zone, workingDayFrom(addDays(today, 1)))
}
