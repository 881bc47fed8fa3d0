// SPDX-License-Identifier: AGPL-3.0-or-later
/** The form of one question: the same for the page and for the island that saves each change. */
import type { Choice, Field, Parsed } from '#kernel/forms/field.ts'
import { type Form, form } from '#kernel/forms/form.ts'
import { integer, parseDecimal } from '#kernel/forms/number-field.ts'
import { cleanText } from '#kernel/forms/text.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { Option, QuestionBody, Response } from '../../question.ts'
import type { QuestionSheet } from './queries.ts'

/** Where a button of the question's page leads: a position, or the summary. */
export type NextStep = number | 'summary'

/** Value of the button that leads to the summary. */
export const TO_SUMMARY = 'riepilogo'

export type AnswerForm = Form<{ answer: Field<Response | null>; to: Field<NextStep | null> }>

type Sheet = Pick<QuestionSheet, 'body' | 'option_order' | 'language' | 'total'>

/** Fields of a question: its answer, which may be left empty, and where the reader goes next. */
export const answerForm = (sheet: Sheet): AnswerForm =>
  form({ answer: answerField(sheet), to: nextField(sheet.total) })

/** Where a button of the summary leads. */
export const positionForm = form({
  to: integer({ label: msg('Vai a'), required: true, min: 1, max: 9999 }),
})

/** The stored answer as the values of the form's field. */
export function answerValues(response: Response | null): string | string[] {
  if (!response) return []
  if (response.kind === 'multiple') return response.options
  if (response.kind === 'single') return response.option
  return response.kind === 'true_false' ? String(response.value) : response.typed
}

/** Options in the order of the attempt; one that the order forgot comes last. */
export function inOrder(options: readonly Option[], order: readonly string[]): Option[] {
  const place = new Map(order.map((id, index) => [id, index]))
  return [...options].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}

const good = <T>(value: T): Parsed<T> => ({ ok: true, value })
const NOT_OFFERED = { ok: false, error: { source: msg('Scegli fra le risposte della pagina.') } } as const

function answerField({ body, option_order, language }: Sheet): Field<Response | null> {
  const choices =
    body.kind === 'single' || body.kind === 'multiple'
      ? inOrder(body.options, option_order).map(
          (option): Choice => ({
            value: option.id,
            label: inLocale(option.text, language).text,
            literal: true,
          }),
        )
      : TRUE_OR_FALSE
  return { ...specOf(body, choices), parse: (raw) => parseAnswer(body, raw) }
}

const TRUE_OR_FALSE: readonly Choice[] = [
  { value: 'true', label: msg('Vero') },
  { value: 'false', label: msg('Falso') },
]

function specOf(body: QuestionBody, choices: readonly Choice[]): Omit<Field<unknown>, 'parse'> {
  const label = msg('Risposta')
  if (body.kind === 'numeric')
    return {
      label,
      widget: 'text',
      required: false,
      inputMode: 'decimal',
      maxLength: 30,
      autocomplete: 'off',
    }
  if (body.kind === 'multiple')
    return {
      label,
      help: msg('Puoi scegliere più di una risposta.'),
      widget: 'checkboxes',
      required: false,
      choices,
      multiple: true,
    }
  return { label, widget: 'radios', required: false, choices }
}

function parseAnswer(body: QuestionBody, raw: readonly string[]): Parsed<Response | null> {
  const given = raw.filter((value) => value.trim() !== '')
  if (given.length === 0) return good(null)
  if (body.kind === 'numeric') return parseNumber(given[0]!)
  if (body.kind === 'true_false')
    return given[0] === 'true' || given[0] === 'false'
      ? good({ kind: 'true_false', value: given[0] === 'true' })
      : NOT_OFFERED
  const offered = new Set(body.options.map((option) => option.id))
  if (!given.every((id) => offered.has(id))) return NOT_OFFERED
  return body.kind === 'single'
    ? good({ kind: 'single', option: given[0]! })
    : good({ kind: 'multiple', options: [...new Set(given)] })
}

/** Kept as typed; what is no number is said at once, while it can still be put right. */
function parseNumber(raw: string): Parsed<Response | null> {
  const cleaned = cleanText(raw, { multiline: false })
  if (!cleaned.ok) return cleaned
  const typed = cleaned.value.trim()
  return parseDecimal(typed) === null
    ? { ok: false, error: { source: msg('Scrivi solo il numero, per esempio 1,5.') } }
    : good({ kind: 'numeric', typed })
}

function nextField(total: number): Field<NextStep | null> {
  return {
    label: msg('Vai a'),
    widget: 'hidden',
    required: false,
    parse: (raw) => {
      const value = raw[0] ?? ''
      if (value === TO_SUMMARY) return good('summary')
      const position = /^\d{1,4}$/.test(value) ? Number(value) : 0
      return good(position >= 1 && position <= total ? position : null)
    },
  }
}
