// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a request gets from a database that refuses, waits or says nothing. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { lineTo } from '../../../test/support/line.ts'
import { type Database, openDatabase, sql } from './db.ts'
import { WriteThroughDb } from './naming-pool.ts'
import { isUnavailable } from './unavailable.ts'

const QUICK = { connectMs: 300, statementMs: 300, idleMs: 300, silenceMs: 5000 }

/** What was thrown, and whether it was thrown within the time that somebody waits for a page. */
async function failureOf(work: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await work
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing failed')
}

let test: TestDatabase
let database: Database
before(async () => {
  test = await testDatabase({ migrated: false })
  database = openDatabase({ url: test.url, poolSize: 1, patience: QUICK })
  await database.pool.query('create table thing (id integer primary key)')
})
after(async () => {
  await database.close()
  await test.drop()
})

/** Whether PostgreSQL still has a connection of this name to our database. */
const isConnected = async (name: string) =>
  (
    await database.pool.query(
      'select from pg_stat_activity where datname = current_database() and application_name = $1',
      [name],
    )
  ).rowCount! > 0
const count = async () => (await database.pool.query('select from thing')).rowCount

describe('Db', () => {
  const writes = {
    'a plain insert': sql`insert into thing values (1)`,
    'an update behind a read': sql`with changed as (update thing set id = 2 returning id) select * from changed`,
    'a lock on a row': sql`select id from thing for update`,
    'a table': sql`create table other (id integer)`,
  }
  for (const [name, statement] of Object.entries(writes))
    it(`cannot write: ${name} is a mistake of ours, said loudly`, async () => {
      const failure = await failureOf(statement.execute(database.db))
      assert.ok(failure instanceof WriteThroughDb, String(failure))
      assert.match(failure.message, /needs a Tx: (insert|with|select|create)/)
      assert.equal(isUnavailable(failure), false)
      assert.equal(await count(), 0)
    })

  it('writes as a Tx, and not after it', async () => {
    await database.transaction((tx) => sql`insert into thing values (1)`.execute(tx))
    assert.equal(await count(), 1)
    await failureOf(sql`delete from thing`.execute(database.db))
    assert.equal(await count(), 1)
    await database.transaction((tx) => sql`delete from thing`.execute(tx))
  })
})

describe('a database that takes no writes', () => {
  it('is unavailable to a transaction, and still read', async () => {
    // What a standby refuses, PostgreSQL refuses here too: a transaction cannot be made to write after it has read.
    const failure = await failureOf(
      database.transaction(async (tx) => {
        await sql`set transaction read only`.execute(tx)
        await sql`insert into thing values (3)`.execute(tx)
      }),
    )
    assert.equal(failure.code, '25006')
    assert.equal(isUnavailable(failure), true)
    assert.equal((await sql`select 1 as one`.execute(database.db)).rows.length, 1)
  })
})

describe('a database that waits', () => {
  it('ends a statement that takes too long, and a transaction that asks for nothing', async () => {
    const slow = await failureOf(sql`select pg_sleep(30)`.execute(database.db))
    assert.equal(slow.code, '57014')
    const idle = await failureOf(
      database.transaction(async (tx) => {
        await sql`insert into thing values (4)`.execute(tx)
        await sql`select 1`.execute(tx)
        while (await isConnected('referpa'));
        await sql`select 1`.execute(tx)
      }),
    )
    for (const failure of [slow, idle]) assert.equal(isUnavailable(failure), true, String(failure))
    assert.equal(await count(), 0)
  })

  it('refuses who waits too long for a connection that others hold', async () => {
    const held = sql`select pg_sleep(0.6)`.execute(database.db).catch(() => undefined)
    const another = openDatabase({ url: test.url, poolSize: 1, patience: { ...QUICK, statementMs: 5000 } })
    const long = sql`select pg_sleep(0.7)`.execute(another.db)
    const failure = await failureOf(sql`select 1`.execute(another.db))
    assert.match(failure.message, /timeout exceeded when trying to connect/)
    assert.equal(isUnavailable(failure), true)
    await Promise.all([held, long])
    await another.close()
  })
})

describe('a database that says nothing', () => {
  it('is given up, and asked anew once it is back', async () => {
    const line = await lineTo(test.url)
    const far = openDatabase({ url: line.url, poolSize: 2, patience: { ...QUICK, silenceMs: 400 } })
    await sql`select 1`.execute(far.db)
    // Idle for longer than an answer may take: the line falls silent only then.
    await sql`select pg_sleep(0.6)`.execute(database.db).catch(() => undefined)
    await sql`select pg_sleep(0.6)`.execute(database.db).catch(() => undefined)
    line.freeze()
    const failures = await Promise.all([
      failureOf(sql`select 1`.execute(far.db)),
      failureOf(sql`select 2`.execute(far.db)),
      failureOf(far.transaction((tx) => sql`insert into thing values (5)`.execute(tx))),
    ])
    for (const failure of failures) assert.equal(isUnavailable(failure), true, String(failure))
    line.thaw()
    assert.equal((await sql`select 1 as one`.execute(far.db)).rows.length, 1)
    await far.close()
    await line.close()
  })
})
