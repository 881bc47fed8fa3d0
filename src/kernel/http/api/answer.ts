// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The order in which a request under /api is answered: key, limit, address (404), query (400), what it is about, load, one answer with its
 * ETag. No session is looked at and no cookie is set: a page elsewhere that asks with the cookies of a reader learns what everybody may know.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotAllowed, NotFound, TooMany } from '../../errors.ts'
import { showable } from '../../forms/text.ts'
import { isLocale, LOCALES, type Locale, SOURCE_LOCALE, splitLocale } from '../../i18n/locale.ts'
import { msg } from '../../i18n/msg.ts'
import { admission } from '../admit.ts'
import type { Host } from '../host.ts'
import { type Limit, networkOf, secondsLeft } from '../rate-limit.ts'
import type { Api, Params } from '../route.ts'
import { type ApiKey, bearerIn, KeyRefused, PUBLIC_READ } from './keys.ts'
import { sendProblem } from './problem.ts'
import { readQuery } from './query.ts'

/** Requests that an address may make, and those that a key may. */
export const LIMITS = {
  address: { max: 600, windowSeconds: 300 },
  key: { max: 6000, windowSeconds: 300 },
} as const satisfies Record<string, Limit>

/** How long an answer may be shown again before it is asked for anew. */
const FRESH_SECONDS = 60

export const DEMONSTRATION = msg('Dimostrazione: dati inventati, senza valore')

const EXPOSED = 'ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Demonstration'

/** Whether a request is for the API, in whatever way it is written: every failure of it is then a problem, not a page. */
export const isForApi = (request: FastifyRequest): boolean =>
  /^\/api(\/|\?|$)/.test(splitLocale(request.originalUrl).path)

/** The language that `?lang=` says, or the first of ours in `Accept-Language`. */
export function localeAsked(request: FastifyRequest): Locale {
  const { lang } = (request.query ?? {}) as { lang?: unknown }
  if (typeof lang === 'string' && isLocale(lang)) return lang
  const wanted = (request.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((each) => {
      const [tag = '', weight] = each
        .trim()
        .toLowerCase()
        .split(/;\s*q=/)
      return { language: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
  return LOCALES.find((locale) => locale === wanted?.language) ?? SOURCE_LOCALE
}

export async function answerApi(
  host: Host,
  route: Api,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const locale = localeAsked(request)
  describe(reply, locale)
  const key = await spend(host, request, reply)
  if (splitLocale(request.originalUrl).locale !== SOURCE_LOCALE) throw new NotFound()
  mayRead(route, key)
  const query = readQuery(route.query, request.query as Record<string, string | string[]>)
  const params: Params = Object.fromEntries(
    Object.entries(request.params as Params).map(([name, value]) => [name, showable(value)]),
  )
  const { services, database } = host
  const { db } = database
  const admitted = await admission(route, { db, params, actor: null, services })
  if (admitted.verdict !== 'admitted') throw new NotFound()
  const { subject } = admitted
  const t = host.translators.get(locale)!
  const body = await route.load({ db, params, query, subject, locale, services, t })
  return send(host, { route, body, hasKey: key !== null, demo: t(DEMONSTRATION) }, request, reply)
}

/** What every answer of the API has, problems too. */
function describe(reply: FastifyReply, locale: Locale): void {
  reply.headers({
    'content-language': locale,
    vary: 'Accept-Language, Authorization',
    // Whoever may read it may show it: nothing under /api depends on who is signed in.
    'cross-origin-resource-policy': 'cross-origin',
  })
}

/** Counts the request, by key or by address; what is left is said in the answer. Throws `TooMany` and `KeyRefused`. */
async function spend(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<ApiKey | null> {
  const { key, refused } = await keyOf(host, request)
  if (!key && !refused && request.headers.authorization === undefined)
    reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED })
  const limit = key ? LIMITS.key : LIMITS.address
  const value = key ? `key ${key.id}` : `address ${networkOf(request.ip)}`
  const [used = 0] = await host.services.limits.count([{ kind: 'api', value, limit }])
  const seconds = secondsLeft(limit, host.services.clock.now())
  reply.headers({
    'ratelimit-limit': limit.max,
    'ratelimit-remaining': Math.max(0, limit.max - used),
    'ratelimit-reset': seconds,
  })
  if (used > limit.max) throw new TooMany(seconds)
  if (refused) throw new KeyRefused()
  return key
}

async function keyOf(
  { readKey }: Host,
  { headers }: FastifyRequest,
): Promise<{ key: ApiKey | null; refused: boolean }> {
  try {
    const token = bearerIn(headers.authorization)
    const key = token === null ? null : ((await readKey?.(token)) ?? null)
    return { key, refused: token !== null && key === null }
  } catch (error) {
    if (error instanceof KeyRefused) return { key: null, refused: true }
    throw error
  }
}

function mayRead({ path, scope = PUBLIC_READ }: Api, key: ApiKey | null): void {
  if (!key && scope !== PUBLIC_READ) throw new KeyRefused(true)
  if (key && !key.scopes.includes(scope)) throw new NotAllowed(path)
}

interface Answer {
  readonly route: Api
  readonly body: object
  readonly hasKey: boolean
  readonly demo: string
}

function send(
  { services }: Host,
  { route, body, hasKey, demo }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // Data of the demonstration travel without their page: they say of themselves what they are.
  const whole = services.demo && !route.isPlain ? { ...body, dimostrazione: demo } : body
  const text = route.write ? route.write(whole) : JSON.stringify(whole)
  // Weak: the same answer is sent compressed or not.
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const open = hasKey || route.scope !== undefined ? 'private' : 'public'
  reply.headers({
    etag,
    'cache-control': route.fresh === false ? 'no-store' : `${open}, max-age=${FRESH_SECONDS}`,
    ...(services.demo && { 'x-demonstration': 'invented data, of no value' }),
  })
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type(route.type ?? 'application/json; charset=utf-8').send(text)
}

/** Weak comparison (RFC 9110 section 13.1.2). */
const matches = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined &&
  (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.slice(2)))

/** A page of another site asks first whether it may send `If-None-Match`. A key is for machines: pages may not bring one. */
export function addPreflight(server: FastifyInstance): void {
  server.options('/api/*', async (_request, reply) =>
    reply
      .code(204)
      .headers({
        allow: 'GET, HEAD, OPTIONS',
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'Accept-Language, If-None-Match',
        'access-control-max-age': 86_400,
      })
      .send(),
  )
}

/** A failure of the API, whoever found it. */
export function answerProblem(
  host: Host,
  { status, error }: { status: number; error: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const locale = localeAsked(request)
  describe(reply, locale)
  if (request.headers.authorization === undefined) reply.header('access-control-allow-origin', '*')
  return sendProblem(host.translators.get(locale)!, { status, error }, request, reply)
}
