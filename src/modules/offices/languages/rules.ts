// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { LanguageLevel } from './language-words.ts'

interface Typed {
  readonly level: LanguageLevel
  readonly channel: string | null
  readonly weekdays: readonly unknown[]
  readonly times: unknown
  readonly notice_days: number | null
  readonly provider_id: string | null
}

type Errors = Partial<Record<keyof Typed, FieldError>>

/** What does not go together in a line about a language, by field. */
export function problemsOf(typed: Typed): Errors {
  const { level, weekdays, times, notice_days, provider_id } = typed
  if (level === 'written') return writtenProblems(typed)
  const errors: Errors = {}
  if (level === 'mediator' && weekdays.length === 0)
    errors.weekdays = { source: msg('Scegli i giorni in cui il mediatore c’è.') }
  else if (times !== null && weekdays.length === 0)
    errors.weekdays = { source: msg('Scegli anche i giorni: un’ora da sola non basta.') }
  if (level === 'mediator_on_call' && notice_days === null)
    errors.notice_days = {
      source: msg('Scrivi quanti giorni prima. Scrivi 0 se basta chiedere il giorno stesso.'),
    }
  if (level === 'operator' && provider_id !== null)
    errors.provider_id = {
      source: msg('Un operatore è dell’ufficio. Se chi parla viene da un altro ente, scegli un mediatore.'),
    }
  return errors
}

/** What is written is there whenever somebody takes it: it has neither hours nor a person. */
function writtenProblems({ weekdays, times, notice_days, provider_id }: Typed): Errors {
  const source = msg('Un foglio scritto c’è sempre: lascia vuoto.')
  return {
    ...(weekdays.length > 0 && { weekdays: { source } }),
    ...(times !== null && { times: { source } }),
    ...(notice_days !== null && { notice_days: { source } }),
    ...(provider_id !== null && { provider_id: { source } }),
  }
}
