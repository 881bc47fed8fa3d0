// SPDX-License-Identifier: AGPL-3.0-or-later
/** `with-database.ts script.ts`: runs a script with DATABASE_URL naming a new, migrated database that is thrown away after. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testDatabase } from '../test/support/db.ts'

const [script, ...rest] = process.argv.slice(2)
if (!script) throw new Error('Name the script to run.')
const database = await testDatabase()
process.env.DATABASE_URL = database.url
process.argv.splice(1, Number.POSITIVE_INFINITY, resolve(script), ...rest)
try {
  await import(pathToFileURL(resolve(script)).href)
} finally {
  await database.drop()
}
