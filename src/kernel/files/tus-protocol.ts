// SPDX-License-Identifier: AGPL-3.0-or-later
/** Headers and errors of tus 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation, termination and expiration. */
import { msg } from '../i18n/msg.ts'

export const TUS_VERSION = '1.0.0'
export const TUS_EXTENSIONS = 'creation,termination,expiration'
export const PIECE_TYPE = 'application/offset+octet-stream'

/** Why a request is not served, apart from what is wrong with the file itself. */
const PROBLEMS = {
  'not-signed-in': [
    401,
    msg('La sessione è finita. Accedi in un’altra scheda, poi riprendi il caricamento.'),
  ],
  'not-allowed': [403, msg('Non hai il permesso di caricare file.')],
  'other-origin': [403, msg('La richiesta non arriva da una pagina di questo sito.')],
  'not-found': [404, msg('Questo caricamento non c’è più. Scegli di nuovo il file.')],
  'wrong-offset': [409, msg('Il caricamento era arrivato a un altro punto. Riprendilo.')],
  'in-use': [409, msg('Il file è già usato in una pagina e non si può togliere da qui.')],
  'wrong-version': [412, msg('Il programma che carica il file è di un’altra versione. Ricarica la pagina.')],
  'wrong-type': [415, msg('La richiesta non è scritta come previsto. Ricarica la pagina e riprova.')],
  'bad-request': [400, msg('La richiesta non è scritta come previsto. Ricarica la pagina e riprova.')],
  busy: [
    423,
    msg('Lo stesso file si sta già caricando da un’altra pagina. Aspetta qualche secondo e riprendi.'),
  ],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof PROBLEMS

export class TusProblem extends Error {
  override name = 'TusProblem'
  readonly code: ProblemCode
  readonly status: number
  /** Source text (Italian). */
  readonly source: string
  constructor(code: ProblemCode) {
    super(`upload: ${code}`)
    this.code = code
    ;[this.status, this.source] = PROBLEMS[code]
  }
}

/** A header that is a count of bytes; a problem when it is missing or is none. */
export function byteCount(value: string | string[] | undefined): number {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw new TusProblem('bad-request')
  return Number(value)
}

/** The name in `Upload-Metadata`: pairs divided by commas, each a key and a value in base64. '' when there is none. */
export function fileNameIn(metadata: string | string[] | undefined): string {
  if (typeof metadata !== 'string') return ''
  for (const pair of metadata.split(',')) {
    const [key, value = ''] = pair.trim().split(' ')
    if (key === 'filename' || key === 'name') return Buffer.from(value, 'base64').toString('utf8')
  }
  return ''
}
