// SPDX-License-Identifier: AGPL-3.0-or-later
/** What went wrong under /api, as RFC 9457 says it: for machines a status and names, for people a sentence with the remedy. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Gone, Refused } from '../../errors.ts'
import type { FieldError } from '../../forms/text.ts'
import { msg } from '../../i18n/msg.ts'
import type { Translate } from '../../render/context.ts'
import { KeyRefused } from './keys.ts'
import { WrongQuery } from './query.ts'

export const PROBLEM_TYPE = 'application/problem+json'

export interface ProblemBody {
  /** 'about:blank': the status says what kind of problem it is. */
  readonly type: 'about:blank'
  readonly status: number
  readonly title: string
  readonly detail: string
  /** Of this one answer: what an administrator finds in the log. */
  readonly instance: string
  readonly invalid_params?: readonly { readonly name: string; readonly reason: string }[]
}

/** By status: what it is, and what to do about it. */
const WORDS: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  400: [
    msg('Richiesta sbagliata'),
    msg('Un parametro non va bene: correggilo come è scritto in invalid_params.'),
  ],
  401: [
    msg('Chiave non valida'),
    msg('La chiave è scaduta, è stata tolta o non è scritta bene. Togli la chiave o chiedine una nuova.'),
  ],
  403: [
    msg('Non permesso'),
    msg('La tua chiave non permette questa lettura. Chiedi una chiave che la permetta.'),
  ],
  404: [
    msg('Non trovato'),
    msg('A questo indirizzo non c’è niente. Gli indirizzi sono in /api/openapi.json.'),
  ],
  405: [msg('Metodo non ammesso'), msg('Qui si può solo leggere: usa GET.')],
  410: [msg('Non c’è più'), msg('Quello che cerchi è stato ritirato.')],
  421: [msg('Indirizzo sbagliato'), msg('A questo nome il sito non risponde: usa quello pubblico.')],
  422: [msg('Non si può fare'), msg('Le regole non lo permettono.')],
  429: [msg('Troppe richieste'), msg('Aspetta i secondi scritti in Retry-After, poi riprova.')],
  500: [
    msg('Errore del servizio'),
    msg('È un nostro errore. Riprova; se succede di nuovo, segnalaci il codice scritto in instance.'),
  ],
  503: [msg('Servizio non disponibile'), msg('La piattaforma non risponde. Riprova fra qualche minuto.')],
}

const KEY_MISSING = msg('Per leggere qui serve una chiave: mandala nell’intestazione Authorization.')

export function problemOf(t: Translate, status: number, error: unknown, requestId: string): ProblemBody {
  const [title, detail] = WORDS[status] ?? WORDS[status >= 500 ? 500 : 400]!
  const say = ({ source, values }: FieldError) => t(source, values)
  const told = error instanceof Refused || error instanceof Gone ? error.problem : undefined
  const isMissing = error instanceof KeyRefused && error.missing
  return {
    type: 'about:blank',
    status,
    title: t(title),
    detail: told ? say(told) : t(isMissing ? KEY_MISSING : detail),
    instance: `urn:uuid:${requestId}`,
    ...(error instanceof WrongQuery && {
      invalid_params: Object.entries(error.parameters).map(([name, problem]) => ({
        name,
        reason: say(problem),
      })),
    }),
  }
}

export function sendProblem(
  t: Translate,
  { status, error }: { status: number; error: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof KeyRefused)
    reply.header('www-authenticate', error.missing ? 'Bearer' : 'Bearer error="invalid_token"')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(t, status, error, request.id)))
}
