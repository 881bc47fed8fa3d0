// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg'
import { DatabaseProblem } from './problem.ts'
import { unreachable } from './unreachable.ts'

const OLDEST = 15
const EXTENSIONS = ['unaccent', 'pg_trgm']

/** What we ask of the server, the database and the role, in one row. */
const QUESTIONS = `
  select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
    current_setting('server_encoding') as encoding, current_user as role,
    pg_is_in_recovery() as standby, current_setting('transaction_read_only')::boolean as "readOnly",
    pg_postmaster_start_time()::text || ' ' || current_database() as place,
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
  standby: boolean
  readOnly: boolean
  /** The same for two connections that reach one database. */
  place: string
  creates: boolean
  lacking: string[]
  ours: boolean
  tables: number
}

/** Who owns the tables, and who serves the pages from them when that is another role. */
export interface ExternalRoles {
  ownerUrl: string
  servingRole?: string
}

/**
 * Checks the database that DATABASE_URL names before anything is done to it: reachable, PostgreSQL 15 or later, UTF-8, writable, session by
 * session, with the rights and extensions that the migrations need, and either ours or empty: our tables never mix with those of another
 * program. With `migrationUrl` (MIGRATION_DATABASE_URL) these rights are asked of that role.
 * Throws DatabaseProblem with the remedy; the address in the message never carries its password.
 */
export async function checkExternal(url: string, migrationUrl: string | null = null): Promise<ExternalRoles> {
  const serving = await answersOf('DATABASE_URL', url)
  if (!migrationUrl) {
    refuse(judgeServer('DATABASE_URL', serving) ?? judgeOwner('DATABASE_URL', serving))
    return { ownerUrl: url }
  }
  const owner = await answersOf('MIGRATION_DATABASE_URL', migrationUrl)
  refuse(
    judgeServer('DATABASE_URL', serving) ??
      judgeServer('MIGRATION_DATABASE_URL', owner) ??
      judgeOwner('MIGRATION_DATABASE_URL', owner),
  )
  if (owner.place !== serving.place)
    throw refused(
      'DATABASE_URL e MIGRATION_DATABASE_URL nominano due banche dati diverse: devono essere la stessa, con due utenti. Non ho toccato nulla.',
    )
  return { ownerUrl: migrationUrl, ...(owner.role === serving.role ? {} : { servingRole: serving.role }) }
}

async function answersOf(variable: string, url: string): Promise<Answers> {
  const clients = [await connect(variable, url)]
  try {
    clients.push(await connect(variable, url))
    const [first, second] = clients as [pg.Client, pg.Client]
    if (await shareASession(first, second)) throw pooled(variable)
    return (await first.query<Answers>(QUESTIONS, [EXTENSIONS])).rows[0]!
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
  }
}

async function connect(variable: string, url: string): Promise<pg.Client> {
  let client: pg.Client | null = null
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    return client
  } catch (error) {
    throw unreachable(variable, client, error as Error)
  }
}

const TRIES = 5

/**
 * Whether two open connections are served by one process of the server: only a pooler that hands out sessions transaction by transaction
 * does that. Other clients of the pool may come in between, so it is asked more than once.
 */
async function shareASession(first: pg.Client, second: pg.Client): Promise<boolean> {
  const processOf = async (client: pg.Client) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid
  for (let round = 0; round < TRIES; round++)
    if ((await processOf(first)) === (await processOf(second))) return true
  return false
}

const refused = (message: string): DatabaseProblem => new DatabaseProblem('refused', message)

function refuse(problem: DatabaseProblem | null): void {
  if (problem) throw problem
}

const pooled = (variable: string): DatabaseProblem =>
  refused(
    `${variable} passa per un pooler in modalità "transaction" (PgBouncer o simili), che perde avvisi, code e blocchi di sessione: indica l'indirizzo diretto del server, oppure usa pool_mode = session.`,
  )

function judgeServer(variable: string, { major, version, encoding, standby, readOnly }: Answers) {
  if (major < OLDEST)
    return new DatabaseProblem(
      'too-old',
      `Il PostgreSQL di ${variable} è il ${version}: serve il ${OLDEST} o uno più recente.`,
    )
  if (standby || readOnly)
    return refused(
      `Il PostgreSQL di ${variable} è in sola lettura${standby ? ' (è una replica)' : ''}: indica il server principale, o l'indirizzo che lo segue quando cambia.`,
    )
  if (encoding !== 'UTF8')
    return refused(
      `La banca dati di ${variable} usa la codifica ${encoding}: creane una con "encoding 'UTF8'".`,
    )
  return null
}

function judgeOwner(variable: string, { role, creates, lacking, ours, tables }: Answers) {
  if (!ours && tables > 0)
    return refused(
      `La banca dati di ${variable} contiene già altro (${tables} tabelle): creane una vuota per RefER PA e indica quella. Non ho toccato nulla.`,
    )
  if (!creates)
    return refused(
      `L'utente "${role}" di ${variable} non può creare tabelle nella banca dati: deve esserne il proprietario (alter database ... owner to ${role}).`,
    )
  if (lacking.length > 0)
    return refused(
      `Al PostgreSQL di ${variable} mancano le estensioni ${lacking.join(', ')}: installa il pacchetto che le porta (postgresql-contrib).`,
    )
  return null
}
