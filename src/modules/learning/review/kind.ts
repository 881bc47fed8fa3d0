// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the review needs to know of a thing with versions: a material or a course. */
import type { Db, Tx } from '#kernel/db/db.ts'
import type { Check, ReviewFacts, State, Writing } from './rules.ts'

/** A thing at its latest version. */
export interface Reviewed {
  readonly id: string
  readonly slug: string
  readonly versionId: string
  readonly number: number
  /** Row version of what is edited, for stale forms. */
  readonly version: number
  /** Who saved it last; null when that person is forgotten. */
  readonly editedBy: string | null
  /** Italian title. */
  readonly title: string
  readonly place: { readonly organizationId: string; readonly themeId: string }
  readonly projectId: string | null
  readonly facts: ReviewFacts
  readonly state: State
  /** The version that readers see, or saw until it was withdrawn; null when none was ever published. */
  readonly published: {
    readonly versionId: string
    readonly number: number
    readonly withdrawn: boolean
  } | null
}

export interface Kind<T extends Reviewed = Reviewed> {
  readonly name: 'material' | 'course'
  readonly writing: Writing
  find(db: Db, id: string): Promise<T | null>
  /** The same under a lock on the thing, held to the end of the transaction: one verb at a time. */
  lock(tx: Tx, id: string): Promise<T>
  /** What is missing before review, in the order of the pages. */
  check(db: Db, thing: T): Promise<Check[]>
  /** Copies the latest version into the next number; gives its id. */
  copyVersion(tx: Tx, thing: T, personId: string, at: Date): Promise<string>
  deleteDraft(tx: Tx, thing: T): Promise<void>
  putInSearch(tx: Tx, thing: T, slug: string, at: Date): Promise<void>
  listFiles(db: Db, versionId: string): Promise<string[]>
  /** Italian paths: its desk, its review, its public page. */
  deskPath(id: string): string
  reviewPath(id: string): string
  publicPath(slug: string): string
}
