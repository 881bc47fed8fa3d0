// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions } from '#kernel/access.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database, Db } from '#kernel/db/db.ts'
import type { Authentication } from '#kernel/http/host.ts'
import { hashToken } from './actions.ts'
import { findSession, prolongSession, type SessionRow } from './queries.ts'
import { prolongEvery, sessionEnd } from './rules.ts'

export interface AuthenticateOptions {
  database: Database
  /** What each role allows; kept by the composition root. */
  permissions(db: Db): Promise<Permissions>
  /** Invented people sign in only where the demonstration runs. */
  demo: boolean
  clock: Clock
}

/** Who a session token belongs to, prolonging a living session now and then. */
export function authenticator({ database, permissions, demo, clock }: AuthenticateOptions) {
  return async (db: Db, token: string): Promise<Authentication> => {
    const tokenHash = hashToken(token)
    const row = await findSession(db, tokenHash)
    // Who signed out asked for nothing to be kept.
    if (!row || row.ended_at || row.closed_at || (row.demo && !demo)) return { kind: 'none' }
    const at = clock.now()
    if (row.expires_at <= at) return { kind: 'ended', personId: row.person_id, locale: row.locale }
    if (at.getTime() - row.seen_at.getTime() > prolongEvery(row.shared_desk)) {
      const expiresAt = sessionEnd(row.shared_desk, row.created_at, at)
      await database.transaction((tx) => prolongSession(tx, tokenHash, at, expiresAt))
    }
    return { kind: 'signed-in', actor: actorOf(row, await permissions(db)) }
  }
}

const actorOf = (row: SessionRow, permissions: Permissions) => ({
  id: row.person_id,
  name: `${row.given_name} ${row.family_name}`,
  email: row.email,
  grants: row.grants,
  permissions,
  sharedDesk: row.shared_desk,
})
