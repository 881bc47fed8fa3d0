// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is wrong with the hours that somebody wrote, and the same hours in fewer lines. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { DAY_MINUTES } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import { type Exception, MODES, type Mode, type Schedule, type Slot } from './schedule.ts'
import { timesWritten } from './times.ts'
import { WEEKDAYS } from './weeks.ts'

const MAX_SLOTS = 60
const MAX_EXCEPTIONS = 200
const MAX_NOTE = 200
const WEEKS = [1, 2, 3, 4, 5, -1]

/** Where something is wrong (`slots` or `exceptions` with their index, or the schedule itself), and what to do about it. */
export interface Problem {
  readonly at: 'schedule' | 'slots' | 'exceptions'
  readonly index: number
  readonly error: FieldError
}

const said = (source: string, values?: Record<string, string | number>): FieldError =>
  values ? { source, values } : { source }

/** What is wrong with one slot by itself, the first thing. */
export function problemOfSlot({ weekdays, weeks, from, to, note }: Slot): FieldError | null {
  if (weekdays.length === 0) return said(msg('Scegli almeno un giorno della settimana.'))
  if (!areOf(weekdays, WEEKDAYS)) return said(msg('Un giorno della settimana non è valido.'))
  if (weeks !== null && (weeks.length === 0 || !areOf(weeks, WEEKS)))
    return said(msg('Scegli le settimane del mese, oppure tutte.'))
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > 2 * DAY_MINUTES)
    return said(msg('Un’ora non è valida. Scrivi per esempio 9:00.'))
  if (from >= DAY_MINUTES) return said(msg('Le 24 chiudono un giorno. Per aprire a mezzanotte scrivi 0.'))
  if (to <= from)
    return said(msg('L’ora di fine viene prima dell’inizio: {times}.'), {
      times: timesWritten([{ from, to }]),
    })
  if (to - from > DAY_MINUTES) return said(msg('Una fascia dura al massimo 24 ore.'))
  return note !== null && note.length > MAX_NOTE
    ? said(msg('La nota è troppo lunga: al massimo {max} caratteri.'), { max: MAX_NOTE })
    : null
}

const areOf = (values: readonly number[], allowed: readonly number[]): boolean =>
  new Set(values).size === values.length && values.every((value) => allowed.includes(value))

/** Whether two slots may fall in the same week of a month: the fourth may be the last. */
function mayMeetInMonth(a: Slot['weeks'], b: Slot['weeks']): boolean {
  if (a === null || b === null) return true
  const meets = (one: number, other: number) =>
    one === other || (one === -1 && other >= 4) || (other === -1 && one >= 4)
  return a.some((one) => b.some((other) => meets(one, other)))
}

/**
 * Whether two slots overlap on some day in the same mode. Between modes they may: the mediator comes while the office is open. Past
 * midnight weeks of the month are not looked at: the night after the last Tuesday may be in another month.
 */
export function overlap(a: Slot, b: Slot): boolean {
  if (a.mode !== b.mode) return false
  return a.weekdays.some((one) =>
    b.weekdays.some((other) =>
      // The same day, and the nights before either of them.
      [0, 1, -1].some((days) => {
        if (((one + days + 6) % 7) + 1 !== other) return false
        if (days === 0 && !mayMeetInMonth(a.weeks, b.weeks)) return false
        const later = days * DAY_MINUTES
        return a.from < b.to + later && b.from + later < a.to
      }),
    ),
  )
}

/** What is wrong with a list of slots: each by itself, then those that overlap, said at the later one. */
export function problemsOf(slots: readonly Slot[]): Problem[] {
  const at = 'slots'
  if (slots.length > MAX_SLOTS)
    return [
      {
        at,
        index: MAX_SLOTS,
        error: said(msg('Le fasce sono troppe: al massimo {max}.'), { max: MAX_SLOTS }),
      },
    ]
  return slots.flatMap((slot, index): Problem[] => {
    const error = problemOfSlot(slot)
    if (error) return [{ at, index, error }]
    const before = slots
      .slice(0, index)
      .find((other) => problemOfSlot(other) === null && overlap(other, slot))
    if (!before) return []
    const values = { times: timesWritten([slot]), others: timesWritten([before]) }
    return [
      { at, index, error: said(msg('La fascia {times} si sovrappone a {others}. Uniscile in una.'), values) },
    ]
  })
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** A day of the calendar: not the 30 February. */
const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text

function problemOfException({ from, to, everyYear, slots, modes, reason }: Exception): FieldError | null {
  if (!isDay(from) || !isDay(to)) return said(msg('Una data non è valida.'))
  if (!everyYear && to < from) return said(msg('L’ultimo giorno viene prima del primo.'))
  if (modes !== null && modes.length === 0) return said(msg('Scegli che cosa cambia, oppure tutto.'))
  if (modes !== null && slots.some(({ mode }) => !modes.includes(mode)))
    return said(msg('Una fascia non è fra ciò che questa eccezione cambia.'))
  if (reason !== null && reason.length > MAX_NOTE)
    return said(msg('Il motivo è troppo lungo: al massimo {max} caratteri.'), { max: MAX_NOTE })
  return problemsOf(slots)[0]?.error ?? null
}

/** What is wrong with a whole schedule. */
export function problemsOfSchedule({ validFrom, validTo, slots, exceptions }: Schedule): Problem[] {
  const problems: Problem[] = []
  const atSchedule = (source: string, values?: Record<string, number>) =>
    problems.push({ at: 'schedule', index: 0, error: said(source, values) })
  if ((validFrom !== null && !isDay(validFrom)) || (validTo !== null && !isDay(validTo)))
    atSchedule(msg('Una data non è valida.'))
  else if (validFrom !== null && validTo !== null && validTo < validFrom)
    atSchedule(msg('L’ultimo giorno viene prima del primo.'))
  if (exceptions.length > MAX_EXCEPTIONS)
    atSchedule(msg('Le eccezioni sono troppe: al massimo {max}.'), { max: MAX_EXCEPTIONS })
  return [
    ...problems,
    ...problemsOf(slots),
    ...exceptions.slice(0, MAX_EXCEPTIONS).flatMap((exception, index): Problem[] => {
      const error = problemOfException(exception)
      return error ? [{ at: 'exceptions', index, error }] : []
    }),
  ]
}

/** Slots that differ by their weekdays alone become one: what a weekly grid sends has a row a cell. In the order of a week. */
export function mergeSlots(slots: readonly Slot[]): Slot[] {
  const merged = new Map<string, Slot>()
  for (const slot of slots) {
    const key = JSON.stringify([slot.mode, slot.weeks, slot.from, slot.to, slot.note])
    const weekdays = [...new Set([...(merged.get(key)?.weekdays ?? []), ...slot.weekdays])].sort()
    merged.set(key, { ...slot, weekdays })
  }
  return [...merged.values()].sort(
    (a, b) =>
      MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || a.weekdays[0]! - b.weekdays[0]! || a.from - b.from,
  )
}

/** Days of the week that have the same times in the same mode and weeks: a line of a table. */
export interface Line {
  readonly mode: Mode
  readonly weeks: readonly number[] | null
  readonly weekdays: readonly number[]
  readonly slots: readonly Slot[]
}

/** A week in as few lines as it has different days. */
export function linesOf(slots: readonly Slot[]): Line[] {
  const lines: Line[] = []
  for (const mode of MODES)
    for (const weeks of weeksOf(slots, mode)) {
      const byTimes = new Map<string, { weekdays: number[]; slots: Slot[] }>()
      for (const weekday of WEEKDAYS) {
        const ofDay = slots
          .filter(
            (slot) => slot.mode === mode && sameWeeks(slot.weeks, weeks) && slot.weekdays.includes(weekday),
          )
          .sort((a, b) => a.from - b.from)
        if (ofDay.length === 0) continue
        const key = JSON.stringify(ofDay.map(({ from, to, note }) => [from, to, note]))
        const line = byTimes.get(key) ?? { weekdays: [], slots: ofDay }
        line.weekdays.push(weekday)
        byTimes.set(key, line)
      }
      for (const line of byTimes.values()) lines.push({ mode, weeks, ...line })
    }
  return lines
}

const sameWeeks = (a: Slot['weeks'], b: Slot['weeks']): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The weeks of the month that slots of a mode name, every week first. */
function weeksOf(slots: readonly Slot[], mode: Mode): Slot['weeks'][] {
  const found = new Map<string, Slot['weeks']>()
  for (const slot of slots) if (slot.mode === mode) found.set(JSON.stringify(slot.weeks), slot.weeks)
  return [...found.values()].sort((a, b) => Number(a !== null) - Number(b !== null))
}
