// SPDX-License-Identifier: AGPL-3.0-or-later
import { runMigrations } from 'graphile-worker'
import { type MigrationReport, migrate } from './migrate.ts'
import { openToServing } from './serving-role.ts'

/**
 * Brings a database up to date as the owner of its tables: ours, then those of the job queue in a schema of their own, then the rights
 * of the role that serves the pages. Without one the owner serves them too.
 */
export async function prepareDatabase(
  url: string,
  folder: string,
  servingRole?: string,
): Promise<MigrationReport> {
  const report = await migrate(url, folder)
  await runMigrations({ connectionString: url })
  if (servingRole) await openToServing(url, servingRole)
  return report
}
