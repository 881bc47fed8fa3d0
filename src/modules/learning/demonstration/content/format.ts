// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which courses of the demonstration are written down, and what the cast has done with one. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { DemoCitation } from '../../../legislation/demonstration/content/cite.ts'

export interface DemoUnit {
  key: string
  title: LocalText
  /** Reading time in minutes, six at most. */
  minutes: number
  /** Markdown of the content schema, one text per language. */
  body: { it: string; en?: string }
  completion: 'opened' | 'confirmed'
  citations: DemoCitation[]
}

interface DemoQuestionBase {
  key: string
  /** Unit the question is about. */
  unit: string
  prompt: LocalText
  /** Said after hand-in, right or wrong: the reason, with the article. */
  feedback: LocalText
  citations: DemoCitation[]
}

export type DemoQuestion = DemoQuestionBase &
  (
    | { kind: 'single'; options: { text: LocalText; correct?: true; feedback?: LocalText }[] }
    | { kind: 'multiple'; options: { text: LocalText; correct?: true; feedback?: LocalText }[] }
    | { kind: 'true-false'; answer: boolean }
    | { kind: 'numeric'; answer: number; tolerance: number; measure?: LocalText }
  )

export interface DemoCourse {
  slug: string
  title: LocalText
  summary: LocalText
  /** Slug of the theme, key of the body that writes it, key of the project whose statement it carries. */
  theme: string
  organization: string
  project: string
  /** Day the content was last checked against the law. */
  updatedOn: string
  hours: number
  test: { drawCount: number; passPercent: number; attemptLimit?: number; minutesLimit?: number }
  units: DemoUnit[]
  questions: DemoQuestion[]
}

/** What somebody of the cast has done with the course. */
export type DemoTraining =
  | { state: 'enrolled'; enrolledOn: string }
  | { state: 'in_progress'; enrolledOn: string; unitsDone: number }
  | { state: 'passed'; enrolledOn: string; passedOn: string; percent: number }
  | {
      state: 'revoked'
      enrolledOn: string
      passedOn: string
      percent: number
      revokedOn: string
      /** Key of the person who revokes. */
      revokedBy: string
      reason: string
    }
