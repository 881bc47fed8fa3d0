// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which material of the demonstration is written down. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { DemoCitation } from '../../../legislation/demonstration/content/cite.ts'

export interface DemoMaterial {
  slug: string
  theme: string
  subtheme: string
  organization: string
  project: string
  title: LocalText
  summary: LocalText
  updatedOn: string
  /** Material starts from research: what was asked, how, from which sources, what was found. */
  research: { question: LocalText; method: LocalText; sources: LocalText[]; findings: LocalText[] }
  body: Record<Locale, string>
  /** Findings of the research on its theme that it is born from, by their numbers. */
  bornFrom?: number[]
  citations: DemoCitation[]
  /** Key of the person who writes it, and of the one who publishes it. */
  writtenBy: string
  publishedBy: string
  /** What the loader attaches. */
  files: ('pdf' | 'stp-clip')[]
}

export interface DemoClip {
  slug: string
  title: LocalText
  seconds: number
  width: number
  height: number
  slides: { from: number; to: number; heading: LocalText; text: LocalText }[]
}
