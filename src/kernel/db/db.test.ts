// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { type Database, type Db, lastly, openDatabase, sql, type Tx } from './db.ts'
import { lockName } from './lock.ts'

describe('the database', () => {
  let test: TestDatabase
  let database: Database
  /** Another connection, which sees only what was committed. */
  let outside: pg.Client
  const statements = async (db: Db): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(db)).rows[0]!.n
  const numbered = (db: Db, number: number) => sql`select ${number} as ${sql.ref(`n${number}`)}`.execute(db)

  before(async () => {
    test = await testDatabase({ migrated: false })
    // One connection: what is prepared on it is what we count.
    database = openDatabase({ url: test.url, poolSize: 1 })
    outside = new pg.Client({ connectionString: test.url })
    await outside.connect()
    await outside.query('create table thing (id integer primary key, name text)')
  })
  after(async () => {
    await database.close()
    await outside.end()
    await test.drop()
  })

  it('keeps all of a transaction or nothing', async () => {
    await database.transaction((tx) => sql`insert into thing values (1, 'kept')`.execute(tx))
    const failing = database.transaction(async (tx) => {
      await sql`insert into thing values (2, 'lost')`.execute(tx)
      throw new Error('the rules say no')
    })
    await assert.rejects(failing, /the rules say no/)
    assert.deepEqual((await outside.query('select name from thing')).rows, [{ name: 'kept' }])
  })

  it('leaves no transaction open behind one that failed at once, or in which nothing was asked', async () => {
    const state = async () =>
      (
        await outside.query(
          `select state from pg_stat_activity where datname = current_database() and application_name = 'referpa'`,
        )
      ).rows
    const failing = database.transaction((tx) => sql`insert into thing values (1, 'again')`.execute(tx))
    await assert.rejects(failing, { code: '23505' })
    assert.deepEqual(await state(), [{ state: 'idle' }])
    assert.equal(await database.transaction(async () => 'done'), 'done')
    await assert.rejects(
      database.transaction(() => Promise.reject(new Error('refused'))),
      /refused/,
    )
    await sql`select 1`.execute(database.db)
    assert.deepEqual(await state(), [{ state: 'idle' }])
  })

  it('keeps a day as it is written, money as text, and counts as numbers', async () => {
    const { rows } =
      await sql`select date '2014-06-01' as day, 12.50::numeric(12,2) as money, 7::bigint as count`.execute(
        database.db,
      )
    assert.deepEqual(rows, [{ day: '2014-06-01', money: '12.50', count: 7 }])
  })

  it('prepares a statement once, and holds at most 200 of them on a connection', async () => {
    const before = await statements(database.db)
    await numbered(database.db, 1)
    await numbered(database.db, 1)
    assert.equal(await statements(database.db), before + 1)
    for (let number = 0; number < 260; number++) await numbered(database.db, number)
    assert.ok((await statements(database.db)) <= 200)
    await numbered(database.db, 1)
  })

  it('finds its statements again after a transaction that ran more than it may hold', async () => {
    await database.transaction(async (tx) => {
      for (let number = 300; number < 560; number++) await numbered(tx, number)
      await numbered(tx, 300)
    })
    await numbered(database.db, 300)
    assert.ok((await statements(database.db)) <= 200)
  })

  it('finds its statements again after a transaction that failed', async () => {
    const failing = database.transaction(async (tx) => {
      await sql`select 1 / ${0}`.execute(tx)
    })
    await assert.rejects(failing, /division by zero/)
    for (let number = 600; number < 860; number++) await numbered(database.db, number)
    await assert.rejects(sql`select 1 / ${0}`.execute(database.db), /division by zero/)
  })

  it('reads again once when a migration changed the table under a prepared statement', async () => {
    const read = () => sql`select * from thing where id = ${1}`.execute(database.db)
    assert.deepEqual((await read()).rows, [{ id: 1, name: 'kept' }])
    await outside.query(`alter table thing add colour text default 'red'`)
    assert.deepEqual((await read()).rows, [{ id: 1, name: 'kept', colour: 'red' }])
  })

  it('does not read again inside a transaction, which the failure has ended, but in the next', async () => {
    const read = () => database.transaction((tx) => sql`select * from thing where id = ${1}`.execute(tx))
    await read()
    await outside.query('alter table thing drop colour')
    await assert.rejects(read(), { code: '0A000' })
    assert.deepEqual((await read()).rows, [{ id: 1, name: 'kept' }])
  })

  it('lets one at a time through a lock on a name', async () => {
    const other = openDatabase({ url: test.url, poolSize: 1 })
    const order: string[] = []
    let secondAsked: Promise<void> | undefined
    await database.transaction(async (tx) => {
      await lockName(tx, 'seats')
      secondAsked = other.transaction(async (second) => {
        await lockName(second, 'seats')
        order.push('second')
      })
      // The other waits in the server: it is seen there before the first goes on.
      while (
        (await outside.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount ===
        0
      );
      order.push('first')
    })
    await secondAsked
    await other.close()
    assert.deepEqual(order, ['first', 'second'])
  })

  it('outlives a connection that the server cuts', async () => {
    const errors: Error[] = []
    const cut = openDatabase({ url: test.url, poolSize: 1, onError: (error) => errors.push(error) })
    const [row] = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(cut.db)).rows
    await outside.query('select pg_terminate_backend($1)', [row!.pid])
    while (errors.length === 0) await new Promise((resolve) => setImmediate(resolve))
    assert.equal((await sql`select 1 as one`.execute(cut.db)).rows.length, 1)
    await cut.close()
  })

  it('commits with the statement that is told to be the last, or takes it back with it', async () => {
    const insert = (tx: Tx, id: number) => sql`insert into thing values (${id}, 'last')`.execute(tx)
    const kept = async () =>
      (await outside.query(`select id from thing where name = 'last' order by id`)).rows
    await database.transaction(async (tx) => {
      await insert(tx, 101)
      await lastly(tx)
      await insert(tx, 102)
      assert.deepEqual(await kept(), [{ id: 101 }, { id: 102 }], 'there before the act has ended')
    })
    const twice = database.transaction(async (tx) => {
      await insert(tx, 103)
      await lastly(tx)
      await insert(tx, 102)
    })
    await assert.rejects(twice, { code: '23505' })
    const late = database.transaction(async (tx) => {
      await lastly(tx)
      await insert(tx, 104)
      await insert(tx, 105)
    })
    await assert.rejects(late, /has ended/)
    assert.deepEqual(await kept(), [{ id: 101 }, { id: 102 }, { id: 104 }])
    await database.transaction((tx) => insert(tx, 106))
    const undone = database.transaction(async (tx) => {
      await insert(tx, 107)
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    assert.equal((await kept()).at(-1)!.id, 106, 'the next transactions are as any other')
  })

  it('plans a statement once, whatever its values', async () => {
    const named = (name: string) => sql`select name from thing where name = ${name}`.execute(database.db)
    for (const name of ['a', 'b', 'c']) await named(name)
    const { rows } = await sql<{ plans: string }>`
      select custom_plans || ' ' || generic_plans as plans from pg_prepared_statements where statement like 'select name from thing where%'`.execute(
      database.db,
    )
    assert.deepEqual(rows, [{ plans: '0 3' }])
  })

  it('ends a transaction that drops something kept in memory when that was heard, and no other', async () => {
    await outside.query(
      `create function drop_kept(text) returns void language plpgsql as $$ begin raise notice '%', $1 using errcode = 'RP001'; end $$`,
    )
    let heard = 0
    const hearing = openDatabase({ url: test.url, poolSize: 1, onDropped: async () => void heard++ })
    const drop = (tx: Tx) => sql`select drop_kept('themes')`.execute(tx)
    await hearing.transaction(drop)
    assert.equal(heard, 1)
    await hearing.transaction((tx) => sql`select 1`.execute(tx))
    const undone = hearing.transaction(async (tx) => {
      await drop(tx)
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    await hearing.transaction((tx) => sql`select 1`.execute(tx))
    assert.equal(heard, 1)
    await hearing.close()
  })
})
