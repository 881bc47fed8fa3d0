// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/support/db.ts'
import { type Database, openDatabase } from './db/db.ts'
import { enqueue, startJobs } from './jobs.ts'

const WORKER = join(import.meta.dirname, '../../test/support/worker.ts')

describe('jobs of another process', () => {
  let test: TestDatabase
  let database: Database
  let other: ChildProcess
  before(async () => {
    test = await testDatabase()
    database = openDatabase({ url: test.servingUrl })
  })
  after(async () => {
    await database.close()
    await test.drop()
  })
  beforeEach(async () => {
    await database.transaction((tx) => enqueue(tx, { task: 'endless', payload: {}, key: 'one' }))
    other = fork(WORKER, [test.servingUrl], { stdio: 'inherit' })
    await once(other, 'message')
  })
  afterEach(() => other.kill('SIGKILL'))
  const end = async (): Promise<void> => {
    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
  }
  const held = async () =>
    (await database.pool.query('select from graphile_worker.jobs where locked_by is not null')).rowCount

  it('are taken up again when it was killed', async () => {
    await end()
    assert.equal(await held(), 1, 'its lock on the job outlives it')
    const lines: string[] = []
    const done = Promise.withResolvers<void>()
    const { stop } = await startJobs({
      pool: database.pool,
      url: test.servingUrl,
      jobs: { endless: async () => done.resolve() },
      patienceMs: 0,
      log: (_level, line) => lines.push(line),
    })
    await done.promise
    await stop()
    assert.deepEqual(lines, ['jobs of 1 workers that were killed are free again'])
  })

  it('are left to it as long as it lives', async () => {
    const { stop } = await startJobs({
      pool: database.pool,
      url: test.servingUrl,
      jobs: { endless: () => assert.fail('done twice') },
      patienceMs: 0,
      log: (_level, line) => assert.fail(line),
    })
    assert.equal(await held(), 1)
    await stop()
    await end()
  })
})
