// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body has a time to arrive in: whoever sends a letter a minute must not hold a connection for ever. */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Whatever its length: a line that breaks off and comes back. */
const PATIENCE_MS = 60_000
/** Bytes a second of the slowest line that is waited for: a modem. */
const SLOWEST = 4096
/** As far as a timer reaches. */
const LONGEST_MS = 2 ** 31 - 1

/** Milliseconds that a body may take; null when there is none. One of unknown length is no form of a browser. */
export function timeForBody({ headers }: Pick<IncomingMessage, 'headers'>): number | null {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers
  if (encoding !== undefined) return 2 * PATIENCE_MS
  const bytes = Number(length ?? 0)
  return bytes > 0 ? Math.min(PATIENCE_MS + (bytes / SLOWEST) * 1000, LONGEST_MS) : null
}

/** Closes the connection of a body that has not arrived in its time. What an upload had sent by then is kept, and it goes on. */
export function cutSlowBodies(server: FastifyInstance, timeFor = timeForBody): void {
  server.addHook('onRequest', async ({ raw }) => {
    const ms = timeFor(raw)
    if (ms === null) return
    const timer = setTimeout(() => raw.complete || raw.destroy(), ms).unref()
    raw.once('close', () => clearTimeout(timer))
  })
}
