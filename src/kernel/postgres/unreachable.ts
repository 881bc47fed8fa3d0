// SPDX-License-Identifier: AGPL-3.0-or-later
/** Why a database that a variable names does not let us in, with the remedy (Italian). Its address never carries the password. */
import type pg from 'pg'
import { DatabaseProblem } from './problem.ts'

/** Codes of Node's TLS (OpenSSL's names of certificate errors, and its own for a name that does not fit). */
const CERTIFICATE = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_CERT_)/

type Failure = Error & { code?: string; path?: string }

export function unreachable(variable: string, client: pg.Client | null, error: Failure): DatabaseProblem {
  const place = client ? ` (${client.host}:${client.port}/${client.database})` : ''
  const server = `Il PostgreSQL di ${variable}${place}`
  const refused = (message: string) => new DatabaseProblem('refused', message, { cause: error })
  // A server that asks for a password that we do not have is refused by node-postgres itself, without a code.
  if (/client password must be a/.test(error.message))
    return refused(
      `${server} chiede una password: scrivila nell'indirizzo (postgresql://utente:password@...).`,
    )
  if (/does not support SSL/.test(error.message))
    return refused(
      `${server} non parla TLS: accendilo sul server (ssl = on), oppure togli sslmode dall'indirizzo se la rete fra i due è vostra.`,
    )
  if (CERTIFICATE.test(error.code ?? ''))
    return refused(
      `Il certificato di ${variable}${place} non è riconosciuto (${error.code}): indica la vostra autorità con sslrootcert=/percorso/ca.pem nell'indirizzo. Con sslmode=no-verify la rete è cifrata, ma non si sa chi risponde.`,
    )
  if (error.code === 'ENOENT' && error.path && !client)
    return refused(`${variable} nomina il file ${error.path}, che non c'è.`)
  // Class 28: wrong user or password; 3D000: no such database (PostgreSQL appendix A). Anything else is the way there.
  if (/^(28|3D)/.test(error.code ?? ''))
    return refused(
      `${server} risponde ma non ci fa entrare: ${error.message}. Controlla utente, password e nome della banca dati.`,
    )
  return new DatabaseProblem(
    'unreachable',
    `${server} non risponde: ${error.message || error.code}. Controlla che sia acceso e che indirizzo e porta siano giusti.`,
    { cause: error },
  )
}
