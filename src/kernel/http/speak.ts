// SPDX-License-Identifier: AGPL-3.0-or-later
/** The order in which every request is answered. Nothing else in the house answers a request of a module. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access.ts'
import type { Tx } from '../db/db.ts'
import { Gone, Invalid, NotAllowed, NotFound, Refused, StaleEdit } from '../errors.ts'
import { type Body, type BoundForm, type Form, fresh, parseForm, refilled, valuesIn } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import { localePath } from '../i18n/locale.ts'
import { isId, newId } from '../ids.ts'
import { renderPage } from '../render/html.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { admission } from './admit.ts'
import { answerDone, factsOf, gather, routeName, type State, viewContext } from './exchange-state.ts'
import { warning } from './flash.ts'
import type { Host } from './host.ts'
import { keepAnswer, takeOnceKey } from './once.ts'
import { findPending, forgetPending, keepPending, PENDING_PARAMETER } from './pending.ts'
import { type Posted, readPosted } from './posted.ts'
import {
  type Done,
  Elsewhere,
  type Exchange,
  type FormPage,
  type Page,
  type Route,
  type Verb,
} from './route.ts'
import { isSameOrigin } from './same-origin.ts'

/** Asks the visitor to sign in, and comes back here after. */
class SignInFirst extends Error {
  override name = 'SignInFirst'
}

type AnyForm = Form<Record<string, never>>

export async function answerGet(
  host: Host,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const state = await gather(host, request, reply)
  try {
    const subject = await admit(state, route)
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

export async function answerPost(
  host: Host,
  route: FormPage | Verb | Exchange,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const state = await gather(host, request, reply)
  if (!isSameOrigin(request.headers, host.services.baseUrl)) throw new NotAllowed('cross-origin post')
  let subject: unknown
  try {
    subject = await admit(state, route)
  } catch (error) {
    if (error instanceof SignInFirst)
      return await askToSignInAndKeep(state, route, (await readPosted(state, false)).body)
    throw error
  }
  const posted = await readPosted(state, route.kind === 'form')
  const { body } = posted
  if (route.kind === 'exchange') return await answerExchange(state, route, subject, body)
  return route.kind === 'form'
    ? await sendForm(state, route, subject, posted)
    : await sendVerb(state, route, subject, body)
}

/** The subject of an admitted request; every other verdict is thrown. */
async function admit(state: State, route: Route): Promise<unknown> {
  const { host, actor, params } = state
  const result = await admission(route, { db: host.database.db, params, actor, services: host.services })
  if (result.verdict === 'sign-in') throw new SignInFirst()
  if (result.verdict === 'not-found') throw new NotFound()
  if (result.verdict === 'not-allowed') throw new NotAllowed(routeName(route))
  return result.subject
}

const askOf = (state: State, subject: unknown) => ({
  db: state.host.database.db,
  actor: state.actor as Actor,
  params: state.params,
  query: state.query,
  subject,
  locale: state.locale,
  services: state.host.services,
})

const workOf = (state: State, tx: Tx, subject: unknown, input: unknown, version: number) => ({
  tx,
  actor: state.actor as Actor,
  params: state.params,
  query: state.query,
  subject,
  input: input as Record<string, never>,
  version,
  locale: state.locale,
  services: state.host.services,
  request: factsOf(state),
})

function sendHtml(state: State, status: number, element: JSX.Element): FastifyReply {
  const shared = state.actor?.sharedDesk ?? false
  return state.reply
    .code(status)
    .header('cache-control', shared ? 'no-store' : state.actor ? 'private, no-cache' : 'no-cache')
    .type('text/html; charset=utf-8')
    .send(renderPage(element))
}

async function showPage(state: State, route: Page, subject: unknown, status?: number, problem?: FieldError) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const ctx = await viewContext(state, problem && warning(problem.source, problem.values))
  return sendHtml(state, status ?? route.status?.(data) ?? 200, route.view(ctx, data))
}

const formOf = (route: FormPage, subject: unknown, data: unknown): AnyForm =>
  (typeof route.form === 'function' ? route.form(subject, data) : route.form) as AnyForm

async function showForm(state: State, route: FormPage, subject: unknown, status = 200, problem?: FieldError) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const form = formOf(route, subject, data)
  const version = route.version?.(data)
  const kept = state.actor
    ? await findPending(
        state.host.database.db,
        state.query[PENDING_PARAMETER],
        state.actor.id,
        routeName(route),
      )
    : null
  const bound = kept
    ? refilled(form, kept, { errors: {}, key: newId(), version, restored: true })
    : fresh(form, newId(), route.stored?.(data) ?? {}, version)
  const ctx = await viewContext(state, problem && warning(problem.source, problem.values))
  return sendHtml(state, status, route.view(ctx, data, bound))
}

/** The same page again with what was typed: nothing is lost. */
async function showFormAgain(
  state: State,
  route: FormPage,
  subject: unknown,
  body: Body,
  status: number,
  change: (form: AnyForm, data: unknown) => Partial<BoundForm>,
) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const form = formOf(route, subject, data)
  const version = versionIn(body) || route.version?.(data)
  const bound = refilled(form, body, { errors: {}, key: newId(), version, ...change(form, data) })
  return sendHtml(state, status, route.view(await viewContext(state), data, bound))
}

const versionIn = (body: Body): number => {
  const typed = valuesIn(body, '_version')[0] ?? ''
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

async function sendForm(state: State, route: FormPage, subject: unknown, { body, refused }: Posted) {
  const data = typeof route.form === 'function' ? await route.load(askOf(state, subject)) : undefined
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const parsed = parseForm(formOf(route, subject, data), body)
  const errors = { ...refused, ...(parsed.ok ? {} : parsed.errors) }
  if (!parsed.ok || Object.keys(errors).length > 0)
    return showFormAgain(state, route, subject, body, 422, () => ({ errors }))
  try {
    const done = await inTransaction(
      state,
      route.once === false ? '' : (valuesIn(body, '_key')[0] ?? ''),
      async (tx) => {
        if (state.actor) await forgetPending(tx, state.actor.id, routeName(route), pathOnly(state.path))
        return route.act(workOf(state, tx, subject, parsed.input, versionIn(body)) as never)
      },
    )
    return answerDone(state, done)
  } catch (error) {
    if (error instanceof Invalid)
      return showFormAgain(state, route, subject, body, 422, () => ({ errors: error.fields }))
    if (error instanceof Refused)
      return showFormAgain(state, route, subject, body, 422, () => ({ problem: error.problem }))
    if (error instanceof StaleEdit)
      return showFormAgain(state, route, await admit(state, route), body, 409, (form, fresher) => ({
        theirs: differing(form, route.stored?.(fresher) ?? {}, body),
        version: route.version?.(fresher),
      }))
    throw error
  }
}

/** Fields in which what is stored now differs from what this person typed: both texts are shown. */
function differing(form: AnyForm, stored: Record<string, unknown>, body: Body): Record<string, string> {
  const found: Record<string, string> = {}
  const now = fresh(form, '', stored as never).values
  for (const name of Object.keys(form.fields)) {
    const theirs = (now[name] ?? []).join(', ')
    if (theirs.trim() !== valuesIn(body, name).join(', ').replace(/\r\n?/g, '\n').trim()) found[name] = theirs
  }
  return found
}

async function sendVerb(state: State, route: Verb, subject: unknown, body: Body) {
  const sayOnPage = async (problem: FieldError, status = 422) => {
    const on = route.on()
    const onSubject = await admit(state, on)
    if (on.kind === 'page') return showPage(state, on, onSubject, status, problem)
    return showForm(state, on, onSubject, status, problem)
  }
  const parsed = route.form ? parseForm(route.form, body) : ({ ok: true, input: {} } as const)
  if (!parsed.ok) return sayOnPage(Object.values(parsed.errors)[0]!)
  try {
    const done = await inTransaction(state, valuesIn(body, '_key')[0] ?? '', (tx) =>
      route.act(workOf(state, tx, subject, parsed.input, versionIn(body)) as never),
    )
    return answerDone(state, done)
  } catch (error) {
    if (error instanceof Refused) return sayOnPage(error.problem)
    if (error instanceof Invalid) return sayOnPage(Object.values(error.fields)[0]!)
    if (error instanceof StaleEdit)
      return sayOnPage(
        {
          source:
            'Nel frattempo un’altra persona ha cambiato questa pagina. Guarda come è adesso, poi riprova.',
        },
        409,
      )
    throw error
  }
}

/** One transaction for the whole post, its one-time key included: a repeat gets the answer of the first. */
async function inTransaction(state: State, key: string, act: (tx: Tx) => Promise<Done>): Promise<Done> {
  const { database, services } = state.host
  return database.transaction(async (tx) => {
    if (!isId(key)) return act(tx)
    const first = await takeOnceKey(tx, key, services.clock.now())
    if (first) return { path: first.location, flash: first.flash ?? undefined }
    const done = await act(tx)
    await keepAnswer(tx, key, done.path, done.flash)
    return done
  })
}

async function answerExchange(state: State, route: Exchange, subject: unknown, body: Body) {
  const form = (typeof route.form === 'function' ? route.form(subject) : route.form) as AnyForm
  const t = state.host.translators.get(state.locale)!
  const parsed = parseForm(form, body)
  if (!parsed.ok) {
    const errors = Object.fromEntries(
      Object.entries(parsed.errors).map(([name, e]) => [name, t(e.source, e.values)]),
    )
    return state.reply.code(422).send({ errors })
  }
  try {
    return await state.host.database.transaction((tx) =>
      route.act(workOf(state, tx, subject, parsed.input, versionIn(body)) as never),
    )
  } catch (error) {
    if (error instanceof Refused)
      return state.reply.code(422).send({ problem: t(error.problem.source, error.problem.values) })
    throw error
  }
}

const pathOnly = (path: string): string => path.split('?')[0]!

const signInAddress = (state: State, returnTo: string): string =>
  localePath(state.locale, `${state.host.signInPath}?ritorno=${encodeURIComponent(returnTo)}`)

/** What was written is kept for the person whose session it was, and given back on the form's page after sign-in. */
async function askToSignInAndKeep(state: State, route: FormPage | Verb | Exchange, body: Body) {
  const { host, authentication } = state
  if (route.kind === 'exchange')
    return state.reply
      .code(401)
      .send({ problem: host.translators.get(state.locale)!('La sessione è finita: accedi di nuovo.') })
  const page = route.kind === 'form' ? route.path : route.on().path
  const returnPath = fillParams(page, state.params)
  if (route.kind !== 'form' || authentication.kind !== 'ended')
    return state.reply.redirect(signInAddress(state, returnPath), 303)
  const { _key, ...kept } = body
  const id = await host.database.transaction((tx) =>
    keepPending(
      tx,
      { personId: authentication.personId, route: routeName(route), returnPath, body: kept },
      host.services.clock.now(),
    ),
  )
  return state.reply.redirect(signInAddress(state, `${returnPath}?${PENDING_PARAMETER}=${id}`), 303)
}

const fillParams = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))

/** The page for an error, with its status. Our own mistakes are logged by the caller. */
export async function answerError(
  host: Host,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const status = statusOf(error)
  if (wantsJson(request)) return reply.code(status).send({ status, requestId: request.id })
  try {
    const state = await gather(host, request, reply)
    const ctx = await viewContext(state)
    const problem = error instanceof Refused ? error.problem : undefined
    return sendHtml(state, status, host.errorPage({ ctx, status, problem }))
  } catch (second) {
    // The frame itself needs the database: without it the page is these words alone.
    request.log.error({ requestId: request.id, err: second }, 'error page failed')
    return reply
      .code(status >= 500 ? 503 : status)
      .type('text/html; charset=utf-8')
      .send(bareErrorPage(request.id))
  }
}

const bareErrorPage = (requestId: string): string => `<!DOCTYPE html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Servizio non disponibile</title></head>
<body><main><h1>Servizio non disponibile</h1>
<p>La piattaforma non risponde. Riprova fra qualche minuto: quello che avevi già inviato è salvo.</p>
<p lang="en">The platform does not answer. Please try again in a few minutes: what you had already sent is safe.</p>
<p>Codice: ${requestId}</p></main></body></html>`

const wantsJson = (request: FastifyRequest): boolean =>
  /^application\/json/.test(request.headers.accept ?? '')

export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404
  if (error instanceof Gone) return 410
  if (error instanceof NotAllowed) return 403
  if (error instanceof Refused || error instanceof Invalid) return 422
  if (error instanceof StaleEdit) return 409
  const status = (error as { statusCode?: unknown }).statusCode
  if ((error as { name?: string }).name === 'TooMany') return 429
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
