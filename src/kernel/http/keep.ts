// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The island `writing` sends what is being written to the form's own address, marked `_keep`: nothing is parsed nor done, no key is
 * used and no trace is left; it is kept for its writer. `_forget` throws away what was kept.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db/db.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type Body, type Fields, valuesIn } from '../forms/form.ts'
import { localePath } from '../i18n/locale.ts'
import { msg } from '../i18n/msg.ts'
import { isId } from '../ids.ts'
import { pageOf, routeName, type State, timeOf } from './exchange-state.ts'
import { ok } from './flash.ts'
import { forgetPending } from './pending.ts'
import { type Done, type FormPage, seeOther } from './route.ts'
import { admit, formOf, SignInFirst } from './show.ts'
import { forgetUnsaved, keepUnsaved, writingIn } from './unsaved.ts'
import { keepsWriting, resumedIn } from './writing.ts'

/** A page keeps every three seconds at most, a person may write in several. */
const KEEP_LIMIT = { max: 60, windowSeconds: 60 }

/** Bytes of one writing: as much as a form may be, unless it says otherwise. */
const MOST_BYTES = 2 * 1024 * 1024

const ENDED = msg(
  'La sessione è finita. Accedi in un’altra scheda, poi torna qui: quello che hai scritto resta in questa pagina.',
)
const SIGNED_OUT = msg(
  'Sei uscito, forse in un’altra scheda. Accedi di nuovo lì, poi torna qui: quello che hai scritto resta in questa pagina.',
)
const SOMEBODY_ELSE = msg(
  'In questo browser è entrata un’altra persona. Per salvare quello che hai scritto devi accedere di nuovo tu.',
)

export const asksToKeep = (request: FastifyRequest): boolean =>
  !request.isMultipart() && valuesIn((request.body ?? {}) as Body, '_keep')[0] === '1'

export async function keepWriting(state: State, route: FormPage): Promise<FastifyReply> {
  const { host, actor, params, query } = state
  const subject = await admit(state, route).catch((error: unknown) => {
    if (error instanceof SignInFirst) return null
    throw error
  })
  if (!actor) return askToSignIn(state)
  const { fields } = await formOf(state, route, subject)
  if (!keepsWriting(route, { fields })) throw new NotAllowed('this form keeps nothing')
  const sent = (state.request.body ?? {}) as Body
  const id = writingIn(sent, host.secret, actor.id)
  if (!id) return answer(state, 403, { problem: wordsIn(state, SOMEBODY_ELSE) })
  await host.services.limits.spend('keep', actor.id, KEEP_LIMIT)
  const body = writtenIn(fields, sent)
  if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES)
    throw Object.assign(new Error('too long to be kept'), { statusCode: 413 })
  const page = { personId: actor.id, route: routeName(route), returnPath: pageOf(route, params) }
  const kept = { ...page, id, body, files: filesIn(fields, body), resumed: resumedIn(sent, query) }
  const at = host.services.clock.now()
  await host.database.transaction((tx) => keepUnsaved(tx, kept, at))
  return answer(state, 200, { time: timeOf(state.locale, host.services.zone, at) })
}

const askToSignIn = (state: State): FastifyReply =>
  answer(state, 401, {
    problem: wordsIn(state, state.authentication.kind === 'ended' ? ENDED : SIGNED_OUT),
    signIn: localePath(state.locale, state.host.signInPath),
  })

const wordsIn = ({ host, locale }: State, words: string): string => host.translators.get(locale)!(words)

const answer = ({ reply }: State, status: number, said: Record<string, string>): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send(said)

/** Its fields, and what they were shown with: whoever saves meanwhile is met when it is sent. */
const writtenIn = (fields: Fields, body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => Object.hasOwn(fields, name) || name === '_version' || name === '_base',
    ),
  )

const filesIn = (fields: Fields, body: Body): string[] =>
  Object.keys(fields)
    .filter((name) => fields[name]!.widget === 'files')
    .flatMap((name) => valuesIn(body, name).filter(isId))

/** The id of what somebody throws away; undefined when the form is sent for something else. */
export const thrownAwayIn = (body: Body): string | undefined => valuesIn(body, '_forget')[0]

export async function throwAway(tx: Tx, state: State, route: FormPage, id: string): Promise<Done> {
  if (!state.actor || !isId(id) || !(await forgetUnsaved(tx, state.actor.id, id))) throw new NotFound()
  return seeOther(pageOf(route, state.params), ok(msg('Modifiche buttate.')))
}

/** What is saved takes with it all that was kept of it. */
export async function forgetSaved(tx: Tx, state: State, route: FormPage, body: Body): Promise<void> {
  const { host, actor, params, query } = state
  if (!actor) return
  const given = resumedIn(body, query)
  const page = { personId: actor.id, route: routeName(route), returnPath: pageOf(route, params) }
  if (given) await forgetPending(tx, page, given)
  const id = route.keeps ? writingIn(body, host.secret, actor.id) : null
  if (id) await forgetUnsaved(tx, actor.id, id)
}
