// SPDX-License-Identifier: AGPL-3.0-or-later
/** What every verb gets: the transaction it writes in, who does it and when, and the traces it may leave there. */
import { record } from './audit.ts'
import type { Tx } from './db/db.ts'
import { type Letter, queueLetter } from './mail.ts'
import { putInSearch, type SearchEntry, takeFromSearch } from './search.ts'

export interface Doer {
  readonly id: string
  readonly name: string
}

/**
 * `Verb`: the verbs that a room writes in the audit, the keys of its phrases (its `phrases.ts`). A hand of any verb is one for each
 * room: an action asks for the hand of its own verbs, so that a verb without a phrase does not compile.
 */
export interface Hand<Verb extends string = string> {
  readonly tx: Tx
  /** Null when the system acts. */
  readonly by: Doer | null
  readonly at: Date
  /** Origin of the site, for addresses in letters. */
  readonly baseUrl: string
  /** Writes what was done. `detail` holds keys, numbers and codes: never names or texts. */
  note(verb: Verb, entityId?: string, detail?: Record<string, unknown>): Promise<void>
  /** Puts a text where the search box finds it, in the place of the one that was there. */
  index(entry: SearchEntry): Promise<void>
  /** Takes every text of an entity out of the search. */
  unindex(entityId: string): Promise<void>
  /** Writes to somebody; a letter with a key that was used goes once. */
  tell(letter: Letter): Promise<void>
}

export interface HandOf {
  readonly tx: Tx
  readonly by: Doer | null
  readonly at: Date
  readonly baseUrl: string
}

export const handOf = ({ tx, by, at, baseUrl }: HandOf): Hand => ({
  tx,
  by,
  at,
  baseUrl,
  note: (verb, entityId, detail) => record(tx, { actorId: by?.id ?? null, verb, entityId, detail, at }),
  index: (entry) => putInSearch(tx, entry, at),
  unindex: (entityId) => takeFromSearch(tx, entityId),
  tell: (letter) => queueLetter(tx, letter, at),
})

/** The same hand of somebody else, or at another time: whoever signs in acts before the request knows them, demonstrations play several. */
export const handed = (hand: HandOf, change: { by?: Doer | null; at?: Date }): Hand =>
  handOf({ tx: hand.tx, by: hand.by, at: hand.at, baseUrl: hand.baseUrl, ...change })

/** Who does it, for a verb that the system never does by itself: that it has nobody is then our mistake. */
export function doerOf({ by }: Pick<HandOf, 'by'>): Doer {
  if (!by) throw new Error('this is done by somebody, never by the system')
  return by
}
