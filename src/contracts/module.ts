// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module gives to the house: its routes, and what it contributes where modules meet. Types only. */
import type { Actor } from '#kernel/access.ts'
import type { Database, Db, Tx } from '#kernel/db/db.ts'
import type { Route, Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Frame, ViewContext } from '#kernel/render/context.ts'
import type { JSX } from '#kernel/render/jsx-runtime.ts'

/** An item of the site's navigation or of a signed-in person's menu. */
export interface NavEntry {
  /** Source text. */
  readonly label: string
  readonly path: string
  /** Lower comes first. */
  readonly order: number
  /** For whom, in the personal menu; everybody signed in when it is missing. */
  readonly when?: (actor: Actor) => boolean
}

/** A piece of a page that another module owns. What it loads is null when it has nothing to show. */
export interface Panel<Asked, D = unknown> {
  readonly order: number
  readonly load: (db: Db, asked: Asked, services: Services) => Promise<D | null>
  readonly view: (ctx: ViewContext, data: D) => JSX.Element
}

// biome-ignore lint/suspicious/noExplicitAny: a register holds panels of every data
export type AnyPanel<Asked> = Panel<Asked, any>

/** Keeps the data type of a panel between its load and its view. */
export const panel = <Asked, D>(definition: Panel<Asked, D>): AnyPanel<Asked> => definition

export interface HomeAsked {
  readonly actor: Actor | null
  readonly locale: Locale
}

export interface ThemeAsked {
  readonly themeId: string
  readonly locale: Locale
}

/** How many things of a kind each theme holds, said on the theme's card. */
export interface ThemeCount {
  readonly order: number
  /** Source text with its plural: '{count, plural, one {# corso} other {# corsi}}'. */
  readonly words: string
  /** By theme id; a theme without any is left out. */
  readonly load: (db: Db) => Promise<ReadonlyMap<string, number>>
}

/** What holds citations, as a page names it. */
export interface HolderShown {
  /** What it is (source text). */
  readonly kind: string
  readonly title: LocalText
  /** Italian path of the page where it is read or, for those who write it, of its draft. */
  readonly path: string
}

/** Of these entities, those that the module knows and the actor may know of; by id. */
export type DescribeHolders = (
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
) => Promise<ReadonlyMap<string, HolderShown>>

/** What a module says of a person, for the copy of their data. */
export interface PersonalData {
  readonly export: (db: Db, personId: string) => Promise<Record<string, unknown>>
  readonly erase: (tx: Tx, personId: string, at: Date) => Promise<void>
}

/** Parts of the frame that come from stored data, on a day ('YYYY-MM-DD': a project ends, its band goes); read once a day and kept until dropped. */
export type FrameParts = (db: Db, locale: Locale, day: string) => Promise<Partial<Frame>>

export interface JobDeps {
  readonly database: Database
  readonly services: Services
}

/** Rows of the demonstration, written through the verbs of the module, in the order of the register; all of it is one transaction. */
export type Demonstration = (tx: Tx, services: Services) => Promise<void>

export interface Module {
  readonly name: string
  readonly routes?: readonly Route[]
  readonly nav?: readonly NavEntry[]
  readonly personal?: readonly NavEntry[]
  readonly footer?: readonly NavEntry[]
  /** Permissions that its routes ask for, in words (source texts). */
  readonly permissions?: Readonly<Record<string, string>>
  /** Permissions whose holders may upload files, because they write something that files hang on. */
  readonly uploaders?: readonly string[]
  /** What a signed-in person left half done: on the home page it comes before the opening. */
  readonly resumePanels?: readonly AnyPanel<HomeAsked>[]
  readonly homePanels?: readonly AnyPanel<HomeAsked>[]
  readonly themePanels?: readonly AnyPanel<ThemeAsked>[]
  readonly themeCounts?: readonly ThemeCount[]
  readonly frame?: FrameParts
  readonly jobs?: (deps: JobDeps) => Readonly<Record<string, Job>>
  readonly crontab?: readonly string[]
  /** What it deletes when its time is over; called by the nightly job. */
  readonly retention?: (tx: Tx, at: Date) => Promise<void>
  readonly personalData?: PersonalData
  /** What of its own cites acts: legislation names it on the page of the act. */
  readonly citationHolders?: DescribeHolders
  /** Sentences for the verbs it writes in the audit (source texts). */
  readonly auditPhrases?: Readonly<Record<string, string>>
  /** Names of the kinds of entity it puts in the search (source texts). */
  readonly searchKinds?: Readonly<Record<string, string>>
  readonly demonstration?: Demonstration
}

export const defineModule = (module: Module): Module => module
