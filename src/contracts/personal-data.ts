// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module says of a person: for the copies of their data (GDPR art. 15 and 20), and what it lets go of when they ask (art. 17). */
import type { Db, Tx } from '#kernel/db/db.ts'
import type { House } from './house.ts'

/** Values that are codes, in words (source texts): by the name of the value, then by the code. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface PersonalData {
  /** What its part of the copy holds (source text). */
  readonly what: string
  /** Plain values by names of their own, instants as dates: nothing that opens a door, nothing of anybody else. */
  readonly export: (db: Db, personId: string) => Promise<Record<string, unknown>>
  /**
   * What each name is called, wherever it stands in the part (source text), for people who read the copy; null: a key that only
   * machines read, which is in the JSON alone. A guard looks for names without words.
   */
  readonly words: Readonly<Record<string, string | null>>
  /** Words of its codes, of which some are of other rooms: they are asked of the house. */
  readonly codes?: (house: House) => CodeWords
  /** Missing where what is kept names nobody once the account has lost its name. Told of a closed account only. */
  readonly erase?: (tx: Tx, personId: string) => Promise<void>
}

/** The part of one module, by its name. */
export interface PersonalDataOfRoom extends PersonalData {
  readonly room: string
}
