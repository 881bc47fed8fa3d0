// SPDX-License-Identifier: AGPL-3.0-or-later
/** How one is helped in a language, and when, in words. */
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Translate } from '#kernel/render/context.ts'
import { stretchInWords, weekdaysInWords } from '../hours/words.ts'

/** The nearest to a person who speaks it first. */
export const LEVELS = [
  { value: 'operator', label: msg('Un operatore la parla') },
  { value: 'mediator', label: msg('Un mediatore, in giorni fissi') },
  { value: 'mediator_on_call', label: msg('Un mediatore, se lo chiedi prima') },
  { value: 'phone_interpreting', label: msg('Un interprete al telefono') },
  { value: 'written', label: msg('Fogli e moduli scritti') },
] as const
export type LanguageLevel = (typeof LEVELS)[number]['value']

export const CHANNELS = [
  { value: 'desk', label: msg('Allo sportello') },
  { value: 'phone', label: msg('Al telefono') },
  { value: 'online', label: msg('Online') },
] as const
export type Channel = (typeof CHANNELS)[number]['value']

export const WEEKDAY_CHOICES = [
  { value: '1', label: msg('Lunedì') },
  { value: '2', label: msg('Martedì') },
  { value: '3', label: msg('Mercoledì') },
  { value: '4', label: msg('Giovedì') },
  { value: '5', label: msg('Venerdì') },
  { value: '6', label: msg('Sabato') },
  { value: '7', label: msg('Domenica') },
] as const

interface When {
  readonly level: LanguageLevel
  readonly weekdays: readonly number[] | null
  readonly from_minute: number | null
  readonly to_minute: number | null
}

/** 'mercoledì 14–17'; '' where nothing is to be said, as of what is written. */
export function whenInWords(t: Translate, locale: Locale, when: When): string {
  const { level, weekdays, from_minute: from, to_minute: to } = when
  if (weekdays === null) return level === 'operator' ? t('Quando l’ufficio è aperto') : ''
  const days = weekdaysInWords(t, locale, weekdays)
  return from === null || to === null ? days : `${days} ${stretchInWords(t, locale, { from, to })}`
}

/** '' where one need not ask before. */
export const noticeInWords = (t: Translate, days: number | null): string =>
  days === null
    ? ''
    : t(
        '{days, plural, =0 {Si chiede il giorno stesso} one {Avvisa # giorno prima} other {Avvisa # giorni prima}}',
        {
          days,
        },
      )
