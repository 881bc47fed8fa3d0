// SPDX-License-Identifier: AGPL-3.0-or-later
/** A question form as a question, and back; what a question lacks before it can be asked. */
import type { FieldError } from '#kernel/forms/text.ts'
import { type Pair, readTranslation, storedTranslation } from '#kernel/forms/translation.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type EnglishState, englishOf } from '#kernel/i18n/stale-text.ts'
import type { QuestionProblem } from '../course-rules.ts'
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

/** Names of the fields of each of its texts. */
export const PROMPT_NAMES = { it: 'promptIt', en: 'promptEn' } as const
export const FEEDBACK_NAMES = { it: 'feedbackIt', en: 'feedbackEn' } as const
export const MEASURE_NAMES = { it: 'measureIt', en: 'measureEn' } as const
export const optionNames = (n: number): Pair => ({ it: `option_${n}`, en: `option_en_${n}` })
export const commentNames = (n: number): Pair => ({ it: `feedback_${n}`, en: `feedback_en_${n}` })

/**
 * The question that a parsed form says, over the one that was stored (null: it is new). A draft may lack its right answer: the check
 * before review says so.
 * Errors are by field: rows with a comment and no answer, equal answers, a negative tolerance.
 */
export function parseQuestion(
  kind: QuestionKind,
  input: QuestionInput,
  before: QuestionBody | null = null,
): ParsedQuestion {
  const common = {
    prompt: readTranslation(input, PROMPT_NAMES, before?.prompt),
    feedback: readTranslation(input, FEEDBACK_NAMES, before?.feedback),
  }
  switch (kind) {
    case 'single':
    case 'multiple': {
      const parsed = parseOptions(kind, input, before && 'options' in before ? before.options : [])
      return parsed.ok ? { ok: true, body: { ...common, kind, options: parsed.options } } : parsed
    }
    case 'true_false':
      return { ok: true, body: { ...common, kind, answer: input.answer === 'true' } }
    case 'numeric':
      return parseNumeric(common, input, before?.kind === 'numeric' ? before.measure : undefined)
  }
}

function parseNumeric(
  common: Pick<QuestionBody, 'prompt' | 'feedback'>,
  input: QuestionInput,
  before: LocalText | undefined,
): ParsedQuestion {
  const tolerance = (input.tolerance as number | null) ?? 0
  if (tolerance < 0)
    return { ok: false, errors: { tolerance: { source: msg('Lo scarto non può essere negativo.') } } }
  const measure = readTranslation(input, MEASURE_NAMES, before)
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

function parseOptions(
  kind: 'single' | 'multiple',
  input: QuestionInput,
  before: readonly Option[],
): ParsedOptions {
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
    const id = optionId(words(input, `id_${n}`), used, known)
    used.add(id)
    const was = before.find((option) => option.id === id)
    const feedback = readTranslation(input, commentNames(n), was?.feedback)
    options.push({
      id,
      text: readTranslation(input, optionNames(n), was?.text),
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
    ...storedTranslation(PROMPT_NAMES, body.prompt),
    ...storedTranslation(FEEDBACK_NAMES, body.feedback),
  }
  if (body.kind === 'true_false') values.answer = String(body.answer)
  if (body.kind === 'numeric') {
    values.answer = italianNumber(body.answer)
    values.tolerance = body.tolerance === 0 ? '' : italianNumber(body.tolerance)
    Object.assign(values, storedTranslation(MEASURE_NAMES, body.measure ?? null))
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
  Object.assign(
    values,
    storedTranslation(optionNames(n), option.text),
    storedTranslation(commentNames(n), option.feedback ?? null),
  )
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

/** Whether every text of a question has its English, made from the Italian that it has now. */
export function englishOfQuestion(body: QuestionBody): EnglishState {
  const options = 'options' in body ? body.options : []
  const measure = body.kind === 'numeric' ? body.measure : undefined
  return englishOf([
    body.prompt,
    body.feedback,
    ...options.flatMap(({ text, feedback }) => [text, feedback ?? []].flat()),
    ...(measure ? [measure] : []),
  ])
}
