// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module gives to the house: its routes, and what it contributes where modules meet. Types only. */
import type { Actor } from '#kernel/access.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Command } from '#kernel/command.ts'
import type { Database, Db, Tx } from '#kernel/db/db.ts'
import type { ReadApiKey } from '#kernel/http/api/keys.ts'
import type { Route, Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Look } from '#kernel/looks.ts'
import type { Frame } from '#kernel/render/context.ts'
import type { ForgottenRows } from '#kernel/retention.ts'
import type { Confirmable } from './confirmable.ts'
import type { DataKept } from './data-kept.ts'
import type { EditionKind } from './editions.ts'
import type { FirstStepSource } from './first-steps.ts'
import type { House } from './house.ts'
import type { EntityKind } from './kinds.ts'
import type { NeverRecorded } from './never-recorded.ts'
import type { Deadlines, NotificationKind } from './notifications.ts'
import type { OfficeHolder } from './office-holders.ts'
import type { PanelsByPlace } from './panels.ts'
import type { PersonalData } from './personal-data.ts'
import type { TaskSource } from './tasks.ts'
import type { ThemeHolder } from './theme-holders.ts'

/** An item of the site's navigation or of a signed-in person's menu. */
export interface NavEntry {
  /** Source text. */
  readonly label: string
  readonly path: string
  /** Lower comes first. */
  readonly order: number
  /** For whom: in the personal menu everybody signed in when it is missing, in the site's navigation everybody. */
  readonly when?: (actor: Actor, house: House) => boolean
}

/** How many things of a kind each theme holds, said on the theme's card. */
export interface ThemeCount {
  readonly order: number
  /** Source text with its plural: '{count, plural, one {# corso} other {# corsi}}'. */
  readonly words: string
  /** By theme id; a theme without any is left out. */
  readonly load: (db: Db) => Promise<ReadonlyMap<string, number>>
}

/** Parts of the frame that come from stored data, on a day ('YYYY-MM-DD': a project ends, its band goes); read once a day and kept until dropped. */
export type FrameParts = (db: Db, locale: Locale, day: string) => Promise<Partial<Frame>>

export interface JobDeps {
  readonly database: Database
  readonly services: Services
}

/** What was shown of whom, and by which roles. */
export interface KeptLooks {
  readonly what: string
  readonly day: string
  readonly looks: readonly Look[]
}

/** Rows of the demonstration, written through the verbs of the module, in the order of the register; all of it is one transaction. */
export type Demonstration = (tx: Tx, services: Services) => Promise<void>

/** A register whose rows everybody may take away, as the page of open data names it. */
export interface OpenTable {
  /** Source text. */
  readonly label: string
  /** Italian path of its page; CSV and workbook are beside it (`csvPath`). */
  readonly path: string
}

/** What keys of the API are read with. */
export interface ApiKeyDeps {
  readonly database: Database
  readonly clock: Clock
  /** IANA time zone of the instance. */
  readonly zone: string
  readonly onError: (error: Error) => void
}

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
  /** Pieces of the pages of other modules, by place. */
  readonly panels?: PanelsByPlace
  /** What waits for a person in this room. */
  readonly tasks?: readonly TaskSource[]
  /** Things of its own of which somebody must confirm now and then that they are still right. */
  readonly confirmables?: readonly Confirmable[]
  /** What somebody new does first in this room. */
  readonly firstSteps?: FirstStepSource
  /** What it tells people, by kind: `review.returned`, with the name of the module first. */
  readonly notifications?: Readonly<Record<string, NotificationKind>>
  /** Last days that it reminds people of. */
  readonly deadlines?: Deadlines
  /** Italian path that leads on whoever has signed in on the way to no page; of one module only. */
  readonly arrival?: string
  /** The kinds of entity that are its own. */
  readonly kinds?: Readonly<Record<string, EntityKind>>
  /** Kinds of work that the review room publishes for it. */
  // biome-ignore lint/suspicious/noExplicitAny: a register holds kinds of every work
  readonly editions?: readonly EditionKind<any>[]
  readonly themeCounts?: readonly ThemeCount[]
  /** Its columns that may hold a theme, and what becomes of them when the theme gives its place to others. */
  readonly themeHolders?: readonly ThemeHolder[]
  /** Its columns that may hold an office, and what becomes of them when two offices become one. */
  readonly officeHolders?: readonly OfficeHolder[]
  readonly frame?: FrameParts
  readonly jobs?: (deps: JobDeps) => Readonly<Record<string, Job>>
  /** Times of its jobs, as lines of a crontab in UTC. */
  readonly crontab?: readonly string[]
  /** What it deletes when its time is over; called by the nightly job. */
  readonly retention?: (tx: Tx, at: Date) => Promise<void>
  /** Told what the nightly job let go of, at its end. */
  readonly retentionDone?: (tx: Tx, at: Date, forgotten: readonly ForgottenRows[]) => Promise<void>
  /** What it says of a person, to them and to nobody else. */
  readonly personalData?: PersonalData
  /** The personal data that it keeps, for the privacy notice. */
  readonly dataKept?: readonly DataKept[]
  /** What it shows of somebody to others, in the words in which they read that it was looked at (source texts), by the `what` of `leaves`. */
  readonly looks?: Readonly<Record<string, string>>
  /** Keeps that people were looked at, on a day ('YYYY-MM-DD'); of one module only. */
  readonly keepLooks?: (tx: Tx, looks: KeptLooks) => Promise<void>
  /** What it never records of people, for the page that says so to them. */
  readonly neverRecorded?: readonly NeverRecorded[]
  /** Sentences for the verbs it writes in the audit (source texts). */
  readonly auditPhrases?: Readonly<Record<string, string>>
  /** What a key of the API may be good for, in words (source texts): a route names it as its `scope`. */
  readonly apiScopes?: Readonly<Record<string, string>>
  /** Says what a key of the API is good for; of one module only. */
  readonly apiKeys?: (deps: ApiKeyDeps) => ReadApiKey
  /** Its registers that everybody may take away as tables. */
  readonly openTables?: readonly OpenTable[]
  /** What it adds to the command line. */
  readonly commands?: readonly Command[]
  readonly demonstration?: Demonstration
}

export const defineModule = (module: Module): Module => module
