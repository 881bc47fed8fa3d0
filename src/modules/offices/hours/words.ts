// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hours in words: a week, an exception, why a day is as it is. Names of days and months come from Intl. */

import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Translate } from '#kernel/render/context.ts'
import { DAY_MINUTES } from '#kernel/wall-clock.ts'
import type { Beaten, DayHours, Why } from './days.ts'
import { type Exception, MODES, type Mode, type Slot } from './schedule.ts'
import { stretchWritten, type Times, timeWritten } from './times.ts'
import { runsOf } from './weeks.ts'

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  walk_in: msg('Senza appuntamento'),
  appointment: msg('Su appuntamento'),
  phone: msg('Al telefono'),
  mediator: msg('Con la mediazione linguistica'),
}

export const modeInWords = (t: Translate, mode: Mode): string => t(MODE_WORDS[mode])

const formats = new Map<string, Intl.DateTimeFormat>()
function dayFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format
}

/** A day ('YYYY-MM-DD') as a format says it. */
export const dayAs = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string =>
  dayFormat(locale, options).format(new Date(`${day}T00:00:00Z`))

/** 'lunedì', 'Monday'. The 1 January 2024 was one. */
const weekdayName = (locale: Locale, weekday: number): string =>
  dayAs(locale, `2024-01-0${weekday}`, { weekday: 'long' })

const listed = (locale: Locale, words: readonly string[]): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(words)

/** '13' in Italian, '13:00' in English. */
export const timeInWords = (locale: Locale, minute: number): string =>
  locale === 'en' && minute % 60 === 0 ? `${timeWritten(minute)}:00` : timeWritten(minute)

/** '9–13', '22–2 del giorno dopo'. */
export function stretchInWords(t: Translate, locale: Locale, stretch: Times): string {
  const { from, to } = stretch
  if (from === 0 && to === DAY_MINUTES) return t('24 ore su 24')
  const end = to > DAY_MINUTES ? to - DAY_MINUTES : to
  const times =
    locale === 'en'
      ? `${timeInWords(locale, from)}–${timeInWords(locale, end)}`
      : stretchWritten({ from, to: end })
  return to > DAY_MINUTES ? t('{times} del giorno dopo', { times }) : times
}

const slotInWords = (t: Translate, locale: Locale, slot: Slot): string =>
  `${stretchInWords(t, locale, slot)}${slot.note ? ` (${slot.note})` : ''}`

/** 'da lunedì a venerdì', 'martedì e giovedì', 'tutti i giorni'. */
export function weekdaysInWords(t: Translate, locale: Locale, weekdays: readonly number[]): string {
  if (weekdays.length === 7) return t('tutti i giorni')
  const name = (weekday: number) => weekdayName(locale, weekday)
  const words = runsOf(weekdays).flatMap(([first, last]) =>
    last - first > 1
      ? [t('da {first} a {last}', { first: name(first), last: name(last) })]
      : [...new Set([first, last])].map(name),
  )
  return listed(locale, words)
}

const WEEK_WORDS: Readonly<Record<number, string>> = {
  1: msg('{gender, select, f {prima} other {primo}}'),
  2: msg('{gender, select, f {seconda} other {secondo}}'),
  3: msg('{gender, select, f {terza} other {terzo}}'),
  4: msg('{gender, select, f {quarta} other {quarto}}'),
  5: msg('{gender, select, f {quinta} other {quinto}}'),
  [-1]: msg('{gender, select, f {ultima} other {ultimo}}'),
}

/** 'il primo e terzo martedì del mese'. Of the days of the week Sunday alone is feminine in Italian. */
function weeksInWords(
  t: Translate,
  locale: Locale,
  weekdays: readonly number[],
  weeks: readonly number[],
): string {
  const words = weekdays.map((weekday) => {
    const gender = weekday === 7 ? 'f' : 'm'
    const which = listed(
      locale,
      weeks.map((week) => t(WEEK_WORDS[week] ?? '', { gender })),
    )
    return t(
      '{article, select, elided {l’{which} {weekday} del mese} f {la {which} {weekday} del mese} other {il {which} {weekday} del mese}}',
      {
        article: weeks[0] === -1 ? 'elided' : gender,
        which,
        weekday: weekdayName(locale, weekday),
      },
    )
  })
  return listed(locale, words)
}

interface Group {
  weekdays: readonly number[]
  weeks: Slot['weeks']
  slots: Slot[]
}

/** Slots of the same days, those of most days first, weeks of the month last. */
function groupsOf(slots: readonly Slot[]): Group[] {
  const groups = new Map<string, Group>()
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const weekdays = [...slot.weekdays].sort((a, b) => a - b)
    const key = JSON.stringify([weekdays, slot.weeks])
    const group = groups.get(key) ?? { weekdays, weeks: slot.weeks, slots: [] }
    group.slots.push(slot)
    groups.set(key, group)
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.weeks !== null) - Number(b.weeks !== null) ||
      b.weekdays.length - a.weekdays.length ||
      a.weekdays[0]! - b.weekdays[0]!,
  )
}

/** The week of one mode: 'da lunedì a venerdì 9–13; martedì e giovedì anche 15–17'. Empty without slots. */
export function modeWeekInWords(t: Translate, locale: Locale, slots: readonly Slot[]): string {
  const said = new Set<number>()
  const parts = groupsOf(slots).map(({ weekdays, weeks, slots: own }) => {
    const days =
      weeks === null ? weekdaysInWords(t, locale, weekdays) : weeksInWords(t, locale, weekdays, weeks)
    const times = listed(
      locale,
      own.map((slot) => slotInWords(t, locale, slot)),
    )
    const isMore = weekdays.every((weekday) => said.has(weekday))
    for (const weekday of weekdays) said.add(weekday)
    return isMore ? t('{days} anche {times}', { days, times }) : `${days} ${times}`
  })
  return parts.join('; ')
}

/** Each mode of a week that has hours, in words: for a list with the mode as its term. */
export const weekInWords = (
  t: Translate,
  locale: Locale,
  slots: readonly Slot[],
): { mode: Mode; label: string; text: string }[] =>
  MODES.flatMap((mode) => {
    const own = slots.filter((slot) => slot.mode === mode)
    return own.length === 0
      ? []
      : [{ mode, label: modeInWords(t, mode), text: modeWeekInWords(t, locale, own) }]
  })

/** '24 dicembre – 6 gennaio, ogni anno: chiuso (ferie)'. */
export function exceptionInWords(t: Translate, locale: Locale, exception: Exception): string {
  const { from, to, everyYear, slots, modes, reason } = exception
  const options: Intl.DateTimeFormatOptions = everyYear
    ? { day: 'numeric', month: 'long' }
    : { day: 'numeric', month: 'long', year: 'numeric' }
  // A year in which 29 February is there.
  const day = (found: string) => dayAs(locale, everyYear ? `2024${found.slice(4)}` : found, options)
  const days = day(from) === day(to) ? day(from) : `${day(from)} – ${day(to)}`
  const when = everyYear ? t('{days}, ogni anno', { days }) : days
  const whom =
    modes === null
      ? ''
      : ` (${listed(
          locale,
          modes.map((mode) => modeInWords(t, mode).toLowerCase()),
        )})`
  const what =
    slots.length === 0
      ? t('chiuso')
      : weekInWords(t, locale, slots)
          .map(({ mode, label, text }) => (mode === 'walk_in' ? text : `${label.toLowerCase()} ${text}`))
          .join('; ')
  return `${when}${whom}: ${what}${reason ? ` (${reason})` : ''}`
}

/** What closes or changes a day, in a few words; of a normal week nothing. */
export function reasonInWords(t: Translate, why: Why): string {
  if (why.kind === 'week') return ''
  if (why.kind === 'exception') {
    const { reason, slots } = why.exception
    if (reason) return reason
    return slots.length > 0 ? t('orario speciale') : t('chiusura straordinaria')
  }
  if (why.kind === 'holiday') return t(why.name)
  return why.name ? t('festa del patrono, {name}', { name: why.name }) : t('festa del patrono')
}

/** Why something else that is written for the day does not hold: a sentence for each, none where nothing meets. */
export const precedenceInWords = (t: Translate, why: Why): string[] =>
  why.kind === 'week' ? [] : why.over.map((beaten) => beatenInWords(t, beaten))

function beatenInWords(t: Translate, { what, because }: Beaten): string {
  if (typeof what === 'string') return t('Questa eccezione vale più della festa.')
  const other = what.reason ?? t('altra eccezione')
  if (because === 'shorter') return t('Vale più di «{other}», perché dura meno giorni.', { other })
  if (because === 'later') return t('Vale più di «{other}», perché è stata scritta dopo.', { other })
  return t('La festa vale più di «{other}», che dura più di una settimana.', { other })
}

/** A day of a list: its hours by mode, or why there are none. */
export function dayInWords(t: Translate, locale: Locale, { level, modes, why }: DayHours): string {
  if (level === null) return t('Orario non noto')
  const open = MODES.filter((mode) => modes[mode].slots.length > 0).map((mode) => {
    const times = modes[mode].slots.map((slot) => slotInWords(t, locale, slot)).join(', ')
    return mode === 'walk_in' ? times : `${modeInWords(t, mode).toLowerCase()} ${times}`
  })
  const reason = reasonInWords(t, why)
  if (open.length === 0) return reason ? t('Chiuso: {reason}', { reason }) : t('Chiuso')
  return `${open.join('; ')}${reason ? ` (${reason})` : ''}`
}
