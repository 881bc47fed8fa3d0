// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a request is about, and the pages that answer it. */
import type { FastifyReply } from 'fastify'
import type { Actor } from '../access.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { merge } from '../forms/conflict.ts'
import { type Body, type BoundForm, type Form, fresh, refilled, shownWith } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import { localePath } from '../i18n/locale.ts'
import { newId } from '../ids.ts'
import { renderPage } from '../render/html.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { admission } from './admit.ts'
import { factsOf, routeName, type State, viewContext } from './exchange-state.ts'
import { warning } from './flash.ts'
import { findPending, type GivenBack, PENDING_PARAMETER } from './pending.ts'
import { Elsewhere, type FormPage, type Page, type Route } from './route.ts'
import { newWriting, sameWriting } from './writing.ts'

/** Asks the visitor to sign in, and comes back here after. */
export class SignInFirst extends Error {
  override name = 'SignInFirst'
}

export type AnyForm = Form<Record<string, never>>

/** The subject of an admitted request; every other verdict is thrown. */
export async function admit(state: State, route: Route): Promise<unknown> {
  const { host, actor, params } = state
  const result = await admission(route, { db: host.database.db, params, actor, services: host.services })
  if (result.verdict === 'sign-in') throw new SignInFirst()
  if (result.verdict === 'not-found') throw new NotFound()
  if (result.verdict === 'not-allowed') throw new NotAllowed(routeName(route))
  return result.subject
}

export const askOf = (state: State, subject: unknown) => ({
  db: state.host.database.db,
  actor: state.actor as Actor,
  params: state.params,
  query: state.query,
  subject,
  locale: state.locale,
  services: state.host.services,
  request: factsOf(state),
})

export function sendHtml(
  state: State,
  status: number,
  element: JSX.Element,
  keptNowhere = false,
): FastifyReply {
  const shared = keptNowhere || (state.actor?.sharedDesk ?? false)
  return state.reply
    .code(status)
    .header('cache-control', shared ? 'no-store' : state.actor ? 'private, no-cache' : 'no-cache')
    .type('text/html; charset=utf-8')
    .send(renderPage(element))
}

export async function showPage(
  state: State,
  route: Page,
  subject: unknown,
  status?: number,
  problem?: FieldError,
) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const ctx = await viewContext(state, problem && warning(problem.source, problem.values))
  return sendHtml(state, status ?? route.status?.(data) ?? 200, route.view(ctx, data), route.keptNowhere)
}

/** The form of a page for its subject; the same for whoever asks, and asked before a page is loaded. */
export const formOf = async (state: State, route: FormPage, subject: unknown): Promise<AnyForm> => {
  const asked = { db: state.host.database.db, params: state.params }
  return (typeof route.form === 'function' ? await route.form(subject, asked) : route.form) as AnyForm
}

export async function showForm(
  state: State,
  route: FormPage,
  subject: unknown,
  status = 200,
  problem?: FieldError,
) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const form = await formOf(state, route, subject)
  const given = await givenBack(state, route)
  const now = fresh(form, newId(), route.stored?.(data) ?? {}, route.version?.(data))
  const bound = given
    ? refilled(form, given.body, {
        errors: {},
        key: now.key,
        restored: true,
        resumedFrom: given.resumedFrom ?? undefined,
        ...(route.version && shownWith(given.body)),
      })
    : now
  const writing = await newWriting(state, route, form, {
    stored: now.values,
    given: given?.body ?? null,
  })
  const ctx = await viewContext(state, problem && warning(problem.source, problem.values))
  return sendHtml(state, status, route.view(ctx, data, { ...bound, writing }), route.keptNowhere)
}

/** What this person wrote here before and asks to see again. */
const givenBack = async ({ host, actor, query }: State, route: FormPage): Promise<GivenBack | null> =>
  actor ? findPending(host.database.db, query[PENDING_PARAMETER], actor.id, routeName(route)) : null

/** The same page again with what was typed: nothing is lost. It stays as old as it was, so that a saving meanwhile is met. */
export const showFormAgain = (
  state: State,
  route: FormPage,
  subject: unknown,
  body: Body,
  status: number,
  wrong: Partial<Pick<BoundForm, 'errors' | 'problem'>>,
) =>
  showRefused(state, route, subject, status, body, (form) =>
    refilled(form, body, { errors: {}, key: newId(), ...(route.version && shownWith(body)), ...wrong }),
  )

/**
 * The same page again when somebody was faster: their text where only they wrote, both where both did (409). `postTo`: the Italian
 * path of the page, when it is shown at another address.
 */
export const showConflict = (state: State, route: FormPage, subject: unknown, body: Body, postTo?: string) =>
  showRefused(state, route, subject, 409, body, (form, data) => {
    const now = fresh(form, newId(), route.stored?.(data) ?? {}, route.version?.(data))
    const { sent, theirs, taken } = merge(form.fields, body, now.values, shownWith(body).base)
    const { errors, key, version, base } = now
    const ownSaving = route.savedBy?.(data) === state.actor?.id
    return refilled(form, sent, { errors, key, version, base, theirs, taken, ownSaving, postTo })
  })

async function showRefused(
  state: State,
  route: FormPage,
  subject: unknown,
  status: number,
  body: Body,
  bind: (form: AnyForm, data: unknown) => BoundForm,
) {
  const data = await route.load(askOf(state, subject))
  if (data instanceof Elsewhere) return state.reply.redirect(localePath(state.locale, data.path), data.status)
  const form = await formOf(state, route, subject)
  const ctx = { ...(await viewContext(state)), refused: true }
  const writing = sameWriting(state, route, form, body)
  return sendHtml(state, status, route.view(ctx, data, { ...bind(form, data), writing }), route.keptNowhere)
}
