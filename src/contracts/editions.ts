// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module says of a kind of work that is published by edition: the review room does the rest, the same for every kind. */
import type { Doc } from '#kernel/content/schema.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

export const EDITION_STATES = ['draft', 'in_review', 'returned', 'published', 'withdrawn'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** The rows that the state of an edition is read from. */
export interface ReviewFacts {
  /** The last time it was sent to review, and how that ended. */
  readonly request: {
    readonly id: string
    readonly returnedAt: Date | null
    readonly recalledAt: Date | null
  } | null
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Whose a work is, and what it is about. */
export interface WorkPlace {
  readonly organizationId: string
  readonly themeId: string | null
  readonly projectId: string | null
}

/** A work at its latest edition. */
export interface Work {
  readonly id: string
  readonly kind: string
  /** Its id until the first publication. */
  readonly slug: string
  readonly place: WorkPlace
  readonly editionId: string
  readonly number: number
  readonly title: LocalText
  readonly summary: LocalText
  /** Day ('YYYY-MM-DD') the content was last checked against the law. */
  readonly updatedOn: string | null
  /** Row version of the edition, for stale forms. */
  readonly version: number
  /** Who saved it last; null when that person is forgotten. */
  readonly editedBy: string | null
  readonly facts: ReviewFacts
  readonly state: EditionState
  /** The edition that readers see, or saw until it was withdrawn; null when none was ever published. */
  readonly published: {
    readonly editionId: string
    readonly number: number
    readonly withdrawn: boolean
  } | null
}

/** Something that an edition lacks, with the page where it is put right. */
export interface Check {
  /** Blocking ones stop the way to review; the others are advice. */
  readonly blocking: boolean
  /** Source text. */
  readonly source: string
  readonly values?: Record<string, string | number>
  /** Italian path of the page that mends it. */
  readonly path: string
}

/**
 * A named part of an edition as plain data: what is compared between two editions, or two readings of one. The key is stable
 * across editions ('unit:<id>:text:it'), so that what moved is not taken for new.
 */
export type Part = {
  readonly key: string
  /** Source text of what it is: 'Titolo', 'Soglia per superarla'. */
  readonly name: string
  /** What it stands under, as it is called in the edition: the title of a unit, the words of a question. */
  readonly under?: string
  /** Language of its words, where it has one. */
  readonly language?: Locale
} & (
  | { readonly shape: 'words'; readonly words: string }
  | { readonly shape: 'text'; readonly doc: Doc }
  | { readonly shape: 'list'; readonly items: readonly string[] }
)

/** Columns of the tables of a kind: in which part each is seen, or why it is in none. A guard reads it. */
export type PartColumns = Readonly<
  Record<string, { readonly seen: readonly string[]; readonly apart: readonly string[] }>
>

/** A part of an edition that readers open at its own address, and that the search finds on its own. */
export interface SearchPart {
  /** Its entity, the same in every edition, and the kind of that. */
  readonly id: string
  readonly kind: string
  readonly title: LocalText
  /** Its words in each language in which it can be read. */
  readonly body: Partial<Record<Locale, string>>
  /** Italian path of a page that whoever finds it may open. */
  readonly path: string
}

export interface EditionKind<T extends Work = Work> {
  /** Kind of the entity: 'course'. */
  readonly name: string
  /** Source texts: 'Corso', 'Nuovo corso'. */
  readonly words: { readonly one: string; readonly begin: string }
  /** Permissions to write it and to publish it. */
  readonly write: string
  readonly publish: string
  /** False: who wrote it may publish it. */
  readonly fourEyes: boolean
  /** Whether a theme is asked for before review. */
  readonly hasTheme: boolean
  /** Stem of an address when its title gives none. */
  readonly slugStem: string
  /** Addresses beside those of its works that are pages of its room: no work is given one of them. */
  readonly pages?: readonly string[]
  /** Italian paths: where it is begun, its desk, its review, its public page. */
  readonly paths: {
    readonly begin: () => string
    readonly desk: (id: string) => string
    readonly review: (id: string) => string
    readonly public: (slug: string) => string
  }
  /** What the kind knows of a work beside what every work has. */
  complete(db: Db, work: Work): Promise<T>
  /** What is missing before review, in the order of its pages. */
  check(db: Db, work: T): Promise<Check[]>
  /** Its content, in reading order, without title, summary, day and place, which the room knows. */
  parts(db: Db, editionId: string): Promise<Part[]>
  readonly columns: PartColumns
  /** Copies the content of one edition into another, new one. */
  copy(tx: Tx, fromEditionId: string, toEditionId: string): Promise<void>
  /** What only a draft that is thrown away held, beyond the rows that go with it. */
  discard?(tx: Tx, workId: string): Promise<void>
  /** What the search finds it by, in each language in which it has a title: the words of its own page, without those of its parts. */
  searchBody(db: Db, work: T): Promise<Partial<Record<Locale, string>>>
  searchParts?(db: Db, work: T): Promise<SearchPart[]>
  listFiles(db: Db, editionId: string): Promise<string[]>
  /** Works of this kind of which some edition uses the file. */
  worksWithFile(db: Db, fileId: string): Promise<string[]>
  /** Who is told when a published edition is withdrawn or replaced: those who are in the middle of it. */
  listReaders?(db: Db, workId: string): Promise<string[]>
}
