// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import pg from 'pg'
import { temporaryFolder, testDatabase } from '../test/support/db.ts'
import { createApp } from './app.ts'
import { systemClock } from './kernel/clock.ts'
import { openStore } from './kernel/files/open-store.ts'

it('an application that cannot be put together leaves no connection open', async () => {
  const test = await testDatabase()
  const folder = await temporaryFolder('referpa-app-')
  const options = {
    databaseUrl: test.servingUrl,
    store: await openStore({ folder }),
    secret: 'a secret that only the tests know, long enough',
    baseUrl: 'http://localhost:3000',
    demo: false,
    clock: systemClock,
    logLevel: 'silent',
    assetsFolder: folder,
    cataloguesFolder: 'src',
  }
  await assert.rejects(createApp(options), /ENOENT/)
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  const others = async (): Promise<number> => {
    const { rows } = await client.query(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    return rows[0].n
  }
  // A server ends a session a moment after its client has left.
  const from = performance.now()
  while ((await others()) > 0) assert.ok(performance.now() - from < 5_000, 'a connection is still open')
  await client.end()
  await test.drop()
})
