// SPDX-License-Identifier: AGPL-3.0-or-later
/** The answers of a test as they are shown after it. */
import { inLocale, type LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Translate } from '#kernel/render/context.ts'
import type { QuestionBody, Response } from '../../question.ts'
import { isAnswered, score } from '../../scoring.ts'
import { type Grade, gradeOf } from '../attempt/rules.ts'

/** Texts of the options chosen, in the order in which they were shown; true and false and numbers in words. */
export function givenWords(
  t: Translate,
  body: QuestionBody,
  response: Response,
  language: Locale,
  order: readonly string[],
): string[] {
  if (response.kind === 'true_false') return [truth(t, response.value)]
  if (response.kind === 'numeric') return [withMeasure(response.typed, body, language)]
  const chosen = response.kind === 'single' ? [response.option] : response.options
  return chosenTexts(body, new Set(chosen), language, order)
}

/** The right answer in the same words. */
export function rightWords(
  t: Translate,
  body: QuestionBody,
  language: Locale,
  order: readonly string[],
): string[] {
  if (body.kind === 'true_false') return [truth(t, body.answer)]
  if (body.kind === 'numeric') return [withMeasure(numberWords(body, language), body, language)]
  return chosenTexts(body, new Set(body.options.filter((o) => o.correct).map((o) => o.id)), language, order)
}

const truth = (t: Translate, value: boolean): string => (value ? t('Vero') : t('Falso'))

function numberWords({ answer, tolerance }: { answer: number; tolerance: number }, language: Locale): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 12 })
  return tolerance > 0 ? `${format.format(answer)} ± ${format.format(tolerance)}` : format.format(answer)
}

const withMeasure = (number: string, body: QuestionBody, language: Locale): string =>
  body.kind === 'numeric' && body.measure ? `${number} ${inLocale(body.measure, language).text}` : number

function chosenTexts(
  body: QuestionBody,
  ids: ReadonlySet<string>,
  language: Locale,
  order: readonly string[],
): string[] {
  if (body.kind !== 'single' && body.kind !== 'multiple') return []
  const place = (id: string) => order.indexOf(id)
  return body.options
    .filter((option) => ids.has(option.id))
    .sort((a, b) => place(a.id) - place(b.id))
    .map((option) => inLocale(option.text, language).text)
}

/** What is said of the options that were chosen, beside the feedback of the question. */
export function optionFeedback(body: QuestionBody, response: Response | null): LocalText[] {
  if (!response || (body.kind !== 'single' && body.kind !== 'multiple')) return []
  const chosen =
    response.kind === 'single' ? [response.option] : response.kind === 'multiple' ? response.options : []
  return body.options.flatMap((option) =>
    chosen.includes(option.id) && option.feedback ? [option.feedback] : [],
  )
}

/** The grade of one answer, computed again from what was given. */
export const gradeAnswer = (body: QuestionBody, response: Response | null, ruleVersion: number): Grade =>
  gradeOf(score(body, response, ruleVersion), isAnswered(response))
