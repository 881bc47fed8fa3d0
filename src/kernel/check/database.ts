// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the database of an instance says of itself. */
import { statfs } from 'node:fs/promises'
import { type Db, sql } from '../db/db.ts'
import { compareMigrations, readMigrations } from '../db/migrate.ts'
import { doubt, type Finding, good, wrong } from './finding.ts'

export async function tryMigrations(db: Db, folder: string): Promise<Finding> {
  const of = 'Migrazioni'
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from schema_migration`.execute(db)
  const { unknown, changed, pending } = compareMigrations(await readMigrations(folder), rows)
  if (unknown.length > 0)
    return wrong(of, `la banca dati è di una versione più recente del programma (${unknown[0]}): aggiornalo.`)
  if (changed.length > 0)
    return wrong(of, `${changed[0]} è cambiata dopo essere stata applicata: rimetti il file com’era.`)
  if (pending.length > 0) return doubt(of, `${pending.length} da applicare: riavvia il server.`)
  return good(of, `${rows.length}, tutte applicate.`)
}

export async function tryRole(db: Db): Promise<Finding> {
  const of = 'Banca dati'
  const { rows } = await sql<{ version: string; role: string; owns: boolean }>`
    select current_setting('server_version') as version, current_user as role,
      pg_has_role(current_user, (select relowner from pg_class where oid = 'audit_entry'::regclass), 'usage') as owns`.execute(
    db,
  )
  const { version, role, owns } = rows[0]!
  const words = `PostgreSQL ${version}, utente ${role}`
  return owns
    ? doubt(
        of,
        `${words}. Chi serve le pagine possiede anche le tabelle: meglio due utenti (MIGRATION_DATABASE_URL).`,
      )
    : good(of, `${words}.`)
}

/** Letters and jobs that go nowhere are seen by nobody who does not look. */
export async function tryWaiting(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ letters: number; jobs: number }>`
    select (select count(*) from mail_message where failure is not null and sent_at is null) as letters,
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as jobs`.execute(db)
  const { letters, jobs } = rows[0]!
  return [
    letters > 0
      ? doubt('Lettere', `${letters} non partite: il motivo è sulla pagina "Posta in uscita".`)
      : good('Lettere', 'nessuna è stata rifiutata.'),
    jobs > 0
      ? doubt('Lavori', `${jobs} non riescono e non saranno più tentati (graphile_worker.jobs).`)
      : good('Lavori', 'nessuno è fermo.'),
  ]
}

const LITTLE_BYTES = 1_000_000_000
const TOO_LITTLE_BYTES = 100_000_000

export async function tryDisk(folder: string): Promise<Finding> {
  const of = `Disco (${folder})`
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  if (free === null) return wrong(of, 'la cartella non c’è o non si può leggere: controlla DATA_DIR.')
  const words = `${Math.floor(free / 1_000_000).toLocaleString('it')} MB liberi`
  if (free < TOO_LITTLE_BYTES) return wrong(of, `${words}: fai spazio subito.`)
  return free < LITTLE_BYTES ? doubt(of, `${words}: fai spazio.`) : good(of, `${words}.`)
}
