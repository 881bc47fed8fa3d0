// SPDX-License-Identifier: AGPL-3.0-or-later
/** A question form as a question, and back; what a question lacks before it can be asked. */
import type { FieldError } from '#kernel/forms/text.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { localText, type QuestionProblem } from '../course-rules.ts'
import type { Option, QuestionBody, QuestionKind } from '../question.ts'

/** Rows of a choice question; empty ones are left out. */
export const OPTION_ROWS = 8

export const QUESTION_KINDS: readonly QuestionKind[] = ['single', 'multiple', 'true_false', 'numeric']

/** Values of a question form by field, as the form's fields parse them. */
export type QuestionInput = Readonly<Record<string, unknown>>

export type ParsedQuestion =
  | { ok: true; body: QuestionBody }
  | { ok: false; errors: Record<string, FieldError> }

const words = (input: QuestionInput, name: string): string => {
  const value = input[name]
  return typeof value === 'string' ? value : ''
}

const pair = (input: QuestionInput, it: string, en: string): LocalText =>
  localText(words(input, it), words(input, en))

/**
 * The question that a parsed form says. A draft may lack its right answer: the check before review says so.
 * Errors are by field: rows with a comment and no answer, equal answers, a negative tolerance.
 */
export function parseQuestion(kind: QuestionKind, input: QuestionInput): ParsedQuestion {
  const common = {
    prompt: pair(input, 'promptIt', 'promptEn'),
    feedback: pair(input, 'feedbackIt', 'feedbackEn'),
  }
  switch (kind) {
    case 'single':
    case 'multiple': {
      const parsed = parseOptions(kind, input)
      return parsed.ok ? { ok: true, body: { ...common, kind, options: parsed.options } } : parsed
    }
    case 'true_false':
      return { ok: true, body: { ...common, kind, answer: input.answer === 'true' } }
    case 'numeric':
      return parseNumeric(common, input)
  }
}

function parseNumeric(
  common: Pick<QuestionBody, 'prompt' | 'feedback'>,
  input: QuestionInput,
): ParsedQuestion {
  const tolerance = (input.tolerance as number | null) ?? 0
  if (tolerance < 0)
    return { ok: false, errors: { tolerance: { source: msg('Lo scarto non può essere negativo.') } } }
  const measure = pair(input, 'measureIt', 'measureEn')
  return {
    ok: true,
    body: {
      ...common,
      kind: 'numeric',
      answer: input.answer as number,
      tolerance,
      ...(measure.it === '' ? {} : { measure }),
    },
  }
}

type ParsedOptions = { ok: true; options: Option[] } | { ok: false; errors: Record<string, FieldError> }

function parseOptions(kind: 'single' | 'multiple', input: QuestionInput): ParsedOptions {
  const errors: Record<string, FieldError> = {}
  const options: Option[] = []
  const used = new Set<string>()
  const known = new Set<string>()
  for (let n = 1; n <= OPTION_ROWS; n++) known.add(words(input, `id_${n}`))
  for (let n = 1; n <= OPTION_ROWS; n++) {
    const text = words(input, `option_${n}`)
    const correct = isRight(kind, input, n)
    if (text === '') {
      if (correct || hasMore(input, n))
        errors[`option_${n}`] = {
          source: msg('Scrivi la risposta {n, number}, o svuota tutta la sua riga.'),
          values: { n },
        }
      continue
    }
    if (options.some((option) => option.text.it.toLowerCase() === text.toLowerCase()))
      errors[`option_${n}`] = {
        source: msg('La risposta {n, number} è uguale a un’altra. Cambiala.'),
        values: { n },
      }
    const feedback = pair(input, `feedback_${n}`, `feedback_en_${n}`)
    const id = optionId(words(input, `id_${n}`), used, known)
    used.add(id)
    options.push({
      id,
      text: pair(input, `option_${n}`, `option_en_${n}`),
      correct,
      ...(feedback.it === '' ? {} : { feedback }),
    })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, options }
}

const isRight = (kind: 'single' | 'multiple', input: QuestionInput, n: number): boolean =>
  kind === 'single' ? input.correct === String(n) : input[`correct_${n}`] === true

const hasMore = (input: QuestionInput, n: number): boolean =>
  ['feedback', 'option_en', 'feedback_en'].some((name) => words(input, `${name}_${n}`) !== '')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The id that an option had, or the first letter that neither this nor an earlier state of the question uses. */
function optionId(carried: string, used: ReadonlySet<string>, known: ReadonlySet<string>): string {
  if (carried.length === 1 && LETTERS.includes(carried) && !used.has(carried)) return carried
  return [...LETTERS].find((letter) => !used.has(letter) && !known.has(letter))!
}

/** What a stored question puts into its form: the reverse of `parseQuestion`. */
export function questionValues(body: QuestionBody): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {
    promptIt: body.prompt.it,
    promptEn: body.prompt.en ?? '',
    feedbackIt: body.feedback.it,
    feedbackEn: body.feedback.en ?? '',
  }
  if (body.kind === 'true_false') values.answer = String(body.answer)
  if (body.kind === 'numeric') {
    values.answer = italianNumber(body.answer)
    values.tolerance = body.tolerance === 0 ? '' : italianNumber(body.tolerance)
    values.measureIt = body.measure?.it ?? ''
    values.measureEn = body.measure?.en ?? ''
  }
  if ('options' in body)
    for (const [index, option] of body.options.entries()) optionValues(values, body.kind, option, index + 1)
  return values
}

const italianNumber = (value: number): string => String(value).replace('.', ',')

function optionValues(
  values: Record<string, string | number | boolean>,
  kind: QuestionKind,
  option: Option,
  n: number,
): void {
  values[`id_${n}`] = option.id
  values[`option_${n}`] = option.text.it
  values[`option_en_${n}`] = option.text.en ?? ''
  values[`feedback_${n}`] = option.feedback?.it ?? ''
  values[`feedback_en_${n}`] = option.feedback?.en ?? ''
  if (!option.correct) return
  if (kind === 'single') values.correct = String(n)
  else values[`correct_${n}`] = true
}

/** Why a question cannot be asked as it is; null when it can. */
export function questionProblem(body: QuestionBody): QuestionProblem | null {
  if (!('options' in body)) return null
  if (body.options.length < 2) return 'few_options'
  const right = body.options.filter((option) => option.correct).length
  if (right === 0) return 'no_right_answer'
  return body.kind === 'single' && right > 1 ? 'several_right_answers' : null
}

/** Whether every text of a question has its English. */
export function isTranslated(body: QuestionBody): boolean {
  const texts = [body.prompt, ...(body.feedback.it ? [body.feedback] : [])]
  if ('options' in body)
    for (const option of body.options) texts.push(option.text, ...(option.feedback ? [option.feedback] : []))
  if (body.kind === 'numeric' && body.measure) texts.push(body.measure)
  return texts.every((text) => text.en !== undefined)
}
