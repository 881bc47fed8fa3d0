// SPDX-License-Identifier: AGPL-3.0-or-later
/** Kinds of entity: what the graph, the search, audit pages and pickers may say of an id without knowing its room. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Hand } from '#kernel/hand.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { House } from './house.ts'

/** What may be said of an entity to somebody. */
export interface Described {
  readonly id: string
  readonly title: LocalText
  /** What it is called (source text), where that is more exact than the word of its kind: 'Bozza di unità'. */
  readonly words?: string
  /** Italian path of the page where this asker finds it; null when it has none for them. */
  readonly path: string | null
}

/** Who asks, in which house: what is said of an id may be what another kind says of the thing it belongs to. */
export interface Asker {
  readonly actor: Actor | null
  readonly house: House
}

export interface EntityKind {
  /** What one is called (source text): 'Corso'. */
  readonly words: string
  /** The same with the title of the thing that it is a part of, at `{whole}`: 'Unità del corso «{whole}»'. */
  readonly wordsOfPart?: string
  /** Only those of which the asker may know; the others are left out. */
  readonly describe: (db: Db, ids: readonly string[], asked: Asker) => Promise<Described[]>
  /** Puts every one that the public may find into the search again; says how many. Kinds that nobody searches have none. */
  readonly reindex?: (hand: Pick<Hand, 'tx' | 'index'>) => Promise<number>
}
