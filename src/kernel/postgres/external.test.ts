// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { checkExternal } from './external.ts'
import { DatabaseProblem, type DatabaseProblemCode } from './problem.ts'

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

  it('accepts a server that suits us', () => checkExternal(database.url))

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
      await changed('drop table invoice', () => checkExternal(database.url))
    }))

  it('says that the role may not create tables', () =>
    refuses(database.url.replace(/\/\/[^@]*@/, '//referpa@'), 'refused', /"referpa".*proprietario/))

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
