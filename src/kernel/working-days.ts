// SPDX-License-Identifier: AGPL-3.0-or-later
/** The days and hours on which offices work in Italy. A day is 'YYYY-MM-DD'; an hour is of the clock on the wall of a zone (IANA name). */
import { dayIn } from './clock.ts'
import { msg } from './i18n/msg.ts'
import { instantAt } from './wall-clock.ts'

/** Civil holidays on a fixed day: L. 260/1949 art. 2, L. 54/1977, D.P.R. 792/1985, L. 336/2000. */
const FIXED: Readonly<Record<string, string>> = {
  '01-01': msg('Capodanno'),
  '01-06': msg('Epifania'),
  '04-25': msg('Festa della Liberazione'),
  '05-01': msg('Festa del Lavoro'),
  '06-02': msg('Festa della Repubblica'),
  '08-15': msg('Ferragosto'),
  '11-01': msg('Ognissanti'),
  '12-08': msg('Immacolata Concezione'),
  '12-25': msg('Natale'),
  '12-26': msg('Santo Stefano'),
}
/** L. 151/2025, art. 1. */
const SAINT_FRANCIS = { day: '10-04', from: 2026, name: msg('San Francesco d’Assisi') }
const EASTER = { sunday: msg('Pasqua'), monday: msg('Lunedì dell’Angelo') }

const OPENS = 8
const CLOSES = 18
const DAY_MS = 24 * 3_600_000

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

/** What a civil holiday is called, as a source text; null on any other day. Of the Sundays, which are all days of rest, Easter alone is one. */
export function holidayOn(day: string): string | null {
  const year = Number(day.slice(0, 4))
  const monthDay = day.slice(5)
  if (monthDay === SAINT_FRANCIS.day && year >= SAINT_FRANCIS.from) return SAINT_FRANCIS.name
  const fixed = FIXED[monthDay]
  if (fixed !== undefined) return fixed
  const sunday = easter(year)
  if (day === sunday) return EASTER.sunday
  return day === addDays(sunday, 1) ? EASTER.monday : null
}

export const isHoliday = (day: string): boolean => holidayOn(day) !== null

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

/** The instant at which the clock on the wall of a zone says an hour of a day; `instantAt` says which of two, or none. */
export const instantOf = (zone: string, day: string, hour: number): Date => instantAt(zone, day, hour * 60)

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
