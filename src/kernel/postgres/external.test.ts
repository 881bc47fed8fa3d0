// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { checkExternal } from './external.ts'
import { transactionPooler } from './pooler.fixture.ts'
import { DatabaseProblem, type DatabaseProblemCode } from './problem.ts'
import { ROLES } from './who-may-enter.ts'

describe('checkExternal', () => {
  let database: TestDatabase
  before(async () => {
    database = await testDatabase({ migrated: false })
  })
  after(() => database.drop())

  const refuses = (url: string, code: DatabaseProblemCode, words: RegExp) =>
    assert.rejects(checkExternal(url), (error: Error) => {
      assert.ok(error instanceof DatabaseProblem, String(error))
      assert.equal(error.code, code, error.message)
      assert.match(error.message, words)
      assert.doesNotMatch(error.message, /hush/)
      return true
    })

  it('accepts a server that suits us', async () =>
    assert.deepEqual(await checkExternal(database.url), { ownerUrl: database.url }))

  it('accepts a database that has had our migrations, again and again', async () => {
    const ours = await testDatabase()
    await checkExternal(ours.url)
    await ours.drop()
  })

  const changed = async (statement: string, ask: () => Promise<void>) => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      await client.query(statement)
      await ask()
    } finally {
      await client.end()
    }
  }

  it('leaves alone a database that holds something else', () =>
    changed('create table invoice (id int)', async () => {
      await refuses(database.url, 'refused', /contiene già altro \(1 tabelle\).*vuota/)
      await changed('drop table invoice', async () => void (await checkExternal(database.url)))
    }))

  it('says that the role may not create tables', () =>
    refuses(database.url.replace(/\/\/[^@]*@/, '//referpa@'), 'refused', /"referpa".*proprietario/))

  it('takes one role that owns the tables and another that serves', async () => {
    const { url, servingUrl } = database
    assert.deepEqual(await checkExternal(servingUrl, url), { ownerUrl: url, servingRole: ROLES.serving })
    assert.deepEqual(await checkExternal(url, url), { ownerUrl: url })
    const other = await testDatabase({ migrated: false })
    await assert.rejects(
      checkExternal(other.servingUrl, url),
      /due banche dati diverse.*Non ho toccato nulla/,
    )
    await other.drop()
  })

  it('says that it may only be read, as a standby', async () => {
    const standby = await testDatabase({ migrated: false })
    const name = standby.url.match(/referpa_test_\w+/)![0]
    await changed(`alter database ${name} set default_transaction_read_only = on`, () =>
      refuses(standby.url, 'refused', /sola lettura.*server principale/),
    )
    await standby.drop()
  })

  it('says that a pooler hands out sessions transaction by transaction', async () => {
    const pooler = await transactionPooler(database.url)
    await refuses(pooler.url, 'refused', /"transaction".*pool_mode = session/)
    pooler.close()
  })

  it('says that the server speaks no TLS, and that a file of the address is missing', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.write('N')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const url = `postgresql://me:hush@127.0.0.1:${port}/x?sslmode=verify-full`
    await refuses(url, 'refused', /non parla TLS/)
    await refuses(`${url}&sslrootcert=/nowhere.pem`, 'refused', /nowhere\.pem, che non c'è/)
    server.close()
  })

  it('says that nobody answers, and where', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    await new Promise((resolve) => server.close(resolve))
    await refuses(
      `postgresql://me:hush@127.0.0.1:${port}/x`,
      'unreachable',
      new RegExp(`127\\.0\\.0\\.1:${port}/x.*acceso`),
    )
  })

  it('says that the database or the user is wrong', async () => {
    const nowhere = database.url.replace(/referpa_test_\w+/, 'nowhere')
    await refuses(nowhere, 'refused', /"nowhere" does not exist.*nome della banca dati/)
    await refuses(database.url.replace(/\/\/\w+(:\w+)?@/, '//stranger:hush@'), 'refused', /stranger/)
  })
})
