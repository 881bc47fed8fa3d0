// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether an office is open now, as a sentence. */
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'
import { wallTimeIn } from '#kernel/wall-clock.ts'
import { addDays } from '#kernel/working-days.ts'
import type { StateAt } from './evaluate.ts'
import { daysBetween } from './weeks.ts'
import { dayAs, reasonInWords, timeInWords } from './words.ts'

/** 'alle 13', 'all’1:30'. */
function atTime(t: Translate, locale: Locale, minute: number): string {
  const time = timeInWords(locale, minute)
  return Math.floor(minute / 60) === 1 ? t('all’{time}', { time }) : t('alle {time}', { time })
}

interface When {
  /** 'alle 13', 'domani alle 9', 'lunedì 7 dicembre alle 9'. */
  readonly words: string
  readonly isToday: boolean
}

/** When something happens, as one says it at an instant. */
function whenInWords(t: Translate, locale: Locale, at: Date, now: Date, zone: string): When {
  const { day, minute } = wallTimeIn(zone, at)
  const today = wallTimeIn(zone, now).day
  if (minute === 0 && day === addDays(today, 1)) return { words: t('a mezzanotte'), isToday: true }
  const time = atTime(t, locale, minute)
  if (day === today) return { words: time, isToday: true }
  if (day === addDays(today, 1)) return { words: t('domani {time}', { time }), isToday: false }
  // The same weekday a week later would be taken for today.
  const options: Intl.DateTimeFormatOptions =
    daysBetween(today, day) <= 7
      ? { weekday: 'long' }
      : {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
        }
  return { words: t('{day} {time}', { day: dayAs(locale, day, options), time }), isToday: false }
}

/** 'Aperto adesso, chiude alle 13.' 'Chiuso: festa del patrono. Riapre domani alle 9.' Said at the instant that was asked about. */
export function stateInWords(t: Translate, locale: Locale, of: StateAt, now: Date, zone: string): string {
  if (of.state === 'unknown') return t('Orario non noto: telefona prima di andare.')
  const when = of.next && whenInWords(t, locale, of.next.at, now, zone)
  if (of.state === 'closed') {
    const reason = of.why ? reasonInWords(t, of.why) : ''
    const head = reason ? t('Chiuso: {reason}.', { reason }) : t('Chiuso adesso.')
    return when ? [head, whatComes(t, of.next?.state, when.words)].join(' ').trim() : head
  }
  const head = headOf(t, of)
  if (!when) return t('{head}.', { head })
  if (of.next?.state === 'closed' && of.state === 'open' && of.modes.includes('walk_in'))
    return t('{head}, chiude {when}.', { head, when: when.words })
  return when.isToday
    ? t('{head}, fino {when}.', { head, when: when.words })
    : t('{head}, fino a {when}.', { head, when: when.words })
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
