// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shape in which research of the demonstration is written down. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { DemoCitation } from '../../../legislation/demonstration/content/cite.ts'

export interface DemoResearch {
  slug: string
  theme: string
  organization: string
  project: string
  title: LocalText
  summary: LocalText
  question: LocalText
  method: LocalText
  territory: string
  updatedOn: string
  findings: { title: LocalText; body: LocalText }[]
  sources: { title: string; link?: string; datedOn?: string }[]
  citations: DemoCitation[]
  /** Keys of the person who writes it, and of the one who publishes it; null: it waits for review. */
  writtenBy: string
  publishedBy: string | null
}
