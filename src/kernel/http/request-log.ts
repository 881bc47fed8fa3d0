// SPDX-License-Identifier: AGPL-3.0-or-later
/** One line for each request; of what failed, the stack when the mistake is ours, a word when something else is away. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { causeOf } from '../db/unavailable.ts'

/** What was away for a request, said in its one line: an outage must not fill the log with stacks. */
const away = new WeakMap<FastifyRequest, string>()

export function logFailure(request: FastifyRequest, error: unknown, words: string): void {
  const cause = causeOf(error)
  if (cause) away.set(request, cause)
  else request.log.error({ requestId: request.id, err: error }, words)
}

/** Asked by a machine every few seconds: what it finds is said when it changes, see health.ts. */
const isHealthCheck = (route: string): boolean => route.startsWith('/health/')

export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const cause = away.get(request)
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(cause && { away: cause }),
    }
    if (isHealthCheck(route)) request.log.debug(line, 'answered')
    else if (cause) request.log.warn(line, 'answered')
    else if (reply.statusCode >= 500) request.log.error(line, 'answered')
    else request.log.info(line, 'answered')
  })
}
