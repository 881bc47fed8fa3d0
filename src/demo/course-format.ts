// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shape in which demonstration courses are written down; loaded through the verbs of the modules. */
import type { LocalText } from '#kernel/i18n/local-text.ts'

/** A place in a law: the key of a reference in legal-references.ts, and where in it; no article cites the whole act. */
export interface DemoCitation {
  reference: string
  article?: string
  comma?: string
  letter?: string
}

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

export interface DemoLegalReference {
  key: string
  level: 'eu' | 'national' | 'regional'
  /** URN:NIR, or the bare CELEX number for acts of the EU. */
  urn: string
  title: LocalText
  /** As people call it, such as "D.Lgs. 286/1998". */
  shortTitle: string
  date: string
  /** Other names that people cite it by. */
  aliases?: string[]
  /** How many articles it has, where somebody counted. */
  articles?: number
}
