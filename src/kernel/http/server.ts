// SPDX-License-Identifier: AGPL-3.0-or-later
/** The HTTP server: every route of the register behind the one order of `answer.ts`. */

import { randomUUID } from 'node:crypto'
import { validateHeaderValue } from 'node:http'
import { parse as parseQuery } from 'node:querystring'
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyFormbody from '@fastify/formbody'
import fastifyStatic from '@fastify/static'
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
  fastify,
  LogController,
} from 'fastify'
import { TooMany } from '../errors.ts'
import { acceptMultipart } from '../files/plain-upload.ts'
import { splitLocale } from '../i18n/locale.ts'
import { answerError, answerGet, statusOf } from './answer.ts'
import { addPreflight, answerApi, answerProblem, isForApi } from './api/answer.ts'
import { wrongHostPage } from './bare-page.ts'
import { brokenRequest } from './broken-request.ts'
import { errorForLog } from './error-log.ts'
import { isHttps } from './exchange-state.ts'
import { securityHeaders } from './headers.ts'
import { addHealth } from './health.ts'
import type { Host } from './host.ts'
import { isKnownHost } from './known-host.ts'
import { encodeLocation } from './location.ts'
import { methodsByPath } from './methods.ts'
import { answerPost } from './post.ts'
import { logFailure, logRequests } from './request-log.ts'
import { cutSlowBodies } from './slow-bodies.ts'

/** Bytes of a posted form: a long material with room to spare. Files go elsewhere. */
const FORM_BYTES = 2 * 1024 * 1024

/**
 * Pages are compressed in one go: a stream costs several times the compression itself. Before brotli, because at this size
 * it takes half the CPU for a tenth more bytes; files that never change were compressed when they were built.
 */
const COMPRESSION: FastifyCompressOptions = {
  threshold: 1024,
  syncThreshold: 512 * 1024,
  encodings: ['gzip', 'br'],
  zlibOptions: { level: 3 },
}

export async function buildServer(
  host: Host,
  register: (server: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const server = fastify(serverOptions(host))
  await server.register(fastifyCookie)
  await server.register(fastifyFormbody, {
    bodyLimit: FORM_BYTES,
    parser: (text) => ({ ...parseQuery(text, undefined, undefined, { maxKeys: 2000 }) }),
  })
  await acceptMultipart(server)
  // Forms and islands send fields; what arrives otherwise is refused (415) before anything reads it.
  server.removeContentTypeParser(['application/json', 'text/plain'])
  if (host.compress) await server.register(fastifyCompress, COMPRESSION)
  await server.register(fastifyStatic, {
    root: host.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
  })
  addHooks(server, host)
  addHealth(server, host)
  await register(server)
  addRoutes(server, host)
  return server
}

function addRoutes(server: FastifyInstance, host: Host): void {
  addPreflight(server)
  for (const { route } of host.routes) {
    if (route.kind === 'api')
      server.get(route.path, (request, reply) => answerApi(host, route, request, reply))
    if (route.kind === 'page' || route.kind === 'form' || route.kind === 'download')
      server.get(route.path, (request, reply) => answerGet(host, route, request, reply))
    if (route.kind === 'form' || route.kind === 'verb' || route.kind === 'exchange')
      server.post(
        route.path,
        { bodyLimit: (route.kind === 'form' && route.bodyLimit) || FORM_BYTES },
        (request, reply) => answerPost(host, route, request, reply),
      )
  }
}

function serverOptions(host: Host): FastifyServerOptions {
  return {
    trustProxy: trusted(host.trustProxy),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    // None for all: an upload over a slow line may take an hour. Each body has its own time, see slow-bodies.ts.
    requestTimeout: 0,
    // While it stops, what still comes on an open connection is answered; it was told that the connection ends.
    return503OnClosing: false,
    clientErrorHandler: brokenRequest(isHttps(host)),
    bodyLimit: FORM_BYTES,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // No address, no cookie, no person and no query: a log must not join somebody to what they read or look for.
    logger:
      host.logLevel === 'silent'
        ? false
        : {
            level: host.logLevel,
            ...(host.logTo && { stream: host.logTo }),
            serializers: { req: () => ({}), err: errorForLog },
          },
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(isHttps(host)))
      void answerError(host, error, request, reply)
    },
    rewriteUrl: (request) => splitLocale(request.url ?? '/').path,
  }
}

/** Fastify's own number of hops, said as the function that its types allow. */
const trusted = (
  setting: Host['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) =>
  typeof setting === 'number' ? (_address, hop) => hop < setting : setting

function addHooks(server: FastifyInstance, host: Host): void {
  const headers = securityHeaders(isHttps(host))
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // A balancer asks by the number of the machine.
    if (isKnownHost(request.host, host.services.baseUrl) || request.url.startsWith('/health/')) return
    if (isForApi(request)) return answerProblem(host, { status: 421, error: null }, request, reply)
    return reply
      .code(421)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(wrongHostPage(host.services.baseUrl, request.id))
  })
  cutSlowBodies(server)
  leaveBehind(server)
  server.addHook('onSend', (_request, reply, payload, done) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string') reply.header('location', encodeLocation(location))
    // A connection that is used again would be cut under its next request.
    if (host.leaving?.aborted) reply.header('connection', 'close')
    done(null, payload)
  })
  logRequests(server)
  answerFailures(server, host)
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Keeps what this answer leaves behind, where it leaves something (`leaves` of a route). */
    leaving: (() => Promise<void>) | null
  }
}

/** When the answer is known to be what was asked for, and before the first byte of it leaves. */
function leaveBehind(server: FastifyInstance): void {
  server.decorateRequest('leaving', null)
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!request.leaving || reply.statusCode !== 200) return done(null, payload)
    void request.leaving().finally(() => done(null, payload))
  })
}

/** A header that Node refuses to write would fail the page of the error too. */
function dropUnsendable(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    try {
      for (const one of [value].flat()) validateHeaderValue(name, String(one))
    } catch {
      reply.removeHeader(name)
    }
}

function answerFailures(server: FastifyInstance, host: Host): void {
  const methodsAt = methodsByPath(host.routes)
  server.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(request.url.split('?')[0]!)
    // A button's address that is asked for as a page is not one.
    const isPage = methods.includes('GET') || !['GET', 'HEAD'].includes(request.method)
    if (methods.length === 0 || !isPage)
      return answerError(host, Object.assign(new Error('not found'), { statusCode: 404 }), request, reply)
    reply.header('allow', methods.join(', '))
    return answerError(host, Object.assign(new Error('method'), { statusCode: 405 }), request, reply)
  })
  server.setErrorHandler((error, request, reply) => {
    if (statusOf(error) >= 500) logFailure(request, error, 'failed')
    dropUnsendable(reply)
    if (error instanceof TooMany) reply.header('retry-after', error.retryAfterSeconds)
    return answerError(host, error, request, reply)
  })
}
