// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is known of one request, gathered once and handed down. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access.ts'
import { showable } from '../forms/text.ts'
import { inLocale } from '../i18n/local-text.ts'
import { type Locale, localePath, splitLocale } from '../i18n/locale.ts'
import { newId } from '../ids.ts'
import type { ViewContext } from '../render/context.ts'
import { cookieOptions, flashCookieName, readFlash, sessionCookieName, writeFlash } from './cookies.ts'
import type { Flash } from './flash.ts'
import type { Authentication, Host } from './host.ts'
import { bucketKey, networkOf } from './rate-limit.ts'
import type { Done, Params, Query, RequestFacts, Route } from './route.ts'

export interface State {
  readonly host: Host
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly locale: Locale
  /** Italian path and query, without the prefix of the language. */
  readonly path: string
  readonly authentication: Authentication
  readonly actor: Actor | null
  readonly params: Params
  readonly query: Query
}

export const isHttps = (host: Host): boolean => host.services.baseUrl.startsWith('https:')

async function authenticationOf(host: Host, request: FastifyRequest): Promise<Authentication> {
  const token = request.cookies?.[sessionCookieName(isHttps(host))]
  return token ? host.authenticate(host.database.db, token) : { kind: 'none' }
}

/** Who is signed in, for the few routes that do not go the common way. */
export async function actorOf(host: Host, request: FastifyRequest): Promise<Actor | null> {
  const authentication = await authenticationOf(host, request)
  return authentication.kind === 'signed-in' ? authentication.actor : null
}

export async function gather(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<State> {
  const { locale, path } = splitLocale(request.originalUrl)
  const authentication = await authenticationOf(host, request)
  return {
    host,
    request,
    reply,
    locale,
    path,
    authentication,
    actor: authentication.kind === 'signed-in' ? authentication.actor : null,
    params: showableValues(request.params as Record<string, string>),
    query: singleValues(request.query as Record<string, string | string[]>),
  }
}

/** A query parameter given twice counts once, the last time. */
function singleValues(raw: Record<string, string | string[]> | undefined): Query {
  const query: Query = {}
  for (const [name, value] of Object.entries(raw ?? {}))
    query[name] = Array.isArray(value) ? (value.at(-1) ?? '') : value
  return showableValues(query)
}

/** What an address may hold and the database may not (U+0000) becomes a sign that nothing is called by: such a page is not found. */
function showableValues(raw: Record<string, string> | undefined): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw ?? {})) values[name] = showable(value)
  return values
}

export const factsOf = (state: State): RequestFacts => ({
  // Made when it is asked for: few posts are counted by address.
  get addressKey() {
    return bucketKey(state.host.secret, 'address', networkOf(state.request.ip))
  },
  sessionToken: state.request.cookies[sessionCookieName(isHttps(state.host))] ?? null,
  userAgent: state.request.headers['user-agent'] ?? '',
})

/** The context of the views of one answer. `flash` overrides the one that the browser carries. */
export async function viewContext(state: State, flash?: Flash): Promise<ViewContext> {
  const { host, locale, actor, reply } = state
  const carried = flash
    ? null
    : readFlash(host.secret, state.request.cookies?.[flashCookieName(isHttps(host))])
  // With the attributes it was set with: browsers refuse a `__Host-` cookie without Secure, and would keep the old one.
  if (carried) reply.clearCookie(flashCookieName(isHttps(host)), cookieOptions(isHttps(host)))
  const zone = host.services.zone
  return {
    t: host.translators.get(locale)!,
    locale,
    href: (path) => localePath(locale, path),
    local: (text) => {
      const found = inLocale(text, locale)
      return found.lang === locale ? { text: found.text } : found
    },
    date: (value, style = 'long') => formatDate(locale, zone, value, style),
    time: (value) => timeOf(locale, zone, value),
    dateTime: (value) => firstOfMonth(locale, dateTimeFormat(locale, zone).format(value)),
    number: (value) => numberFormat(locale).format(value),
    asset: host.asset,
    actor,
    path: state.path,
    demo: host.services.demo,
    flash: flash ?? carried,
    frame: await host.frame(locale, actor),
    now: host.services.clock.now(),
    requestId: state.request.id,
    newKey: () => newId(),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function cachedFormat(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  let format = formats.get(key)
  if (!format) {
    format = make()
    formats.set(key, format)
  }
  return format
}

function formatDate(locale: Locale, zone: string, value: string | Date, style: 'long' | 'short'): string {
  // A day has no zone: it is read and written as UTC, so that it never moves.
  const timeZone = typeof value === 'string' ? 'UTC' : zone
  const at = typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' }
  const tag = locale === 'en' ? 'en-GB' : locale
  const written = cachedFormat(
    `${tag}${timeZone}${style}`,
    () => new Intl.DateTimeFormat(tag, { ...options, timeZone }),
  ).format(at)
  return style === 'long' ? firstOfMonth(locale, written) : written
}

/** Italian writes the first day of a month as an ordinal, "1° giugno"; the tables of the runtime do not know. */
const firstOfMonth = (locale: Locale, written: string): string =>
  locale === 'it' ? written.replace(/^1 /, '1° ') : written

/** '10:32': the hour of an instant in a zone. */
export function timeOf(locale: Locale, zone: string, at: Date): string {
  const tag = locale === 'en' ? 'en-GB' : locale
  return cachedFormat(
    `${tag}${zone}hour`,
    () => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone }),
  ).format(at)
}

const dateTimeFormat = (locale: Locale, zone: string) => {
  const tag = locale === 'en' ? 'en-GB' : locale
  return cachedFormat(
    `${tag}${zone}time`,
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }),
  )
}

const numbers = new Map<Locale, Intl.NumberFormat>()
function numberFormat(locale: Locale): Intl.NumberFormat {
  let format = numbers.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
      useGrouping: 'min2',
    } as Intl.NumberFormatOptions)
    numbers.set(locale, format)
  }
  return format
}

/** Answers a post: 303 to the page in the language of the form, with the message and the session it hands over. */
export function answerDone(state: State, done: Done): FastifyReply {
  const { host, reply } = state
  const options = cookieOptions(isHttps(host))
  if (done.flash)
    reply.setCookie(flashCookieName(isHttps(host)), writeFlash(host.secret, done.flash), {
      ...options,
      maxAge: 60,
    })
  if (done.session === null) reply.clearCookie(sessionCookieName(isHttps(host)), options)
  else if (done.session)
    reply.setCookie(sessionCookieName(isHttps(host)), done.session.token, {
      ...options,
      // Without a maximum age the browser forgets it when it closes.
      ...(done.session.maxAgeSeconds === null ? {} : { maxAge: done.session.maxAgeSeconds }),
    })
  return reply.redirect(localePath(state.locale, done.path), 303)
}

/** A stable name of a route, for registers and kept forms. */
export const routeName = (route: Route): string => `${route.kind} ${route.path}`

/** Italian path of a route with its parameters filled in. */
export const pageOf = (route: Pick<Route, 'path'>, params: Params): string =>
  route.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
