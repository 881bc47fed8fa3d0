// SPDX-License-Identifier: AGPL-3.0-or-later
/** What goes wrong with an upload, as an answer: a code for programs and a sentence for the person who waits. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldError } from '../forms/text.ts'
import { type Locale, splitLocale } from '../i18n/locale.ts'
import { msg } from '../i18n/msg.ts'
import { FileRefused, type Refusal, refusalText } from './refusals.ts'
import { StoreFull } from './store.ts'
import { TusProblem } from './tus-protocol.ts'
import { UploadBusy } from './upload-locks.ts'

interface Words {
  translate(locale: Locale, source: string, values?: Record<string, string | number>): string
}

interface Problem {
  status: number
  code: string
  text: FieldError
}

const TOO_LARGE = ['too-large', 'too-large-plain', 'quota', 'too-many-unused', 'longer-than-declared']

const ofRefusal = (refusal: Pick<Refusal, 'values'> & { code: string }): Problem => ({
  status: TOO_LARGE.includes(refusal.code) ? 413 : refusal.code === 'storage-full' ? 507 : 422,
  code: refusal.code,
  text: refusalText(refusal),
})

function problemOf(error: unknown): Problem {
  if (error instanceof FileRefused) return ofRefusal(error.refusal)
  if (error instanceof StoreFull) return ofRefusal({ code: 'storage-full' })
  const problem = error instanceof UploadBusy ? new TusProblem('busy') : error
  if (problem instanceof TusProblem)
    return { status: problem.status, code: problem.code, text: { source: problem.source } }
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  if (status === 415) return problemOf(new TusProblem('wrong-type'))
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { ...problemOf(new TusProblem('bad-request')), status }
  return {
    status: 500,
    code: 'failed',
    text: { source: msg('Il caricamento si è fermato per un nostro errore. Riprendilo.') },
  }
}

export function answerProblem(
  { translate }: Words,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, code, text } = problemOf(error)
  // The connection is gone: nobody hears the answer, and it is no fault of ours.
  const cut = reply.raw.destroyed || request.raw.destroyed
  if (status === 500 && !cut) request.log.error({ requestId: request.id, err: error }, 'upload failed')
  if (status === 423) reply.header('retry-after', 5)
  const { locale } = splitLocale(request.originalUrl)
  const message = translate(locale, text.source, text.values)
  return reply.code(status).send({ code, message, requestId: request.id })
}
