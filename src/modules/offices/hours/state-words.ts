// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether an office is open now, as a sentence. */
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'
import { wallTimeIn } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import type { StateAt } from './evaluate.ts'
import { daysBetween } from './weeks.ts'
import { dayAs, reasonInWords, timeInWords } from './words.ts'

const isOne = (minute: number): boolean => Math.floor(minute / 60) === 1

/** 'alle 13', 'all’1:30'. */
const atTime = (t: Translate, time: string, minute: number): string =>
  isOne(minute) ? t('all’{time}', { time }) : t('alle {time}', { time })

/** 'fino alle 13', 'fino all’1:30'. */
const untilTime = (t: Translate, time: string, minute: number): string =>
  isOne(minute) ? t('fino all’{time}', { time }) : t('fino alle {time}', { time })

interface When {
  /** 'alle 13', 'domani alle 9', 'lunedì 7 dicembre alle 9'. */
  readonly at: string
  /** 'fino alle 13', 'fino a domani alle 9'. */
  readonly until: string
}

/** When something happens, as one says it at an instant. */
function whenInWords(t: Translate, locale: Locale, at: Date, now: Date, zone: string): When {
  const { day, minute } = wallTimeIn(zone, at)
  const today = wallTimeIn(zone, now).day
  const tomorrow = addDays(today, 1)
  const time = timeInWords(locale, minute)
  if (minute === 0 && day === tomorrow) return { at: t('a mezzanotte'), until: t('fino a mezzanotte') }
  if (day === today) return { at: atTime(t, time, minute), until: untilTime(t, time, minute) }
  const hour = atTime(t, time, minute)
  const then =
    day === tomorrow ? t('domani {hour}', { hour }) : `${dayAs(locale, day, dayOptions(today, day))} ${hour}`
  return { at: then, until: t('fino a {then}', { then }) }
}

/** Up to a week from now the name of a day is enough. */
function dayOptions(today: string, day: string): Intl.DateTimeFormatOptions {
  // The same weekday a week later would be taken for today.
  if (daysBetween(today, day) <= 7) return { weekday: 'long' }
  const named = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return day.slice(0, 4) === today.slice(0, 4) ? named : { ...named, year: 'numeric' }
}

/** 'Aperto adesso, chiude alle 13.' 'Chiuso: festa del patrono. Riapre domani alle 9.' Said at the instant that was asked about. */
export function stateInWords(t: Translate, locale: Locale, of: StateAt, now: Date, zone: string): string {
  if (of.state === 'unknown') return t('Orario non noto: telefona prima di andare.')
  const when = of.next && whenInWords(t, locale, of.next.at, now, zone)
  if (of.state === 'closed') {
    const reason = of.why ? reasonInWords(t, of.why) : ''
    const head = reason ? t('Chiuso: {reason}.', { reason }) : t('Chiuso adesso.')
    return when ? [head, whatComes(t, of.next?.state, when.at)].join(' ').trim() : head
  }
  const head = headOf(t, of)
  if (!when) return `${head}.`
  return of.next?.state === 'closed' && of.modes.includes('walk_in')
    ? t('{head}, chiude {when}.', { head, when: when.at })
    : `${head}, ${when.until}.`
}

function headOf(t: Translate, { state, modes }: StateAt): string {
  if (state === 'by_appointment') return t('Solo su appuntamento')
  if (state === 'by_phone') return t('Solo al telefono')
  return modes.includes('walk_in') ? t('Aperto adesso') : t('Adesso c’è la mediazione linguistica')
}

function whatComes(t: Translate, state: StateAt['state'] | undefined, when: string): string {
  if (state === 'open') return t('Riapre {when}.', { when })
  if (state === 'by_appointment') return t('Su appuntamento {when}.', { when })
  return state === 'by_phone' ? t('Al telefono {when}.', { when }) : ''
}
