// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FastifyInstance } from 'fastify'

/** For what is being answered, or is still arriving. An upload that is cut goes on where it was. */
const LAST_REQUESTS_MS = 10_000

/** Takes no more connections, waits for what is being answered, and cuts what takes too long; at once when `hurry` is aborted. */
export async function closeServer(
  server: FastifyInstance,
  hurry?: AbortSignal,
  patienceMs = LAST_REQUESTS_MS,
): Promise<void> {
  const cut = () => server.server.closeAllConnections()
  const timer = setTimeout(cut, patienceMs)
  hurry?.addEventListener('abort', cut)
  const closed = server.close()
  if (hurry?.aborted) cut()
  try {
    await closed
  } finally {
    clearTimeout(timer)
    hurry?.removeEventListener('abort', cut)
  }
}
