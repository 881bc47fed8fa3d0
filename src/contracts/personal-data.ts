// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module says of a person: for the copy of their data (GDPR art. 15 and 20), and what it lets go of when they ask (art. 17). */
import type { Db, Tx } from '#kernel/db/db.ts'

export interface PersonalData {
  /** What its part of the copy holds (source text). */
  readonly what: string
  /** Plain values by names of their own, instants as dates: nothing that opens a door, nothing of anybody else. */
  readonly export: (db: Db, personId: string) => Promise<Record<string, unknown>>
  /** Missing where what is kept names nobody once the account has lost its name. Told of a closed account only. */
  readonly erase?: (tx: Tx, personId: string) => Promise<void>
}

/** The part of one module, by its name. */
export interface PersonalDataOfRoom extends PersonalData {
  readonly room: string
}
