// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the role that serves the pages can do to what must not change: as an attacker would, with a connection of its own. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { MIGRATIONS, type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { record } from '../audit.ts'
import { enqueue } from '../jobs.ts'
import { ROLES } from '../postgres/who-may-enter.ts'
import { forgetOld } from '../retention.ts'
import { type Database, openDatabase } from './db.ts'
import { prepareDatabase } from './prepare.ts'

const AT = new Date('2026-11-23T09:00:00Z')
const LONG_AGO = new Date('2015-06-30T09:00:00Z')

describe('the role that serves the pages', () => {
  let test: TestDatabase
  let database: Database
  const ask = async (text: string) => (await database.pool.query(text)).rows
  const entries = () => ask('select at from audit_entry order by at')
  before(async () => {
    test = await testDatabase()
    database = openDatabase({ url: test.servingUrl })
    await database.transaction((tx) => record(tx, { actorId: null, verb: 'planted.done', at: AT }))
  })
  after(async () => {
    await database.close()
    await test.drop()
  })

  for (const attempt of [
    `update audit_entry set verb = 'other'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'drop table audit_entry',
    'alter table audit_entry disable trigger all',
    'drop trigger audit_entry_kept on audit_entry',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return old; end $$',
    'set session_replication_role = replica',
    `set role ${ROLES.owner}`,
    `grant delete on audit_entry to ${ROLES.serving}`,
    `update schema_migration set sha256 = ''`,
    'create table planted (id int)',
  ])
    it(`may not: ${attempt}`, async () => {
      const kept = await entries()
      // A grant by whoever may not give it changes nothing, and PostgreSQL only warns of it.
      await database.pool.query(attempt).then(
        () => assert.match(attempt, /^grant/),
        (error: Error) => assert.match(error.message, /permission denied|must be owner|append-only/),
      )
      await assert.rejects(ask('delete from audit_entry'), /permission denied/)
      assert.deepEqual(await entries(), kept)
    })

  it('lets go of the audit only what its time has run out for', async () => {
    await database.transaction((tx) => record(tx, { actorId: null, verb: 'planted.done', at: LONG_AGO }))
    await assert.rejects(ask(`select forget_audit('infinity')`), /append-only/)
    // A table of its own by the same name is not the one that the function empties.
    const client = new pg.Client({ connectionString: test.servingUrl })
    await client.connect()
    await client.query(
      'create temp table audit_entry (at timestamptz); insert into audit_entry values (now())',
    )
    await client.query(`set search_path = pg_temp, public; select forget_audit('2016-01-01')`)
    assert.equal((await client.query('select from pg_temp.audit_entry')).rowCount, 1)
    await client.end()
    assert.deepEqual(await entries(), [{ at: AT }])
    await database.transaction((tx) => forgetOld(tx, AT))
    assert.deepEqual(await entries(), [{ at: AT }])
  })

  it('queues jobs, which graphile-worker keeps from everybody but its owner', async () => {
    await database.transaction((tx) => enqueue(tx, { task: 'planted', payload: {} }))
    assert.deepEqual(await ask('select task_identifier as task from graphile_worker.jobs'), [
      { task: 'planted' },
    ])
  })

  it('keeps its rights when the owner prepares the database again, from several processes', async () => {
    await Promise.all([1, 2].map(() => prepareDatabase(test.url, MIGRATIONS, ROLES.serving)))
    assert.equal((await entries()).length, 1)
    await assert.rejects(ask('delete from audit_entry'), /permission denied/)
  })
})
