// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which services of the demonstration are written down. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { DemoCitation } from '../../../legislation/demonstration/content/cite.ts'
import type { Channel, DocumentForm, LifeEvent, Translation } from '../../service-words.ts'

export interface DemoDocument {
  key: string
  name: LocalText
  issuer: LocalText
  where_to: LocalText
  validity_months: number | null
}

export interface DemoService {
  slug: string
  theme: string
  organization: string
  project: string
  title: LocalText
  summary: LocalText
  who: LocalText
  how: LocalText
  outputs: LocalText
  special_cases: LocalText
  constraints: LocalText
  max_days: number | null
  channels: Channel[]
  life_events: LifeEvent[]
  operators_note: string
  documents: {
    key: string
    form: DocumentForm
    translation?: Translation
    condition?: LocalText
    optional?: true
  }[]
  costs: { label: LocalText; amount: string | null; payer_condition?: LocalText }[]
  phases: { title: LocalText; days: number | null }[]
  citations: DemoCitation[]
  updatedOn: string
  /** Key of the person who writes it, and of the one who publishes it. */
  writtenBy: string
  publishedBy: string
  /** Offices that offer it, by their names; what is other there. */
  offices: { name: string; note?: LocalText }[]
}
