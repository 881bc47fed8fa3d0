// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Writes a calendar (iCalendar, RFC 5545): what happens at hours of the wall of Italy, or for whole days, once or by a rule. Readers
 * keep an event by its `uid`: the same one with a later `stamp` replaces it.
 */
import { DAY_MINUTES, instantAt, type WallTime } from './wall-clock.ts'
import { addDays } from './working-days.ts'

/** Every week, or every month, on some days: 'MO'; in a month '1TU' is its first Tuesday, '-1FR' its last Friday. */
export interface CalendarRule {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  readonly byDay: readonly string[]
  /** The last day ('YYYY-MM-DD') on which it may begin; without it, it never ends. */
  readonly until?: string
}

/** Minutes from 1440 on are of the days after. A whole day has no hours: `lastDay` is the last one. */
export type CalendarTime = CalendarHours | { readonly firstDay: string; readonly lastDay: string }

interface CalendarHours {
  readonly from: WallTime
  readonly to: WallTime
}

export interface CalendarEvent {
  /** The same for ever, and like no other in the world: `id@host`. */
  readonly uid: string
  /** When it was last changed. */
  readonly stamp: Date
  readonly when: CalendarTime
  readonly rule?: CalendarRule
  /** Days on which the rule would have it and it is not. */
  readonly except?: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly url?: string
  readonly categories?: readonly string[]
  /** Whether whoever takes it into their own calendar is busy then. */
  readonly isBusy?: boolean
  readonly isCancelled?: boolean
}

export interface Calendar {
  readonly name: string
  /** 'it' or 'en'. */
  readonly language: string
  readonly events: readonly CalendarEvent[]
}

/** The one zone of Italy; its rule is that of Directive 2000/84/EC, since 1996 the same. */
export const CALENDAR_ZONE = 'Europe/Rome'
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${CALENDAR_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The file of a calendar (`text/calendar; charset=utf-8`), its lines folded and ended as the standard wants. */
export function calendarText({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//RefER PA//referpa//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and the name that older readers know.
    `NAME;LANGUAGE=${language}:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${CALENDAR_ZONE}`,
    ...ZONE_LINES,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, stamp, when, rule, except = [], categories = [] } = event
  const optional = (property: string, value: string | undefined) =>
    value ? [`${property}:${text(value)}`] : []
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...timeLines(when),
    ...(rule ? [ruleLine(rule, when)] : []),
    ...exceptLines(except, when),
    `SUMMARY:${text(event.summary)}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    // An address is no text: nothing in it is escaped, but it must not end its line.
    ...(event.url ? [`URL:${event.url.replace(/[\r\n]/g, '')}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ]
}

const isTimed = (when: CalendarTime): when is CalendarHours => 'from' in when

/** The end is not part of an event: of whole days it is the day after (3.6.1). */
const timeLines = (when: CalendarTime): string[] =>
  isTimed(when)
    ? [`DTSTART;TZID=${CALENDAR_ZONE}:${wall(when.from)}`, `DTEND;TZID=${CALENDAR_ZONE}:${wall(when.to)}`]
    : [`DTSTART;VALUE=DATE:${date(when.firstDay)}`, `DTEND;VALUE=DATE:${date(addDays(when.lastDay, 1))}`]

/** With a zone the end of a rule is in UTC (3.3.10). */
function ruleLine({ freq, byDay, until }: CalendarRule, when: CalendarTime): string {
  const parts = [`FREQ=${freq}`, `BYDAY=${byDay.join(',')}`]
  if (until)
    parts.push(
      `UNTIL=${isTimed(when) ? utc(instantAt(CALENDAR_ZONE, until, when.from.minute)) : date(until)}`,
    )
  return `RRULE:${parts.join(';')}`
}

function exceptLines(days: readonly string[], when: CalendarTime): string[] {
  if (days.length === 0) return []
  return isTimed(when)
    ? [`EXDATE;TZID=${CALENDAR_ZONE}:${days.map((day) => wall({ day, minute: when.from.minute })).join(',')}`]
    : [`EXDATE;VALUE=DATE:${days.map(date).join(',')}`]
}

const date = (day: string): string => day.replaceAll('-', '')

const two = (value: number): string => String(value).padStart(2, '0')

function wall({ day, minute }: WallTime): string {
  const rest = minute % DAY_MINUTES
  return `${date(addDays(day, Math.floor(minute / DAY_MINUTES)))}T${two(Math.floor(rest / 60))}${two(rest % 60)}00`
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** A value of type TEXT (3.3.11). Control characters have no place in one. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const MAX_OCTETS = 75

/** A line of more than 75 octets goes on after a line end and a space (3.1); no character is cut in two. */
function folded(line: string): string {
  let written = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MAX_OCTETS) {
      written += '\r\n '
      octets = 1
    }
    written += character
    octets += size
  }
  return written
}
