// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg'
import { DatabaseProblem } from './problem.ts'

const OLDEST = 15
const EXTENSIONS = ['unaccent', 'pg_trgm']

/** What we ask of the server, the database and the role, in one row. */
const QUESTIONS = `
  select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
    current_setting('server_encoding') as encoding, current_user as role,
    has_database_privilege(current_database(), 'create')
      and coalesce(has_schema_privilege(current_schema(), 'create'), false) as creates,
    array(select unnest($1::text[]) except select name::text from pg_available_extensions) as lacking,
    to_regclass('schema_migration') is not null as ours,
    (select count(*)::int from pg_class c where c.relnamespace = current_schema()::regnamespace
      and c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')) as tables`

interface Answers {
  major: number
  version: string
  encoding: string
  role: string
  creates: boolean
  lacking: string[]
  ours: boolean
  tables: number
}

/**
 * Checks the database that DATABASE_URL names before anything is done to it: reachable, PostgreSQL 15 or later, UTF-8, with the
 * rights and extensions that the migrations need, and either ours or empty: our tables never mix with those of another program.
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
    const { rows } = await client.query<Answers>(QUESTIONS, [EXTENSIONS])
    const problem = judge(rows[0]!)
    if (problem) throw problem
  } finally {
    await client.end().catch(() => undefined)
  }
}

function judge({
  major,
  version,
  encoding,
  role,
  creates,
  lacking,
  ours,
  tables,
}: Answers): DatabaseProblem | null {
  if (major < OLDEST) {
    return new DatabaseProblem(
      'too-old',
      `Il PostgreSQL di DATABASE_URL è il ${version}: serve il ${OLDEST} o uno più recente.`,
    )
  }
  const refused = (message: string) => new DatabaseProblem('refused', message)
  if (encoding !== 'UTF8')
    return refused(
      `La banca dati di DATABASE_URL usa la codifica ${encoding}: creane una con "encoding 'UTF8'".`,
    )
  if (!ours && tables > 0)
    return refused(
      `La banca dati di DATABASE_URL contiene già altro (${tables} tabelle): creane una vuota per RefER PA e indica quella. Non ho toccato nulla.`,
    )
  if (!creates)
    return refused(
      `L'utente "${role}" di DATABASE_URL non può creare tabelle nella banca dati: deve esserne il proprietario (alter database ... owner to ${role}).`,
    )
  if (lacking.length > 0)
    return refused(
      `Al PostgreSQL di DATABASE_URL mancano le estensioni ${lacking.join(', ')}: installa il pacchetto che le porta (postgresql-contrib).`,
    )
  return null
}

function unreachable(client: pg.Client, error: Error & { code?: string }): DatabaseProblem {
  const place = `${client.host}:${client.port}/${client.database}`
  // A server that asks for a password that we do not have is refused by node-postgres itself, without a code.
  if (/client password must be a/.test(error.message)) {
    return new DatabaseProblem(
      'refused',
      `Il PostgreSQL di DATABASE_URL (${place}) chiede una password: scrivila nell'indirizzo (postgresql://utente:password@...).`,
    )
  }
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
