// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shape in which the cast of the demonstration is written down. */
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
}
