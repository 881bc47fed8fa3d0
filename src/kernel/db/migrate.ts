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
    const { rows } = await client.query<AppliedMigration>('select name, sha256 from schema_migration')
    const { unknown, changed, pending } = compareMigrations(await readMigrations(folder), rows)
    // An old programme would read tables that it does not know, and write rows that the newer one does not expect.
    if (unknown[0]) throw new MigrationError(unknown[0], 'unknown')
    if (changed[0]) throw new MigrationError(changed[0], 'changed')
    for (const migration of pending) {
      await applyOne(client, migration)
      applied.push(migration.name)
    }
  } finally {
    await client.end()
  }
  return { applied }
}

export interface AppliedMigration {
  name: string
  sha256: string
}

interface Migration extends AppliedMigration {
  text: string
}

/** The migrations of a folder, in the order in which they are applied. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** What a database that has had `applied` lacks of `known`, and in what it differs from it: names, but for what is to be applied. */
export function compareMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]) {
  const before = new Map(applied.map(({ name, sha256 }) => [name, sha256]))
  const names = known.map(({ name }) => name)
  return {
    unknown: [...before.keys()].filter((name) => !names.includes(name)).sort(),
    changed: known
      .filter(({ name, sha256 }) => (before.get(name) ?? sha256) !== sha256)
      .map(({ name }) => name),
    pending: known.filter(({ name }) => !before.has(name)),
  }
}

async function applyOne(client: pg.Client, { name, text, sha256 }: Migration): Promise<void> {
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
