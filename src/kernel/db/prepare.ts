// SPDX-License-Identifier: AGPL-3.0-or-later
import { runMigrations } from 'graphile-worker'
import { type MigrationReport, migrate } from './migrate.ts'

/** Brings a database up to date: our tables, then those of the job queue in a schema of their own. */
export async function prepareDatabase(url: string, folder: string): Promise<MigrationReport> {
  const report = await migrate(url, folder)
  await runMigrations({ connectionString: url })
  return report
}
