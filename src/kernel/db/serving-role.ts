// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The role that serves the pages: it reads and writes rows, and can change no table. One role for both would let whoever gets a statement
 * past us disable the triggers that keep the audit and what was published.
 */
import pg from 'pg'
import { MIGRATION_LOCK } from './migrate.ts'

/** Rows that are only ever added, and rows that only migrations write. */
const LESS = [
  'revoke update, delete on audit_entry from %1$s',
  'revoke insert, update, delete on schema_migration from %1$s',
]

const grants = (schema: string) => [
  `grant usage on schema ${schema} to %1$s`,
  `grant select, insert, update, delete on all tables in schema ${schema} to %1$s`,
  `grant usage, select on all sequences in schema ${schema} to %1$s`,
  `grant execute on all functions in schema ${schema} to %1$s`,
]

/** graphile-worker closes its tables row by row to everybody but their owner. A policy locks its table: made only where it is missing. */
const OPEN_THE_QUEUE = `
  select format('create policy serving on %s to %s using (true) with check (true)', c.oid::regclass, $1::regrole)
  from pg_class c
  where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    and not exists (select from pg_policy p
      where p.polrelid = c.oid and p.polname = 'serving' and $1::regrole::oid = any(p.polroles))`

const quoteRole = (role: string): string => `"${role.replaceAll('"', '""')}"`

/** Gives `role` what serving asks for, as the owner of the tables (`url`); repeated at every start, so that it fits the tables of today. */
export async function openToServing(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'referpa-migrate' })
  await client.connect()
  try {
    await client.query('begin')
    // Processes that start together would meet in the rows of the catalogue.
    await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await client.query(`set local lock_timeout = '3s'`)
    const { rows } = await client.query<{ schema: string }>('select quote_ident(current_schema()) as schema')
    for (const statement of [...grants(rows[0]!.schema), ...grants('graphile_worker'), ...LESS])
      await client.query(statement.replaceAll('%1$s', quoteRole(role)))
    for (const { format } of (await client.query<{ format: string }>(OPEN_THE_QUEUE, [quoteRole(role)])).rows)
      await client.query(format)
    await client.query('commit')
  } finally {
    await client.end()
  }
}
