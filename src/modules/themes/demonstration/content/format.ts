// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which themes of the demonstration are written down, and who researches which. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export interface DemoTheme {
  slug: string
  kind: 'theme' | 'cross_cutting'
  name: LocalText
  /** The question that the theme answers, in one sentence. */
  question: LocalText
  emblem:
    | 'social-benefits'
    | 'citizenship'
    | 'work'
    | 'health'
    | 'school'
    | 'residence'
    | 'migration'
    | 'intercultural'
    | 'anti-discrimination'
  description: Record<Locale, string>
  subthemes: { slug: string; name: LocalText }[]
}

/** Invented: the sources do not say which partner researched which theme. */
export interface DemoThemeAssignment {
  project: string
  theme: string
  organization: string
  assignedOn: string
}
