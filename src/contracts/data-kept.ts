// SPDX-License-Identifier: AGPL-3.0-or-later
/** Personal data that a module keeps, in the words of the privacy notice. */

export interface DataKept {
  /** Source texts: what, why, for how long. */
  readonly what: string
  readonly why: string
  readonly howLong: string
  /** Its tables that say "personal data" in the database: a guard compares them. */
  readonly tables: readonly string[]
}

/** Rows of all modules in their order; those that say the same are one. */
export function gatherDataKept(rows: readonly DataKept[]): DataKept[] {
  const byWhat = Map.groupBy(rows, ({ what }) => what)
  return [...byWhat.values()].map((same) => ({
    ...same[0]!,
    tables: same.flatMap(({ tables }) => tables),
  }))
}
