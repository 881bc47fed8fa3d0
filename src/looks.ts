// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Module } from '#contracts/module.ts'
import type { Database } from '#kernel/db/db.ts'
import type { LeaveLooks } from '#kernel/looks.ts'

interface Deps {
  readonly database: Pick<Database, 'transaction'>
  readonly today: () => string
  readonly onError: (error: unknown) => void
}

/** Hands what was looked at to the room that keeps it, in a transaction of its own: that of a page only reads. */
export function looksLeaver(modules: readonly Module[], { database, today, onError }: Deps): LeaveLooks {
  const keep = modules.find(({ keepLooks }) => keepLooks)?.keepLooks
  return async (what, looks) => {
    if (!keep || looks.length === 0) return
    try {
      await database.transaction((tx) => keep(tx, { what, day: today(), looks }))
    } catch (error) {
      onError(error)
    }
  }
}
