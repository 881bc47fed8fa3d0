// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Hours as a calendar that people subscribe to (iCalendar).
 *
 * Goes out, between two days: each slot as an event that repeats by its rule, without the days on which it does not hold; exceptions and
 * other schedules as events of their own; days that an exception or a feast closes as whole days with their reason; notes; how one is received
 * (as category: the name of the mode).
 * Does not: unknown and closed are the same silence; levels; what happens after the last day asked for. A slot that begins in the hour
 * that clocks leap over in March begins as much later (RFC 5545, 3.3.5), and not at the leap as here;
 * one that ends in the hour that October repeats ends with the first or with the second, as the reader has it.
 */
import { createHash } from 'node:crypto'
import { CALENDAR_ZONE, type CalendarEvent, calendarText } from '#kernel/calendar.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'
import { instantAt, offsetMinutes } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import { type DayHours, daysOf, isClosedDay } from './days.ts'
import { byDayOf } from './hsds.ts'
import { MODES, type PatronDay, type Ranked, type Slot } from './schedule.ts'
import { daysBetween, fallsOn } from './weeks.ts'
import { modeInWords, reasonInWords } from './words.ts'

export interface CalendarAbout {
  /** Of the office: what events are told apart by, with `host`. */
  readonly id: string
  readonly host: string
  /** As readers of the calendar see it. */
  readonly name: string
  readonly locale: Locale
  /** When the hours were last changed. */
  readonly stamp: Date
  readonly from: string
  readonly days: number
  readonly patron: PatronDay | null
}

/** A stretch without a slot that is longer parts its event in two: a rule with a list of exceptions as long as a summer helps nobody. */
const MAX_GAP_DAYS = 62

export function hoursCalendar(t: Translate, ranked: readonly Ranked[], about: CalendarAbout): string {
  const days = daysOf(ranked, about.from, about.days, about.patron)
  const events = [...slotEvents(t, days, about), ...closureEvents(t, days, about)]
  return calendarText({ name: about.name, language: about.locale, events })
}

const uidOf = ({ id, host }: CalendarAbout, what: unknown): string =>
  `${createHash('sha256')
    .update(JSON.stringify([id, what]))
    .digest('hex')
    .slice(0, 32)}@${host}`

function slotEvents(t: Translate, days: readonly DayHours[], about: CalendarAbout): CalendarEvent[] {
  const daysOfSlots = new Map<Slot, string[]>()
  for (const { day, modes } of days)
    for (const mode of MODES)
      for (const slot of modes[mode].slots) daysOfSlots.set(slot, [...(daysOfSlots.get(slot) ?? []), day])
  return [...daysOfSlots].flatMap(([slot, own]) => {
    const nights = own.filter((day) => isOverClockChange(slot, day))
    const others = own.filter((day) => !nights.includes(day))
    const parts = [...nights.map((day) => [day]), ...parted(others)]
    return parts.map((part) => slotEvent(t, slot, part, about))
  })
}

/**
 * Every repetition of an event lasts exactly as long as the first (RFC 5545, 3.8.5.3): a night that has an hour more or less, or whose
 * end the clock says twice, is an event of its own.
 */
function isOverClockChange({ from, to }: Slot, day: string): boolean {
  const ahead = (minute: number) => offsetMinutes(CALENDAR_ZONE, instantAt(CALENDAR_ZONE, day, minute))
  return ahead(from) !== ahead(to + 60)
}

function parted(days: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const day of days) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    if (part && last && daysBetween(last, day) <= MAX_GAP_DAYS) part.push(day)
    else parts.push([day])
  }
  return parts
}

/** `days`: those on which the slot holds, in order. */
function slotEvent(t: Translate, slot: Slot, days: readonly string[], about: CalendarAbout): CalendarEvent {
  const [first, last] = [days[0]!, days.at(-1)!]
  const holds = new Set(days)
  const except: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    if (!holds.has(day) && fallsOn(slot, day)) except.push(day)
  const { weekdays, weeks, from, to, mode, note } = slot
  return {
    uid: uidOf(about, [mode, weekdays, weeks, from, to, first]),
    stamp: about.stamp,
    when: { from: { day: first, minute: from }, to: { day: first, minute: to } },
    ...(first === last
      ? {}
      : { rule: { freq: weeks === null ? 'WEEKLY' : 'MONTHLY', byDay: byDayOf(slot), until: last }, except }),
    summary: `${about.name}: ${modeInWords(t, mode).toLowerCase()}`,
    ...(note ? { description: note } : {}),
    categories: [mode],
  }
}

/** Days in a row that are closed for the same reason. Sundays without hours are no news. */
function closureEvents(t: Translate, days: readonly DayHours[], about: CalendarAbout): CalendarEvent[] {
  const stays: { from: string; to: string; reason: string }[] = []
  for (const hours of days) {
    if (!isClosedDay(hours) || hours.why.kind === 'week') continue
    const reason = reasonInWords(t, hours.why)
    const last = stays.at(-1)
    if (last && last.reason === reason && addDays(last.to, 1) === hours.day) last.to = hours.day
    else stays.push({ from: hours.day, to: hours.day, reason })
  }
  return stays.map(({ from, to, reason }) => ({
    uid: uidOf(about, ['closed', from, reason]),
    stamp: about.stamp,
    when: { firstDay: from, lastDay: to },
    summary: `${about.name}: ${t('Chiuso: {reason}', { reason })}`,
  }))
}
