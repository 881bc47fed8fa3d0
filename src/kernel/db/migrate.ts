// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { FOR_JOBS } from './pool.ts'

/** Any number that only migrations use: two processes that start together wait for each other. */
export const MIGRATION_LOCK = 4_771_001

const OUTCOMES: Record<string, string> = {
  changed: 'was changed after it was applied.',
  unknown: 'is not known to this programme: the database is of a newer one.',
}

export class MigrationError extends Error {
  override name = 'MigrationError'
  readonly migration: string
  /** 'changed' after it was applied, 'unknown' to this programme, or what PostgreSQL said. */
  readonly reason: string

  constructor(migration: string, reason: string, options?: ErrorOptions) {
    super(`Migration ${migration} ${OUTCOMES[reason] ?? `failed: ${reason}`}`, options)
    this.migration = migration
    this.reason = reason
  }
}

export interface MigrationReport {
  applied: string[]
}

/** Applies the migrations in `folder` that the database lacks, in the order of their names, each in a transaction of its own. */
export async function migrate(url: string, folder: string): Promise<MigrationReport> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'referpa-migrate',
    connectionTimeoutMillis: FOR_JOBS.connectMs,
  })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    await client.query(
      `comment on table schema_migration is 'no personal data: which migrations this database has had'`,
    )
    const done = new Map<string, string>(
      (await client.query('select name, sha256 from schema_migration')).rows.map((row) => [
        row.name,
        row.sha256,
      ]),
    )
    const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
    // An old programme would read tables that it does not know, and write rows that the newer one does not expect.
    const [unknown] = [...done.keys()].filter((name) => !names.includes(name)).sort()
    if (unknown) throw new MigrationError(unknown, 'unknown')
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new MigrationError(name, 'changed')
      await applyOne(client, name, text, sha256)
      applied.push(name)
    }
  } finally {
    await client.end()
  }
  return { applied }
}

async function applyOne(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  try {
    await client.query('begin')
    // A migration that cannot get its lock gives up instead of queueing every reader behind it.
    await client.query(`set local lock_timeout = '3s'`)
    await client.query(text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(name, (error as Error).message, { cause: error })
  }
}
