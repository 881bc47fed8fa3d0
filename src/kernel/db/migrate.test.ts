// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { MigrationError, migrate } from './migrate.ts'

describe('migrate', () => {
  let database: TestDatabase
  let folder: string
  const tables = async () => {
    const client = new pg.Client(database.url)
    await client.connect()
    const { rows } = await client.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'schema_migration' order by 1`,
    )
    await client.end()
    return rows.map((row) => row.table_name)
  }

  before(async () => {
    database = await testDatabase({ migrated: false })
    folder = await mkdtemp(join(tmpdir(), 'referpa-migrations-'))
    await writeFile(join(folder, '2_two.sql'), 'create table two (one_id integer references one (id))')
    await writeFile(join(folder, '1_one.sql'), 'create table one (id integer primary key)')
  })
  after(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  it('applies what is missing in the order of names, once, even when two processes start together', async () => {
    const reports = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])
    assert.deepEqual(
      reports.map((report) => report.applied).sort((a, b) => b.length - a.length),
      [['1_one.sql', '2_two.sql'], []],
    )
    assert.deepEqual(await tables(), ['one', 'two'])
  })

  it('keeps nothing of a migration that fails, and says which', async () => {
    await writeFile(join(folder, '3_bad.sql'), 'create table three (id integer); select 1 / 0')
    await assert.rejects(migrate(database.url, folder), (error: Error) => {
      assert.ok(error instanceof MigrationError)
      assert.match(error.message, /3_bad\.sql failed: division by zero/)
      return true
    })
    assert.deepEqual(await tables(), ['one', 'two'])
    await rm(join(folder, '3_bad.sql'))
  })

  it('refuses a migration that was changed after it was applied', async () => {
    await writeFile(join(folder, '1_one.sql'), 'create table one (id bigint primary key)')
    await assert.rejects(migrate(database.url, folder), /1_one\.sql was changed after it was applied/)
  })

  it('refuses a database that a newer programme has migrated, and touches nothing', async () => {
    await writeFile(join(folder, '1_one.sql'), 'create table one (id integer primary key)')
    await rm(join(folder, '2_two.sql'))
    await writeFile(join(folder, '4_four.sql'), 'create table four (id integer)')
    await assert.rejects(migrate(database.url, folder), /2_two\.sql is not known to this programme/)
    assert.deepEqual(await tables(), ['one', 'two'])
  })
})
