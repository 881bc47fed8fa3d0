// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shapes in which the rest of the demonstration is written down: who, which projects, which themes, which material. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { DemoCitation } from '../course-format.ts'

/** Italian and English, both complete: long text is Markdown of the content schema. */
export interface BothLanguages {
  it: string
  en: string
}

export interface DemoOrganization {
  key: string
  slug: string
  name: string
  shortName: string
  kind:
    | 'municipality'
    | 'region'
    | 'cooperative'
    | 'prefecture'
    | 'questura'
    | 'health_authority'
    | 'employment_centre'
    | 'inps'
    | 'inail'
    | 'revenue_agency'
    | 'patronato'
    | 'other'
  /** Made up for the demonstration; the others are real bodies, of which nothing but the name is said. */
  invented: boolean
  /** Always under `.example`: no contact of a real body is written here. */
  email: string
}

export interface DemoProject {
  key: string
  slug: string
  acronym: string
  name: LocalText
  summary: LocalText
  /** Absent where nobody else pays. */
  fund?: LocalText
  statement: LocalText
  /** Days; absent where our sources do not give them. */
  startsOn?: string
  endsOn?: string
  /** A project that only shows how the platform works. */
  demo: boolean
  /** Empty where our sources do not name them. */
  partners: { organization: string; role: 'lead' | 'partner'; department?: string }[]
  /** What it set out to do, Markdown. */
  body: BothLanguages
}

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
  description: BothLanguages
  subthemes: { slug: string; name: LocalText }[]
  /** Keys of the central acts, most important first. */
  references: string[]
}

/** Invented: the sources do not say which partner researched which theme. */
export interface DemoThemeAssignment {
  project: string
  theme: string
  organization: string
  assignedOn: string
}

export type DemoRole =
  | 'operator'
  | 'office_manager'
  | 'editor'
  | 'tutor'
  | 'coordinator'
  | 'decision_maker'
  | 'training_officer'
  | 'administrator'

export interface DemoPerson {
  key: string
  /** Lower case, under `demo.referpa.example`. */
  email: string
  givenName: string
  familyName: string
  locale: 'it' | 'en'
  /** One of the seven logins printed at the start. */
  login: boolean
  /** Themes are slugs that limit the role. */
  roles: { role: DemoRole; organization: string; themes?: string[] }[]
  /** What the person has done with the demonstration course; absent: nothing yet. */
  training?: DemoTraining
}

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
  body: BothLanguages
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
