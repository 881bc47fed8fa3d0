// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a question is, what an answer is, and what an answer is worth. Pure: the same inputs always give the same marks. */
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Option {
  /** Stable within the question: answers name it, so that a shuffle changes nothing. */
  id: string
  text: LocalText
  correct: boolean
  feedback?: LocalText
}

interface Common {
  prompt: LocalText
  /** Said after hand-in, right or wrong. */
  feedback: LocalText
}

export type QuestionBody =
  | (Common & { kind: 'single'; options: Option[] })
  | (Common & { kind: 'multiple'; options: Option[] })
  | (Common & { kind: 'true_false'; answer: boolean })
  | (Common & { kind: 'numeric'; answer: number; tolerance: number; measure?: LocalText })

export type QuestionKind = QuestionBody['kind']

/** A raw answer, kept as given. */
export type Response =
  | { kind: 'single'; option: string }
  | { kind: 'multiple'; options: string[] }
  | { kind: 'true_false'; value: boolean }
  /** As typed; `parseDecimal` reads it. */
  | { kind: 'numeric'; typed: string }
