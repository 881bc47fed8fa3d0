// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which bodies and projects of the demonstration are written down. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { NewOrganization } from '../../actions.ts'
import type { OrganizationKind } from '../../body-words.ts'
import type { AmountSource } from '../../projects/money.ts'

export interface DemoOrganization {
  key: string
  slug: string
  name: string
  shortName: string
  kind: OrganizationKind
  /** Made up for the demonstration; the others are real bodies, of which only what is public and sure is said. */
  invented: boolean
  /** Always under `.example`: no contact of a real body is written here. */
  email: string
  facts?: Pick<NewOrganization, 'place' | 'province' | 'istat_code' | 'ipa_code' | 'website'>
  /** Names of units, each with those that are a part of it. */
  units?: readonly { readonly name: string; readonly parts?: readonly string[] }[]
}

export interface DemoProject {
  key: string
  slug: string
  acronym: string
  name: LocalText
  summary: LocalText
  /** Address of its fund, one of those that the migrations know. Absent where nobody else pays. */
  fundSlug?: 'fei-2007-2013'
  /** Programme and action. */
  fund?: LocalText
  statement: LocalText
  /** Days; absent where our sources do not give them. */
  startsOn?: string
  endsOn?: string
  /** Key of the project that it takes further. */
  continues?: string
  /** One line each; absent where the text tells them. */
  objectives?: LocalText
  actions?: LocalText
  /** Amounts are made up, and stand on the invented project alone. */
  totalAmount?: string
  /** A project that only shows how the platform works. */
  demo: boolean
  /** Empty where our sources do not name them. */
  partners: {
    organization: string
    role: 'lead' | 'partner'
    department?: string
    amounts?: Partial<Record<AmountSource, string>>
  }[]
  /** What it set out to do, Markdown. */
  body: Record<Locale, string>
}
