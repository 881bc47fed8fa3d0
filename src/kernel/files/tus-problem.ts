// SPDX-License-Identifier: AGPL-3.0-or-later
/** What goes wrong with an upload, as an answer: a code for programs and a sentence for the person who waits. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUnavailable } from '../db/unavailable.ts'
import type { FieldError } from '../forms/text.ts'
import { errorForLog } from '../http/error-log.ts'
import { type Locale, splitLocale } from '../i18n/locale.ts'
import { msg } from '../i18n/msg.ts'
import { FileRefused, type Refusal, refusalText } from './refusals.ts'
import { StoreAway, StoreFull } from './store.ts'
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

const NO_ROOM = ['storage-full', 'instance-full']

const ofRefusal = (refusal: Pick<Refusal, 'values'> & { code: string }): Problem => ({
  status: TOO_LARGE.includes(refusal.code) ? 413 : NO_ROOM.includes(refusal.code) ? 507 : 422,
  code: refusal.code,
  text: refusalText(refusal),
})

const AWAY: Problem = {
  status: 503,
  code: 'away',
  text: {
    source: msg(
      'Il posto dove si tengono i file non risponde. Riprendi il caricamento fra qualche minuto: quello che è arrivato è salvo.',
    ),
  },
}

function problemOf(error: unknown): Problem {
  if (error instanceof FileRefused) return ofRefusal(error.refusal)
  if (error instanceof StoreFull) return ofRefusal({ code: 'storage-full' })
  if (error instanceof StoreAway || isUnavailable(error)) return AWAY
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
  if (status >= 500 && status !== 507 && !wasCut(request))
    request.log.error({ requestId: request.id, err: error, cause: causeOf(error) }, 'upload failed')
  if (status === 423) reply.header('retry-after', 5)
  if (status === 503) reply.header('retry-after', 60)
  const { locale } = splitLocale(request.originalUrl)
  const message = translate(locale, text.source, text.values)
  return reply.code(status).send({ code, message, requestId: request.id })
}

/** The line broke in the middle of the body: no fault of ours. A body that was read to its end is a destroyed stream as well. */
const wasCut = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete

/** What the store or the line said, which our own error only sums up. */
const causeOf = (error: unknown) =>
  error instanceof Error && error.cause !== undefined ? errorForLog(error.cause) : undefined
