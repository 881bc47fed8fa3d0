// SPDX-License-Identifier: AGPL-3.0-or-later
/** Laws of the database, each proved by a planted violation. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { describeSchema } from '#kernel/db/describe.ts'
import { findNamedTypes } from '../../db/named-types.ts'
import { type TestDatabase, testDatabase } from '../support/db.ts'

let database: TestDatabase
let client: pg.Client
before(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
after(async () => {
  await client.end()
  await database.drop()
})

const names = async (query: string): Promise<string[]> =>
  (await client.query(query)).rows.map((row) => row.name as string)

/** Foreign keys whose columns do not begin any index: deleting the parent would read the whole child. */
const unindexedForeignKeys = () =>
  names(`
    select k.conrelid::regclass || '.' || k.conname as name
    from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
      select from pg_index i
      where i.indrelid = k.conrelid and (i.indkey::int2[])[0:array_length(k.conkey, 1) - 1] @> k.conkey
    )`)

/** Tables that do not say whether they hold personal data, or hold some without purpose and retention. */
const silentTables = () =>
  names(`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and coalesce(obj_description(c.oid), '') !~ '^(no personal data: .+|personal data.*purpose: .+; retention: .+)'`)

/** Columns of instants without a zone: an hour is lost twice a year. */
const instantsWithoutZone = () =>
  names(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp without time zone'`)

const tablesWithoutKey = () =>
  names(`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)

describe('laws of the schema', () => {
  it('indexes every foreign key', async () => assert.deepEqual(await unindexedForeignKeys(), []))
  it('states purpose and retention wherever personal data are', async () =>
    assert.deepEqual(await silentTables(), []))
  it('keeps instants with their zone', async () => assert.deepEqual(await instantsWithoutZone(), []))
  it('gives every table a primary key', async () => assert.deepEqual(await tablesWithoutKey(), []))

  it('sees violations when they are planted', async () => {
    await client.query('begin')
    await client.query('create table planted (at timestamp, theme_id uuid references theme (id))')
    assert.deepEqual(await unindexedForeignKeys(), ['planted.planted_theme_id_fkey'])
    assert.deepEqual(await silentTables(), ['planted'])
    assert.deepEqual(await instantsWithoutZone(), ['planted.at'])
    assert.deepEqual(await tablesWithoutKey(), ['planted'])
    await client.query(`comment on table planted is 'personal data. purpose: none'`)
    assert.deepEqual(await silentTables(), ['planted'], 'a purpose without a retention is not enough')
    await client.query('rollback')
  })
})

describe('append-only and published rows', () => {
  const refused = /append-only|never changes/
  it('refuses to change the audit', async () => {
    await client.query(
      `insert into audit_entry (id, at, verb) values (gen_random_uuid(), '2026-11-23', 'planted.done')`,
    )
    await assert.rejects(client.query(`update audit_entry set verb = 'other'`), refused)
    await assert.rejects(client.query('delete from audit_entry'), refused)
    await assert.rejects(client.query('truncate audit_entry'), refused)
  })
})

describe('generated files', () => {
  it('are those of the migrations', async () => {
    const { types, picture } = await describeSchema(database.url, findNamedTypes('.'))
    assert.equal(
      await readFile('db/schema.gen.ts', 'utf8'),
      types,
      'db/schema.gen.ts is stale: npm run schema',
    )
    assert.equal(await readFile('db/schema.sql', 'utf8'), picture, 'db/schema.sql is stale: npm run schema')
  })
  it('differ as soon as the database does', async () => {
    await client.query('create table planted (id uuid primary key)')
    const { types, picture } = await describeSchema(database.url, findNamedTypes('.'))
    await client.query('drop table planted')
    assert.notEqual(await readFile('db/schema.gen.ts', 'utf8'), types)
    assert.notEqual(await readFile('db/schema.sql', 'utf8'), picture)
  })
})
