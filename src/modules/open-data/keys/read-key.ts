// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the kernel asks of each key that a program brings. */
import type { ApiKeyDeps } from '#contracts/module.ts'
import { dayIn } from '#kernel/clock.ts'
import type { ReadApiKey } from '#kernel/http/api/keys.ts'
import { hashToken } from '../../people/index.ts'
import { findGoodKey, setUsed } from './queries.ts'

/** One statement by the hash. The day of the last use is written beside the request, once a day, and no answer waits for it. */
export function readKeys({ database, clock, zone, onError }: ApiKeyDeps): ReadApiKey {
  /** Keys whose use of a day this process has written. */
  let written = { day: '', ids: new Set<string>() }

  function keepUse(id: string, day: string): void {
    if (written.day !== day) written = { day, ids: new Set() }
    const { ids } = written
    if (ids.has(id)) return
    ids.add(id)
    database
      .transaction((tx) => setUsed(tx, id, day))
      .catch((error: Error) => {
        ids.delete(id)
        onError(error)
      })
  }

  return async (token) => {
    const today = dayIn(zone, clock.now())
    const key = await findGoodKey(database.db, hashToken(token), today)
    if (!key) return null
    if (key.last_used_on === null || key.last_used_on < today) keepUse(key.id, today)
    return { id: key.id, scopes: key.scopes }
  }
}
