// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Routes as sentences: who it is for, what it is about, what it reads, how it looks, what it does.
 * The kernel speaks the sentence in one order (session, access, subject, policy, same origin, parse, transaction);
 * a route only fills the blanks.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access, Actor, Everyone } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { Db, Tx } from '../db/db.ts'
import type { FileStore } from '../files/store.ts'
import type { BoundForm, Fields, Form, OpenForm, ValuesOf } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import type { Hand } from '../hand.ts'
import type { Locale } from '../i18n/locale.ts'
import type { LeaveLooks, Look } from '../looks.ts'
import type { Translate, ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import type { Sealing } from '../sealing.ts'
import type { RunTask } from '../worker-tasks.ts'
import type { AskedFor, JsonSchema, Parameters } from './api/schema.ts'
import type { Flash } from './flash.ts'
import type { Gate } from './gate.ts'
import type { Limits } from './rate-limit.ts'

export type Params = Record<string, string>
export type Query = Record<string, string>

/** What the process offers to every handler. */
export interface Services {
  readonly clock: Clock
  /** Costly work, in a thread beside. */
  readonly run: RunTask
  /** What a source text is in each language, for what is read from people and not shown to them. */
  readonly translators: ReadonlyMap<Locale, Translate>
  readonly store: FileStore
  readonly limits: Limits
  /** Keeps that somebody's data were shown to somebody else. */
  readonly leaveLooks: LeaveLooks
  /** For secrets that a room keeps and must read again. */
  readonly sealing: Sealing
  readonly baseUrl: string
  /** IANA time zone of the instance. */
  readonly zone: string
  readonly demo: boolean
  /** Whether letters leave: a mail server is set. */
  readonly sendsMail: boolean
  /** Whether an antivirus looks at what is uploaded. */
  readonly scansFiles: boolean
}

export type ActorFor<A extends Access> = A extends { kind: 'everyone' } ? Actor | null : Actor

/** What a reading handler gets. */
export interface Ask<S, A extends Access = Access> {
  readonly db: Db
  readonly actor: ActorFor<A>
  readonly params: Params
  readonly query: Query
  readonly subject: S
  readonly locale: Locale
  readonly services: Services
  readonly request: RequestFacts
}

/** What a writing handler gets: everything inside the one transaction of the request. */
export interface Work<S, I, A extends Access = Access> {
  readonly tx: Tx
  /** What its verbs are done with: the same transaction, who and when. */
  readonly hand: Hand
  readonly actor: ActorFor<A>
  readonly params: Params
  readonly query: Query
  readonly subject: S
  readonly input: I
  /** The version of the row that the form was shown for; 0 when the form carried none. */
  readonly version: number
  readonly locale: Locale
  readonly services: Services
  readonly request: RequestFacts
}

/** The little of a request that handlers may know beside its form. */
export interface RequestFacts {
  /** Hash of the address (of IPv6 its network), for rate limits only; never stored beside a person. */
  readonly addressKey: string
  readonly sessionToken: string | null
  /** What the browser calls itself; of it no more is kept than which browser and which system. */
  readonly userAgent: string
}

/** Loads what a route is about. Null: unknown, or not the asker's to know of. */
export type LoadSubject<S> = (
  db: Db,
  params: Params,
  actor: Actor | null,
  services: Services,
) => Promise<S | null>

interface Sentence<S, A extends Access> {
  /** Italian path with `:params`; the other languages have the same path behind their prefix. */
  readonly path: string
  readonly access: A
  readonly subject?: LoadSubject<S>
  /** Whether the actor may do this with the subject; a refusal is 403. */
  readonly policy?: (actor: ActorFor<A>, subject: S) => boolean
  /** Of what shows somebody else's data: the trace that is left for them when it is got. */
  readonly leaves?: Leaves<S, A>
}

/** The one thing that a GET leaves behind (0053). A guard asks for it wherever somebody else is shown. */
export interface Leaves<S, A extends Access> {
  /** What was shown: a key of the `looks` of some room. */
  readonly what: string
  /** Whom, and by which role of the asker; asked when the answer is made and before it leaves. */
  readonly at: (ask: Ask<S, A>) => Promise<readonly Look[]> | readonly Look[]
}

/** A redirect that a handler answers with instead of a page. */
export class Elsewhere {
  readonly path: string
  readonly status: 301 | 303
  constructor(path: string, status: 301 | 303 = 303) {
    this.path = path
    this.status = status
  }
}

/** Of a page that shows a secret, to somebody who may have no session yet: neither the browser nor anything on the way keeps a copy. */
interface Shown {
  readonly keptNowhere?: boolean
}

export interface Page<S = unknown, D = unknown, A extends Access = Access> extends Sentence<S, A>, Shown {
  readonly kind: 'page'
  readonly load: (ask: Ask<S, A>) => Promise<D | Elsewhere>
  readonly view: (ctx: ViewContext, data: D) => JSX.Element
  /** When it is not 200: a page of its own words for something that is not there. */
  readonly status?: (data: D) => 200 | 404 | 410
}

/** Where to go after a post, and what to say there. */
export interface Done {
  readonly path: string
  readonly flash?: Flash
  /** Italian path of the form in which what was begun here goes on: that of `goesOn`. */
  readonly begun?: string
  /** A new session to hand to the browser, or null to take it away. */
  readonly session?: { token: string; maxAgeSeconds: number | null } | null
}

export const seeOther = (path: string, flash?: Flash): Done => ({ path, flash })

/** What tells which form a page has, beside its subject. */
export interface FormAsked {
  readonly db: Db
  readonly params: Params
}

type Stored = Record<string, string | string[] | number | boolean | null | undefined>

// biome-ignore lint/suspicious/noExplicitAny: the register and the kernel hold routes of every subject, data and form
type Any = any

/** A page with a form: GET shows it, POST to the same address sends it; a form that does not parse is the same page again (422). */
export interface FormPage<S = unknown, D = unknown, F extends Fields = Fields, A extends Access = Access>
  extends Sentence<S, A>,
    Shown {
  readonly kind: 'form'
  /**
   * Its form, or which one it is for this subject; known before the page is loaded, so that a post loads no page. Only a form that
   * is known without a subject may hold a password: a post whose session has ended is kept before there is any.
   */
  readonly form: Form<F> | ((subject: S, asked: FormAsked) => OpenForm<F> | Promise<OpenForm<F>>)
  readonly load: (ask: Ask<S, A>) => Promise<D | Elsewhere>
  /** Values the form starts with. */
  readonly stored?: (data: D) => Stored
  /** The version that the page shows: the form comes back with it until it is saved or meets a newer one. */
  readonly version?: (data: D) => number
  /** Id of whoever saved last: a conflict with oneself (another tab, the browser's Back) has words of its own. */
  readonly savedBy?: (data: D) => string | null
  readonly view: (ctx: ViewContext, data: D, form: BoundForm) => JSX.Element
  readonly act: (work: Work<S, ValuesOf<F>, A>) => Promise<Done>
  /** The form that takes what was written when somebody has removed meanwhile what this one was about, and the words for it. */
  readonly instead?: () => { readonly form: FormPage<Any, Any, Any, Any>; readonly problem: FieldError }
  /** Of a form that begins something: the form in which that goes on. Another text, sent after the browser's Back, is met there. */
  readonly goesOn?: () => AnyFormPage
  /**
   * What is being written in it is kept for its writer while they write (island `writing`), until it is saved: for forms of long
   * texts, of whoever is signed in. A form with a password keeps nothing.
   */
  readonly keeps?: boolean
  /** False for forms whose answer cannot be repeated, such as sign-in (its cookie would be lost). Nobody's are not kept either. */
  readonly once?: boolean
  /** Largest body in bytes, when a form needs more than the default. */
  readonly bodyLimit?: number
  /** For an act that keeps the processor busy: it waits for its turn before its transaction, so that readers get a connection. */
  readonly gate?: Gate
}

/** Some form, where two forms that name each other must say their type. */
export type AnyFormPage = FormPage<Any, Any, Any, Any>

/** A button: a post without a page of its own. What the rules refuse is said on the page it is shown on (422). */
export interface Verb<S = unknown, F extends Fields = Fields, A extends Access = Access>
  extends Sentence<S, A> {
  readonly kind: 'verb'
  readonly form?: Form<F>
  /** The page that holds the button; its params are taken from the verb's own. */
  readonly on: () => Page<Any, Any, Any> | FormPage<Any, Any, Any, Any>
  readonly act: (work: Work<S, ValuesOf<F>, A>) => Promise<Done>
}

/** A route that answers with something else than a page: a file, a feed, a PDF. GET and HEAD only. */
export interface Download<S = unknown, A extends Access = Access> extends Sentence<S, A> {
  readonly kind: 'download'
  readonly send: (
    ask: Ask<S, A>,
    request: FastifyRequest,
    reply: FastifyReply,
    ctx: ViewContext,
  ) => Promise<unknown>
}

/** JSON of small islands: same order as a verb, answers data instead of a redirect. */
export interface Exchange<S = unknown, F extends Fields = Fields, A extends Access = Access>
  extends Sentence<S, A> {
  readonly kind: 'exchange'
  readonly form: Form<F> | ((subject: S) => OpenForm<F>)
  readonly act: (work: Work<S, ValuesOf<F>, A>) => Promise<Record<string, unknown>>
}

/** What the handler of a route of the API gets. Nobody is signed in there. */
export interface ApiAsk<S, Q extends Parameters = Parameters> {
  readonly db: Db
  readonly params: Params
  readonly query: AskedFor<Q>
  readonly subject: S
  readonly locale: Locale
  readonly services: Services
  readonly t: Translate
}

/** JSON, or another form made for programs, for the programs of others, at an address under /api that has one form in every language. GET and HEAD only. */
export interface Api<S = unknown, Q extends Parameters = Parameters> extends Sentence<S, Everyone> {
  readonly kind: 'api'
  /** Source texts: what it gives, in one line, and the group it stands in. */
  readonly summary: string
  readonly tag: string
  /** What may be asked: judged, and written in OpenAPI. */
  readonly query: Q
  /** What a 200 holds: written in OpenAPI, and compared with answers by tests alone. */
  readonly answer: JsonSchema
  /** What a key must be good for; without it everybody may read, with or without a key. */
  readonly scope?: string
  /** False of what changes by the second, or says only that it is there. */
  readonly fresh?: boolean
  /** A document about the API and not data: it is the same in a demonstration. */
  readonly isPlain?: boolean
  /** When it is another kind of JSON, or none. */
  readonly type?: string
  /** Of what has a way of its own to be written: the whole answer as it leaves. In a demonstration it has `dimostrazione`. */
  readonly write?: (answer: Any) => string
  readonly load: (ask: ApiAsk<S, Q>) => Promise<object> | object
}

export type Route =
  | Page<Any, Any, Any>
  | FormPage<Any, Any, Any, Any>
  | Verb<Any, Any, Any>
  | Download<Any, Any>
  | Exchange<Any, Any, Any>
  | Api<Any, Any>

export const page = <S, D, A extends Access>(route: Omit<Page<S, D, A>, 'kind'>): Page<S, D, A> => ({
  kind: 'page',
  ...route,
})

export const formPage = <S, D, F extends Fields, A extends Access>(
  route: Omit<FormPage<S, D, F, A>, 'kind'>,
): FormPage<S, D, F, A> => ({ kind: 'form', ...route })

export const verb = <S, F extends Fields, A extends Access>(
  route: Omit<Verb<S, F, A>, 'kind'>,
): Verb<S, F, A> => ({
  kind: 'verb',
  ...route,
})

export const download = <S, A extends Access>(route: Omit<Download<S, A>, 'kind'>): Download<S, A> => ({
  kind: 'download',
  ...route,
})

export const exchange = <S, F extends Fields, A extends Access>(
  route: Omit<Exchange<S, F, A>, 'kind'>,
): Exchange<S, F, A> => ({ kind: 'exchange', ...route })

export const api = <S, Q extends Parameters>(route: Omit<Api<S, Q>, 'kind'>): Api<S, Q> => ({
  kind: 'api',
  ...route,
})
