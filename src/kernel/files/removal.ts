// SPDX-License-Identifier: AGPL-3.0-or-later
import { knownIds, removeUnused } from './queries.ts'
import type { FilesDeps } from './staging.ts'

/** Days a file is kept that nothing uses: the retention that the migration states. */
export const UNUSED_DAYS = 7
/** And one that was refused: long enough to read why. */
const REFUSED_DAYS = 1
const DAY_MS = 24 * 60 * 60 * 1000
const BATCH = 500

type Needs = Pick<FilesDeps, 'database' | 'store' | 'clock'>

/** The daily job: removes files that nothing has used for seven days, unfinished uploads among them. Returns how many. */
export async function removeUnusedFiles({ database, store, clock }: Needs): Promise<number> {
  const at = clock.now()
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS)
  const before = { unused: daysAgo(UNUSED_DAYS), refused: daysAgo(REFUSED_DAYS) }
  let removed = 0
  for (;;) {
    const ids = await database.transaction((tx) => removeUnused(tx, at, before, BATCH))
    // After the commit: bytes without a row are found by `sweepStore`, a row without its bytes would be a lie.
    for (const id of ids) await store.delete(id)
    removed += ids.length
    if (ids.length < BATCH) return removed
  }
}

/** The weekly job: removes bytes whose row is gone, because a process died between the two. Returns how many files. */
export async function sweepStore({ database, store, clock }: Needs): Promise<number> {
  const dayAgo = clock.now().getTime() - DAY_MS
  let removed = 0
  const sweep = async (ids: readonly string[]) => {
    const known = await knownIds(database.db, ids)
    for (const id of ids.filter((each) => !known.has(each))) {
      await store.delete(id)
      removed++
    }
  }
  let batch: string[] = []
  for await (const id of store.list()) {
    if (madeAt(id) > dayAgo) continue
    batch.push(id)
    if (batch.length === BATCH) {
      await sweep(batch)
      batch = []
    }
  }
  await sweep(batch)
  return removed
}

/** Milliseconds of the moment that a UUIDv7 was made at (RFC 9562 section 5.7). */
const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
