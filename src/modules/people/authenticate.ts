// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions } from '#kernel/access.ts'
import type { Cache } from '#kernel/cache.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database, Db } from '#kernel/db/db.ts'
import type { Authentication } from '#kernel/http/host.ts'
import { hashToken } from './actions.ts'
import { findSession, prolongSession, type SessionRow } from './queries.ts'
import { listPermissions } from './roles/queries.ts'
import { countsAt } from './roles/rules.ts'
import { prolongEvery, sessionEnd } from './rules.ts'

export interface AuthenticateOptions {
  database: Database
  /** Keeps what a token resolves to; triggers of our tables drop it (decision 0026). */
  cache: Cache
  /** Invented people sign in only where the demonstration runs. */
  demo: boolean
  clock: Clock
  /** Told of what went wrong beside a request that was answered. */
  onError(error: Error): void
}

/** Names in the cache: the triggers on session, person, role_grant, role_grant_end, role_grant_limit and role_permission say them too. */
const SESSION = 'session'
const PERMISSIONS = 'permissions'

/** Who a session token belongs to, prolonging a living session now and then. */
export function authenticator({ database, cache, demo, clock, onError }: AuthenticateOptions) {
  const find = (db: Db, tokenHash: string) => cache.get(SESSION, tokenHash, () => findSession(db, tokenHash))

  /** The row as it is kept; read again when its end has come, because another process may have prolonged it. */
  async function current(db: Db, tokenHash: string, at: Date): Promise<SessionRow | null> {
    const kept = await find(db, tokenHash)
    if (!kept || kept.ended_at || kept.expires_at > at) return kept
    cache.forget(SESSION, tokenHash)
    return find(db, tokenHash)
  }

  /** Written beside the request, not before its answer; what is kept is prolonged at once, so that one request writes. */
  function prolong(row: SessionRow, tokenHash: string, at: Date): void {
    row.seen_at = at
    row.expires_at = sessionEnd(row.shared_desk, row.created_at, at)
    database
      .transaction((tx) => prolongSession(tx, tokenHash, at, row.expires_at))
      .catch((error: Error) => {
        // What is stored stands.
        cache.forget(SESSION, tokenHash)
        onError(error)
      })
  }

  return async (db: Db, token: string): Promise<Authentication> => {
    const tokenHash = hashToken(token)
    const at = clock.now()
    const row = await current(db, tokenHash, at)
    // Who signed out asked for nothing to be kept.
    if (!row || row.ended_at || row.closed_at || (row.demo && !demo)) return { kind: 'none' }
    if (row.expires_at <= at) return { kind: 'ended', personId: row.person_id, locale: row.locale }
    if (at.getTime() - row.seen_at.getTime() > prolongEvery(row.shared_desk)) prolong(row, tokenHash, at)
    const permissions = await cache.get(PERMISSIONS, '', () => listPermissions(db))
    return { kind: 'signed-in', actor: actorOf(row, permissions, at) }
  }
}

/** A role begins and ends on its day while the row stays in memory: no notice says that the time has come. */
const actorOf = (row: SessionRow, permissions: Permissions, at: Date) => ({
  id: row.person_id,
  name: `${row.given_name} ${row.family_name}`,
  email: row.email,
  grants: row.grants.filter((held) => countsAt(held, at.getTime())),
  permissions,
  sharedDesk: row.shared_desk,
  sessionId: row.id,
})
