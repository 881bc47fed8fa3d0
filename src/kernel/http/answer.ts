// SPDX-License-Identifier: AGPL-3.0-or-later
/** The order in which every request is answered. Nothing else in the house answers a request of a module. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUnavailable } from '../db/unavailable.ts'
import { Gone, Invalid, NotAllowed, NotFound, Refused, StaleEdit, TooMany } from '../errors.ts'
import { StoreAway, StoreFull } from '../files/store.ts'
import { answerProblem, isForApi } from './api/answer.ts'
import { KeyRefused } from './api/keys.ts'
import { WrongQuery } from './api/query.ts'
import { awayPage, brokenPage } from './bare-page.ts'
import { gather, type State, viewContext } from './exchange-state.ts'
import type { Host } from './host.ts'
import { logFailure } from './request-log.ts'
import type { Route } from './route.ts'
import { admit, askOf, SignInFirst, sendHtml, showForm, showPage } from './show.ts'
import { signInAddress } from './sign-in-first.ts'

export async function answerGet(
  host: Host,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const state = await gather(host, request, reply)
  try {
    const subject = await admit(state, route)
    if (route.leaves && request.method === 'GET') request.leaving = () => leave(state, route, subject)
    if (route.kind === 'download')
      return await route.send(askOf(state, subject), request, reply, await viewContext(state))
    if (route.kind === 'page') return await showPage(state, route, subject)
    if (route.kind === 'form') return await showForm(state, route, subject)
    throw new NotFound()
  } catch (error) {
    if (error instanceof SignInFirst) return reply.redirect(signInAddress(state, state.path), 303)
    throw error
  }
}

/** Reads and writes for the one who was shown, not for the one who asked: whatever goes wrong here is no reason to refuse a page. */
async function leave(state: State, { leaves }: Route, subject: unknown): Promise<void> {
  if (!leaves) return
  try {
    await state.host.services.leaveLooks(leaves.what, await leaves.at(askOf(state, subject)))
  } catch (error) {
    logFailure(state.request, error, 'looks not kept')
  }
}

/** The page for an error, with its status. Our own mistakes are logged by the caller. */
export async function answerError(
  host: Host,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const status = statusOf(error)
  if (isForApi(request)) return answerProblem(host, { status, error }, request, reply)
  if (wantsJson(request))
    return reply.code(status).header('cache-control', 'no-store').send({ status, requestId: request.id })
  try {
    const state = await gather(host, request, reply)
    const ctx = await viewContext(state)
    const problem = error instanceof Refused || error instanceof Gone ? error.problem : undefined
    const successor = error instanceof Gone ? error.successor : undefined
    return sendHtml(state, status, host.errorPage({ ctx, status, problem, successor }))
  } catch (second) {
    // The frame itself needs the database: without it the page is these words alone.
    logFailure(request, second, 'error page failed')
    const away = isUnavailable(error) || isUnavailable(second)
    return reply
      .code(away ? 503 : status)
      .type('text/html; charset=utf-8')
      .send(away ? awayPage(request.id) : brokenPage(request.id))
  }
}

const wantsJson = (request: FastifyRequest): boolean =>
  /^application\/json/.test(request.headers.accept ?? '')

export function statusOf(error: unknown): number {
  if (error instanceof WrongQuery) return 400
  if (error instanceof KeyRefused) return 401
  if (error instanceof NotFound) return 404
  if (error instanceof Gone) return 410
  if (error instanceof NotAllowed) return 403
  if (error instanceof Refused || error instanceof Invalid) return 422
  if (error instanceof StaleEdit) return 409
  const status = (error as { statusCode?: unknown }).statusCode
  if (error instanceof TooMany) return 429
  if (error instanceof StoreAway || error instanceof StoreFull) return 503
  if (typeof status === 'number' && status >= 400 && status < 500) return status
  return isUnavailable(error) ? 503 : 500
}
