// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body has a time to arrive in: whoever sends a letter a minute must not hold a connection for ever. */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Whatever its length: a line that breaks off and comes back. */
const PATIENCE_MS = 60_000
/** Bytes a second of the slowest line that is waited for: a modem. */
const SLOWEST = 4096
/** Whatever its length says: 120 MB of a form with files on a line of 1 Mbit/s, twice. An upload goes on where it was cut. */
const LONGEST_MS = 30 * 60_000

/** Milliseconds that a body may take; null when there is none. One of unknown length is no form of a browser. */
export function timeForBody({ headers }: Pick<IncomingMessage, 'headers'>): number | null {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers
  if (encoding !== undefined) return 2 * PATIENCE_MS
  const bytes = Number(length ?? 0)
  return bytes > 0 ? Math.min(PATIENCE_MS + (bytes / SLOWEST) * 1000, LONGEST_MS) : null
}

/**
 * Closes the connection of a body that has not arrived in its time, or of which nothing has come for `silence` milliseconds. What an
 * upload had sent by then is kept, and it goes on.
 */
export function cutSlowBodies(server: FastifyInstance, timeFor = timeForBody, silence = PATIENCE_MS): void {
  server.addHook('onRequest', async ({ raw }) => {
    const ms = timeFor(raw)
    if (ms === null) return
    const cut = () => {
      if (!raw.complete) raw.destroy()
    }
    const whole = setTimeout(cut, ms).unref()
    let heard = raw.socket.bytesRead
    const quiet = setInterval(() => {
      // What has come and waits to be read waits for us.
      if (raw.socket.bytesRead === heard && raw.readableLength === 0) cut()
      heard = raw.socket.bytesRead
    }, silence).unref()
    raw.once('close', () => {
      clearTimeout(whole)
      clearInterval(quiet)
    })
  })
}
