// SPDX-License-Identifier: AGPL-3.0-or-later
/** Everything that points at an office is known to the act that makes one of two: nothing that hangs on it is lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { buildHouse } from '#contracts/house.ts'
import { modules } from '../../src/modules.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { testDatabase } from '../support/db.ts'

const known = new Set(buildHouse(modules).officeHolders.flatMap(({ columns }) => columns))
const unknown = (all: readonly string[]) => all.filter((name) => !known.has(name))

type Asks = Pick<pg.Client, 'query'>

const namesFrom = async (db: Asks, query: string): Promise<string[]> =>
  (await db.query(query)).rows.map(({ name }) => name as string)

/** Columns of foreign keys to a table, apart from those that give a row its own identity. */
const pointingAt = (db: Asks, table: string) =>
  namesFrom(
    db,
    `select k.conrelid::regclass || '.' || a.attname as name
     from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = '${table}'::regclass and a.attname <> 'id' order by 1`,
  )

/** Columns that could hold any entity and do hold an office. */
async function holdingOffices(db: Asks): Promise<string[]> {
  const holding: string[] = []
  for (const name of await pointingAt(db, 'entity')) {
    const [table, column] = name.split('.')
    const query = `select 1 as name from ${table} where ${column} in (select id from office) limit 1`
    if ((await namesFrom(db, query)).length > 0) holding.push(name)
  }
  return holding
}

describe('what points at offices', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const pool = () => world.app.database.pool as unknown as Asks

  it('is moved, or says why it stays', async () => {
    const [keys, entities] = [await pointingAt(pool(), 'office'), await holdingOffices(pool())]
    assert.ok(keys.includes('service_offering.office_id') && entities.includes('search_entry.entity_id'))
    assert.deepEqual(unknown([...keys, ...entities]), [], 'say it in `officeHolders` of the room')
  })

  it('is a column that there is', async () => {
    const there = await namesFrom(
      pool(),
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    )
    assert.deepEqual(
      [...known].filter((name) => !there.includes(name)),
      [],
    )
  })

  it('is missed when it is planted', async () => {
    const own = await testDatabase()
    const client = new pg.Client({ connectionString: own.url })
    await client.connect()
    await client.query('create table planted (office_id uuid references office (id))')
    const missed = unknown(await pointingAt(client, 'office'))
    await client.end()
    await own.drop()
    assert.deepEqual(missed, ['planted.office_id'])
  })
})
