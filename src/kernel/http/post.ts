// SPDX-License-Identifier: AGPL-3.0-or-later
/** Posts: parse, one transaction, then the next page; what does not pass is the same page again, with everything in it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access.ts'
import type { Tx } from '../db/db.ts'
import { Invalid, NotAllowed, Refused, StaleEdit } from '../errors.ts'
import { type Body, parseForm, valuesIn, versionIn } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import { handOf } from '../hand.ts'
import { isId } from '../ids.ts'
import { begunBy, hasGoneOn } from './begun.ts'
import { answerDone, factsOf, gather, type State } from './exchange-state.ts'
import { giveBack, isOutOfReach } from './give-back.ts'
import type { Host } from './host.ts'
import { asksToKeep, forgetSaved, keepWriting, throwAway, thrownAwayIn } from './keep.ts'
import { BegunMeanwhile, beginAlone, keepAnswer, type Sending, takeOnceKey } from './once.ts'
import { fileFieldsOf, NO_FILES, type Posted, readFields, readPosted } from './posted.ts'
import type { Done, Exchange, FormPage, Verb } from './route.ts'
import { isSameOrigin } from './same-origin.ts'
import {
  type AnyForm,
  admit,
  formOf,
  SignInFirst,
  showConflict,
  showForm,
  showFormAgain,
  showPage,
} from './show.ts'
import { askToSignInAndKeep } from './sign-in-first.ts'

export async function answerPost(
  host: Host,
  route: FormPage | Verb | Exchange,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const state = await gather(host, request, reply)
  if (!isSameOrigin(request.headers, host.services.baseUrl)) throw new NotAllowed('cross-origin post')
  if (route.kind === 'form' && asksToKeep(request)) return await keepWriting(state, route)
  let subject: unknown
  let form: AnyForm | null
  try {
    subject = await admit(state, route)
    form = route.kind === 'form' ? await formOf(state, route, subject) : null
  } catch (error) {
    if (error instanceof SignInFirst) return await askToSignInAndKeep(state, route)
    if (route.kind === 'form' && isOutOfReach(error))
      return await giveBack(state, route, await readFields(state, route), error)
    throw error
  }
  const posted = await readPosted(state, form ? fileFieldsOf(form) : NO_FILES)
  if (route.kind === 'exchange') return await answerExchange(state, route, subject, posted.body)
  if (route.kind === 'verb') return await sendVerb(state, route, subject, posted)
  try {
    return await sendForm(state, route, subject, { form: form!, posted })
  } catch (error) {
    if (isOutOfReach(error)) return await giveBack(state, route, posted.body, error)
    throw error
  }
}

interface Arrived {
  readonly form: AnyForm
  readonly posted: Posted
}

const workOf = (state: State, tx: Tx, subject: unknown, input: unknown, version: number | null) => ({
  tx,
  hand: handOf({
    tx,
    by: state.actor && { id: state.actor.id, name: state.actor.name },
    at: state.host.services.clock.now(),
    baseUrl: state.host.services.baseUrl,
  }),
  actor: state.actor as Actor,
  params: state.params,
  query: state.query,
  subject,
  input: input as Record<string, never>,
  version: version ?? 0,
  locale: state.locale,
  services: state.host.services,
  request: factsOf(state),
})

async function sendForm(state: State, route: FormPage, subject: unknown, { form, posted }: Arrived) {
  const { body, refused } = posted
  const sending = route.once === false ? null : sendingOf(posted)
  const thrownAway = thrownAwayIn(body)
  if (route.keeps && thrownAway !== undefined)
    return answerDone(
      state,
      await inTransaction(state, sending, (tx) => throwAway(tx, state, route, thrownAway)),
    )
  const begun = await begunBy(state, route, sending)
  if (await hasGoneOn(state, route, begun, body)) return state.reply
  const parsed = parseForm(form, body)
  // Why a file was not accepted says more than that there is none.
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...refused }
  if (!parsed.ok || Object.keys(errors).length > 0)
    return showFormAgain(state, route, subject, body, 422, { errors })
  try {
    const alone = route.goesOn && sending ? (tx: Tx) => beginAlone(tx, sending, begun) : undefined
    const send = () =>
      inTransaction(
        state,
        sending,
        async (tx) => {
          await forgetSaved(tx, state, route, body)
          return route.act(workOf(state, tx, subject, parsed.input, versionIn(body)) as never)
        },
        alone,
      )
    return answerDone(state, await (route.gate ? route.gate(send) : send()))
  } catch (error) {
    if (error instanceof Invalid)
      return showFormAgain(state, route, subject, body, 422, { errors: error.fields })
    if (error instanceof Refused)
      return showFormAgain(state, route, subject, body, 422, { problem: error.problem })
    if (error instanceof StaleEdit) return showConflict(state, route, await admit(state, route), body)
    // Two texts at once: the second has waited, and is met in what the first has begun.
    if (error instanceof BegunMeanwhile) return sendForm(state, route, subject, { form, posted })
    throw error
  }
}

async function sendVerb(state: State, route: Verb, subject: unknown, posted: Posted) {
  const { body } = posted
  const sayOnPage = async (problem: FieldError, status = 422) => {
    const on = route.on()
    const onSubject = await admit(state, on)
    if (on.kind === 'page') return showPage(state, on, onSubject, status, problem)
    return showForm(state, on, onSubject, status, problem)
  }
  const parsed = route.form ? parseForm(route.form, body) : ({ ok: true, input: {} } as const)
  if (!parsed.ok) return sayOnPage(Object.values(parsed.errors)[0]!)
  try {
    const done = await inTransaction(state, sendingOf(posted), (tx) =>
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

/** Null for a form that carries no key of ours, and for whoever is not signed in. */
function sendingOf({ body, digest }: Posted): Sending | null {
  const key = valuesIn(body, '_key')[0]
  return digest !== null && isId(key) ? { key, digest } : null
}

/** One transaction for the whole post, its one-time key included: a repeat gets the answer of the first. `before` anything else: a lock. */
async function inTransaction(
  state: State,
  sending: Sending | null,
  act: (tx: Tx) => Promise<Done>,
  before?: (tx: Tx) => Promise<void>,
): Promise<Done> {
  const { database, services } = state.host
  return database.transaction(async (tx) => {
    await before?.(tx)
    if (!sending) return act(tx)
    const first = await takeOnceKey(tx, sending, services.clock.now())
    if (first) return { path: first.location, flash: first.flash ?? undefined }
    const done = await act(tx)
    await keepAnswer(tx, sending, done)
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
