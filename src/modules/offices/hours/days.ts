// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What holds on a day, and why. The more specific wins, in this order:
 * 1. an exception: of several the shortest, of equals the one written last;
 * 2. a civil holiday; 3. the feast of the patron;
 * 4. a season: an exception with hours of its own that lasts more than a week. A summer timetable does not open at Ferragosto,
 *    while whoever writes hours for the week of Christmas means them;
 * 5. the normal week.
 * Each mode of reception is looked at apart: the mediator may be away while the office is open.
 */
import { addDays, holidayOn } from '#kernel/working-days.ts'
import {
  type Exception,
  LEVELS,
  type Level,
  MODES,
  type Mode,
  type PatronDay,
  type Ranked,
  type Schedule,
  type Slot,
} from './schedule.ts'
import { covers, daysBetween, fallsOn, lengthOf } from './weeks.ts'

/** What an answer is more important than, and why. */
export interface Beaten {
  readonly what: Exception | 'holiday' | 'patron'
  /** `shorter`, `later`: than another exception. `explicit`: an exception over a feast. `feast`: a feast over a season. */
  readonly because: 'shorter' | 'later' | 'explicit' | 'feast'
}

/** Why the hours of a day are these. The name of a holiday is a source text, that of a patron is as the municipality writes it. */
export type Why =
  | { readonly kind: 'week' }
  | { readonly kind: 'exception'; readonly exception: Exception; readonly over: readonly Beaten[] }
  | { readonly kind: 'holiday' | 'patron'; readonly name: string; readonly over: readonly Beaten[] }

interface ModeHours {
  /** In the order of their beginning; none: closed. */
  readonly slots: readonly Slot[]
  readonly why: Why
}

export interface DayHours {
  readonly day: string
  /** Where the hours that hold were written; null: nobody has said, which is not closed. */
  readonly level: Level | null
  readonly modes: Readonly<Record<Mode, ModeHours>>
  /** Of the first mode that the schedule knows. */
  readonly why: Why
}

const WEEK: Why = { kind: 'week' }
const NOTHING: ModeHours = { slots: [], why: WEEK }
const SEASON_FROM_DAYS = 8

/** An exception with hours of its own that lasts more than a week. */
export const isSeason = (exception: Exception): boolean =>
  exception.slots.length > 0 && lengthOf(exception) >= SEASON_FROM_DAYS

const isValidOn = ({ validFrom, validTo }: Schedule, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

/** A schedule without any slot says nothing but on the days of its exceptions: it was begun and not filled. */
const saysOf = (schedule: Schedule, day: string): boolean =>
  schedule.slots.length > 0 ||
  schedule.exceptions.some((exception) => exception.slots.length > 0 || covers(exception, day))

/** For the order of those of one level: days that it holds, and no end at all last. */
function lastsFor({ validFrom, validTo }: Schedule): number {
  if (validFrom !== null && validTo !== null) return daysBetween(validFrom, validTo)
  return validFrom === null && validTo === null ? Number.POSITIVE_INFINITY : Number.MAX_SAFE_INTEGER
}

/**
 * Whose hours hold on a day: those of the offering before those of the office, and those before the place's. Of several of one
 * level the one that holds for the shortest time (summer hours), then the last of the list. Null: nobody has said.
 */
export function governing(ranked: readonly Ranked[], day: string): Ranked | null {
  let best: Ranked | null = null
  for (const one of ranked) {
    if (!isValidOn(one.schedule, day) || !saysOf(one.schedule, day)) continue
    if (!best || !isBefore(best, one)) best = one
  }
  return best
}

const isBefore = (a: Ranked, b: Ranked): boolean => {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  return level !== 0 ? level < 0 : lastsFor(a.schedule) < lastsFor(b.schedule)
}

/** The exceptions of a schedule from the weakest to the strongest, seasons apart: what writers of rules follow. */
export function byStrength(exceptions: readonly Exception[]): { seasons: Exception[]; others: Exception[] } {
  // The sort is stable: of two as long the later stays later.
  const sorted = [...exceptions].sort((a, b) => lengthOf(b) - lengthOf(a))
  return {
    seasons: sorted.filter(isSeason),
    others: sorted.filter((exception) => !isSeason(exception)),
  }
}

export const isPatronDay = (patron: PatronDay | null, day: string): patron is PatronDay =>
  patron !== null && Number(day.slice(5, 7)) === patron.month && Number(day.slice(8)) === patron.day

/** Which feast closes an office on a day. */
export function feastOn(
  { closedOnHolidays, closedOnPatron }: Schedule,
  day: string,
  patron: PatronDay | null,
): { kind: 'holiday' | 'patron'; name: string } | null {
  const holiday = closedOnHolidays ? holidayOn(day) : null
  if (holiday !== null) return { kind: 'holiday', name: holiday }
  return closedOnPatron && isPatronDay(patron, day) ? { kind: 'patron', name: patron.name } : null
}

const touches = ({ modes }: Exception, mode: Mode): boolean => modes === null || modes.includes(mode)

const startingFirst = (slots: readonly Slot[], day: string, mode: Mode): Slot[] =>
  slots.filter((slot) => slot.mode === mode && fallsOn(slot, day)).sort((a, b) => a.from - b.from)

function modeHours(schedule: Schedule, day: string, mode: Mode, patron: PatronDay | null): ModeHours {
  const { seasons, others } = byStrength(
    schedule.exceptions.filter((exception) => touches(exception, mode) && covers(exception, day)),
  )
  const feast = feastOn(schedule, day, patron)
  const because = (winner: Exception, what: Exception): Beaten => ({
    what,
    because: lengthOf(winner) < lengthOf(what) ? 'shorter' : 'later',
  })
  const strongest = others.pop() ?? (feast ? undefined : seasons.pop())
  if (strongest) {
    const over = [
      ...[...others, ...seasons].map((what) => because(strongest, what)),
      ...(feast ? [{ what: feast.kind, because: 'explicit' as const }] : []),
    ]
    return {
      slots: startingFirst(strongest.slots, day, mode),
      why: { kind: 'exception', exception: strongest, over },
    }
  }
  if (feast)
    return { slots: [], why: { ...feast, over: seasons.map((what) => ({ what, because: 'feast' })) } }
  return { slots: startingFirst(schedule.slots, day, mode), why: WEEK }
}

/** The modes of reception that a schedule has any hours for. */
export function modesOf({ slots, exceptions }: Schedule): Mode[] {
  const used = new Set(
    [...slots, ...exceptions.flatMap((exception) => exception.slots)].map(({ mode }) => mode),
  )
  return MODES.filter((mode) => used.has(mode))
}

/** What holds on a day, of the schedules of an office (`governing` says which). */
export function hoursOn(ranked: readonly Ranked[], day: string, patron: PatronDay | null): DayHours {
  const found = governing(ranked, day)
  if (!found) {
    const modes = { walk_in: NOTHING, appointment: NOTHING, phone: NOTHING, mediator: NOTHING }
    return { day, level: null, modes, why: WEEK }
  }
  const of = (mode: Mode) => modeHours(found.schedule, day, mode, patron)
  const modes = {
    walk_in: of('walk_in'),
    appointment: of('appointment'),
    phone: of('phone'),
    mediator: of('mediator'),
  }
  return { day, level: found.level, modes, why: modes[modesOf(found.schedule)[0] ?? 'walk_in'].why }
}

/** The hours of some days, from one on: for previews and lists. */
export const daysOf = (
  ranked: readonly Ranked[],
  from: string,
  count: number,
  patron: PatronDay | null,
): DayHours[] => Array.from({ length: count }, (_, index) => hoursOn(ranked, addDays(from, index), patron))

/** Whether nobody is received on a day: known to be so. */
export const isClosedDay = ({ level, modes }: DayHours): boolean =>
  level !== null && MODES.every((mode) => modes[mode].slots.length === 0)
