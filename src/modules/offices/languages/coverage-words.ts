// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the page of the languages says, for the page and for its table. */
import type { Choice } from '#kernel/forms/field.ts'
import type { Cell } from '#kernel/list/list.ts'
import type { Translate, ViewContext } from '#kernel/render/context.ts'
import { dayAs, weekdaysInWords } from '../hours/words.ts'
import type { DayCover, Gap, LanguageCover } from './coverage.ts'
import { spokenIn } from './coverage.ts'
import { languageName } from './known.ts'
import { noticeInWords } from './language-words.ts'

export interface Coverage {
  /** 'YYYY-MM-DD', the day on which it is asked. */
  readonly day: string
  /** Letters of the province in small ones; null: all. */
  readonly province: string | null
  readonly provinces: readonly Choice[]
  readonly covers: readonly LanguageCover[]
}

type Words = Pick<ViewContext, 't' | 'locale'>

/** The 1 January 2024 was a Monday. */
export const weekdayWord = ({ locale }: Words, day: number, length: 'long' | 'short' | 'narrow'): string =>
  dayAs(locale, `2024-01-0${day}`, { weekday: length })

/** '{where}' of the sentences: ' in provincia di Ferrara', or of the network. */
export function whereInWords(t: Translate, { province, provinces }: Coverage): string {
  const name = provinces.find(({ value }) => value === province)?.label
  return name === undefined ? t('in tutta la rete') : t('in provincia di {name}', { name })
}

export const sentenceOf = ({ t }: Words, coverage: Coverage): string =>
  t(
    '{spoken, plural, =0 {Nessuna lingua si parla} one {# lingua si parla} other {# lingue si parlano}} senza chiederlo prima, {where}. La rete ne incontra {met, number}.',
    { spoken: spokenIn(coverage.covers), met: coverage.covers.length, where: whereInWords(t, coverage) },
  )

/** '2 uffici, 6 ore'. */
function officesInWords(t: Translate, { offices, minutes }: DayCover): string {
  const counted = t('{count, plural, one {# ufficio} other {# uffici}}', { count: offices })
  return minutes === null
    ? counted
    : t('{offices}, {hours, plural, one {# ora} other {# ore}}', { offices: counted, hours: minutes / 60 })
}

/** 'da lunedì a giovedì: 1 ufficio; venerdì: 2 uffici, 6 ore'; '–' where nobody is there. Days that say the same are said once. */
export function weekOf({ t, locale }: Words, { days, unsaid }: LanguageCover): string {
  const alike = new Map<string, number[]>()
  for (const [index, cover] of days.entries()) {
    if (cover.offices === 0) continue
    const said = officesInWords(t, cover)
    alike.set(said, [...(alike.get(said) ?? []), index + 1])
  }
  const parts = [...alike].map(([said, on]) => `${weekdaysInWords(t, locale, on)}: ${said}`)
  if (unsaid > 0)
    parts.push(`${t('giorni non scritti')}: ${officesInWords(t, { offices: unsaid, minutes: null })}`)
  return parts.join('; ') || '–'
}

export function gapInWords(words: Words, gap: Gap, where: string): string {
  const { t, locale } = words
  const language = languageName(gap.language, locale)
  if (gap.kind === 'nobody')
    return t('Nessun operatore e nessun mediatore di {language} {where}, in nessun giorno.', {
      language,
      where,
    })
  if (gap.kind === 'on_request')
    return `${t('Chi parla {language} si può solo chiamare: in nessun giorno è lì.', { language })} ${dotted(noticeInWords(t, gap.notice))}`.trim()
  return t('Nessuno parla {language}: {days}.', {
    language,
    days: weekdaysInWords(t, locale, gap.days),
  })
}

const dotted = (sentence: string): string => sentence && `${sentence}.`

export function requestInWords(t: Translate, { onRequest, notice }: LanguageCover): string {
  if (onRequest === 0) return '–'
  const counted = t('{count, plural, one {# ufficio} other {# uffici}}', { count: onRequest })
  const said = noticeInWords(t, notice)
  return said ? `${counted}. ${said}` : counted
}

/** The table to take along: numbers stay numbers. The headings, then a line each. */
export function rowsOf(words: Words, coverage: Coverage): Cell[][] {
  const { t, locale } = words
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayWord(words, day, 'long'))
  return [
    [
      t('Lingua'),
      t('Codice'),
      ...weekdays.flatMap((day) => [t('{day}: uffici', { day }), t('{day}: ore', { day })]),
      t('Uffici senza giorni scritti'),
      t('Uffici che chiamano qualcuno'),
      t('Giorni di avviso'),
    ],
    ...coverage.covers.map((cover) => [
      languageName(cover.language, locale),
      cover.language,
      ...cover.days.flatMap(({ offices, minutes }) => [offices, minutes === null ? null : minutes / 60]),
      cover.unsaid,
      cover.onRequest,
      cover.notice,
    ]),
  ]
}
