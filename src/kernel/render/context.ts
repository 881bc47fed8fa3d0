// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '../access.ts'
import type { Flash } from '../http/flash.ts'
import type { LocalText } from '../i18n/local-text.ts'
import type { Locale } from '../i18n/locale.ts'

/** Fills a source text (Italian, ICU message syntax) in the language of the page. */
export type Translate = (source: string, values?: Record<string, string | number>) => string

export interface NavItem {
  /** Already in the language of the page. */
  label: string
  /** Italian path; the layout adds the prefix of the language. In the footer it may be an address elsewhere. */
  path: string
}

/** What the frame around every page shows; comes from the modules through the composition root. */
export interface Frame {
  /** Where the site is, without a final slash (`https://rete.example`): search engines want whole addresses. */
  origin?: string
  networkName: string
  tagline: string
  /** The body that answers for the site, in the slim header. */
  parentBody: string
  nav: NavItem[]
  /** Items of the signed-in person's menu. */
  personal: NavItem[]
  footer: NavItem[]
  /** The institutional band: who takes part and who pays, as plain text. */
  band: { statement: string; partners: string[] } | null
  contact: { name: string; lines: string[] } | null
  /** One sentence for foreign residents who land here, per language. */
  residents: { lang: string; dir: 'ltr' | 'rtl'; text: string; path: string }[]
}

/** What every view gets: language, addresses, who is looking. Views keep no state of their own. */
export interface ViewContext {
  readonly t: Translate
  readonly locale: Locale
  /** The address in the language of the page: `href('/corsi')` is `/en/corsi` on English pages. */
  href(path: string): string
  /** A label in the language of the page; `lang` is set when it is another language and must be marked. */
  local(text: LocalText): { text: string; lang?: Locale }
  /** A day ('YYYY-MM-DD') or an instant as a date for people. */
  date(value: string | Date, style?: 'long' | 'short'): string
  dateTime(value: Date): string
  /** The hour of an instant: '10:32'. */
  time(value: Date): string
  number(value: number): string
  /** A file of the built assets by its source name, such as 'site.css'. */
  asset(name: string): string
  readonly actor: Actor | null
  /** Italian path and query of this page, for the switch of language and for coming back after sign-in. */
  readonly path: string
  readonly demo: boolean
  readonly flash: Flash | null
  /** The page is shown again because something in its form has to be put right: its title says so first. */
  readonly refused?: boolean
  readonly frame: Frame
  readonly now: Date
  /** Random id of this request, shown on error pages and found in the log. */
  readonly requestId: string
  /** A one-time key for a form of this page: sent twice, it counts once. */
  newKey(): string
}
