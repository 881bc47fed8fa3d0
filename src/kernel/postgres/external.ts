// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg'
import { DatabaseProblem } from './problem.ts'

const OLDEST = 15

/**
 * Checks the server that DATABASE_URL names before anything is done to it: reachable, PostgreSQL 15 or later, UTF-8.
 * Throws DatabaseProblem with the remedy; the address in the message never carries its password.
 */
export async function checkExternal(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(client, error as Error & { code?: string })
  }
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    )
    const { major, version, encoding } = rows[0]
    if (major < OLDEST) {
      throw new DatabaseProblem(
        'too-old',
        `Il PostgreSQL di DATABASE_URL è il ${version}: serve il ${OLDEST} o uno più recente.`,
      )
    }
    if (encoding !== 'UTF8') {
      throw new DatabaseProblem(
        'refused',
        `La banca dati di DATABASE_URL usa la codifica ${encoding}: creane una con "encoding 'UTF8'".`,
      )
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

function unreachable(client: pg.Client, error: Error & { code?: string }): DatabaseProblem {
  const place = `${client.host}:${client.port}/${client.database}`
  // Class 28: wrong user or password; 3D000: no such database (PostgreSQL appendix A). Anything else is the way there.
  if (/^(28|3D)/.test(error.code ?? '')) {
    return new DatabaseProblem(
      'refused',
      `Il PostgreSQL di DATABASE_URL (${place}) risponde ma non ci fa entrare: ${error.message}. Controlla utente, password e nome della banca dati.`,
      { cause: error },
    )
  }
  return new DatabaseProblem(
    'unreachable',
    `Il PostgreSQL di DATABASE_URL (${place}) non risponde: ${error.message || error.code}. Controlla che sia acceso e che indirizzo e porta siano giusti.`,
    { cause: error },
  )
}
