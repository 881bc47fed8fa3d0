// SPDX-License-Identifier: AGPL-3.0-or-later
/** The clock on the wall of a zone (IANA name), to the minute, over the nights on which it is put forward or back. */

/** What the clock says: the day ('YYYY-MM-DD') and the minutes since its midnight. */
export interface WallTime {
  day: string
  minute: number
}

const MINUTE_MS = 60_000
export const DAY_MINUTES = 1440
const DAY_MS = DAY_MINUTES * MINUTE_MS

/** Formats cost 80 us to make: one a zone is kept. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall time written as if it were UTC, in milliseconds. */
function wallMs(zone: string, at: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  // dd/mm/yyyy, hh:mm
  const text = format.format(at)
  return Date.UTC(
    Number(text.slice(6, 10)),
    Number(text.slice(3, 5)) - 1,
    Number(text.slice(0, 2)),
    Number(text.slice(12, 14)),
    Number(text.slice(15, 17)),
  )
}

const offsetMs = (zone: string, at: number): number =>
  wallMs(zone, at) - Math.floor(at / MINUTE_MS) * MINUTE_MS

/** The minutes that a zone is ahead of UTC at an instant. */
export const offsetMinutes = (zone: string, at: Date): number => offsetMs(zone, at.getTime()) / MINUTE_MS

/** What the clock on the wall says at an instant. */
export function wallTimeIn(zone: string, at: Date): WallTime {
  const wall = wallMs(zone, at.getTime())
  const day = Math.floor(wall / DAY_MS) * DAY_MS
  return { day: new Date(day).toISOString().slice(0, 10), minute: (wall - day) / MINUTE_MS }
}

/**
 * The instant at which the clock on the wall says a minute of a day; minutes from 1440 on are of the days after. Of two such
 * instants (clocks put back) the first, as RFC 5545 (3.3.5) has it; where the clock leaps over the minute, the leap.
 */
export function instantAt(zone: string, day: string, minute: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS
  const offsets = [offsetMs(zone, wall - DAY_MS), offsetMs(zone, wall + DAY_MS)]
  const ahead = Math.max(...offsets)
  const behind = Math.min(...offsets)
  for (const offset of [ahead, behind])
    if (offsetMs(zone, wall - offset) === offset) return new Date(wall - offset)
  return leapBetween(zone, wall - ahead, wall - behind)
}

/** The instant after `from` and up to `to` at which the offset of a zone changes. */
function leapBetween(zone: string, from: number, to: number): Date {
  const before = offsetMs(zone, from)
  let low = from
  let high = to
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetMs(zone, middle) === before) low = middle
    else high = middle
  }
  return new Date(high)
}
