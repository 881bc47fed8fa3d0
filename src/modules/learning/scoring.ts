// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What an answer is worth. Pure: the same answer, question and rule version always give the same marks, so that a result
 * can be computed again years later, or after a key was found wrong.
 *
 * Rule version 1, marks of one question, from 0 to 1:
 *
 * | kind       | marks |
 * |------------|-------|
 * | single     | 1 when the chosen option is right, else 0 |
 * | true_false | 1 when right, else 0 |
 * | multiple   | (right options chosen - wrong options chosen) / right options, never below 0 |
 * | numeric    | 1 within the tolerance, else 0 |
 * | any        | 0 when not answered |
 *
 * Multiple choice gives part of the mark to whoever knows part of it; a wrong choice takes away what a right one gives, so that
 * ticking everything earns nothing where at least half of the options are wrong; the floor keeps one question from costing the
 * marks of another.
 */
import { parseDecimal } from '#kernel/forms/number-field.ts'
import type { QuestionBody, Response } from './question.ts'

/** The rules that new attempts are scored by. */
export const RULE_VERSION = 1

/** Larger than what adding a hundred fractions loses, smaller than any real difference between two sums of marks. */
const ROUNDING = 1e-9

/** Marks of one answer, from 0 to 1; null is a question left without an answer. Throws when the rules are not known. */
export function score(body: QuestionBody, response: Response | null, ruleVersion: number): number {
  if (ruleVersion !== 1) throw new RangeError(`unknown scoring rules: version ${ruleVersion}`)
  if (!response || response.kind !== body.kind) return 0
  if (body.kind === 'single')
    return wholeMark(body.options.some((o) => o.correct && o.id === choice(response)))
  if (body.kind === 'multiple')
    return partialMarks(body.options, response as Extract<Response, { kind: 'multiple' }>)
  if (body.kind === 'true_false') return wholeMark((response as { value: boolean }).value === body.answer)
  return wholeMark(isNear(body, (response as { typed: string }).typed))
}

const wholeMark = (right: boolean): number => (right ? 1 : 0)

const choice = (response: Response): string => (response.kind === 'single' ? response.option : '')

function partialMarks(
  options: readonly { id: string; correct: boolean }[],
  response: { options: readonly string[] },
): number {
  const right = new Set(options.filter((option) => option.correct).map((option) => option.id))
  const chosen = new Set(response.options)
  if (right.size === 0) return 0
  const hits = [...chosen].filter((id) => right.has(id)).length
  return Math.max(0, hits - (chosen.size - hits)) / right.size
}

/** Both ends of the tolerance count; 1,1 is within 0,1 of 1 although binary fractions say otherwise. */
function isNear({ answer, tolerance }: { answer: number; tolerance: number }, typed: string): boolean {
  const value = parseDecimal(typed)
  if (value === null) return false
  const slack = ROUNDING * Math.max(1, Math.abs(answer))
  return Math.abs(value - answer) <= tolerance + slack
}

/** Whether there is anything in an answer: an empty one counts as none. */
export function isAnswered(response: Response | null): boolean {
  if (!response) return false
  if (response.kind === 'multiple') return response.options.length > 0
  if (response.kind === 'numeric') return response.typed.trim() !== ''
  return true
}

export interface Outcome {
  /** Sum of the marks and how many there were to get. */
  score: number
  maxScore: number
  /** Whole per cent, rounded down. */
  percent: number
  passed: boolean
}

/**
 * The result of a test from the marks of its questions. The per cent is rounded down and decides by itself whether the
 * test is passed: 59,9 reads 59 and does not reach 60, so what the person sees and what was decided never disagree.
 */
export function outcome(marks: readonly number[], passPercent: number): Outcome {
  const total = marks.reduce((sum, mark) => sum + mark, 0)
  const percent = marks.length === 0 ? 0 : Math.floor((100 * total) / marks.length + ROUNDING)
  return { score: total, maxScore: marks.length, percent, passed: marks.length > 0 && percent >= passPercent }
}
