// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { newId } from '../ids.ts'
import { UploadBusy, type UploadLocks, uploadLocks } from './upload-locks.ts'

let database: TestDatabase
let first: UploadLocks
let second: UploadLocks

before(async () => {
  database = await testDatabase({ migrated: false })
  first = uploadLocks(database.url, 2000)
  second = uploadLocks(database.url, 2000)
})
after(async () => {
  await Promise.all([first.close(), second.close()])
  await database.drop()
})

/** Ends when it is asked to let go. */
const untilAsked = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))

describe('locks of uploads', () => {
  for (const [where, other] of [
    ['one process', () => first],
    ['two processes', () => second],
  ] as const)
    it(`never let two work at once, on ${where}`, async () => {
      const id = newId()
      let inside = 0
      let most = 0
      const work = async () => {
        most = Math.max(most, ++inside)
        await new Promise((resolve) => setImmediate(resolve))
        inside--
      }
      await Promise.all(Array.from({ length: 10 }, (_each, i) => (i % 2 ? first : other()).hold(id, work)))
      assert.equal(most, 1)
    })

  for (const [where, other] of [
    ['one process', () => first],
    ['two processes', () => second],
  ] as const)
    it(`pass to whoever comes later, on ${where}`, async () => {
      const id = newId()
      const { promise: started, resolve: start } = Promise.withResolvers<void>()
      const order: string[] = []
      const holding = first.hold(id, async (signal) => {
        start()
        await untilAsked(signal)
        order.push('first')
      })
      await started
      await other().hold(id, async () => void order.push('second'))
      await holding
      assert.deepEqual(order, ['first', 'second'])
    })

  it('do not wait forever for one that does not let go', async () => {
    const id = newId()
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const { promise: end, resolve: finish } = Promise.withResolvers<void>()
    const hasty = uploadLocks(database.url, 50)
    const holding = first.hold(id, async () => {
      start()
      await end
    })
    await started
    await assert.rejects(
      hasty.hold(id, async () => undefined),
      UploadBusy,
    )
    finish()
    await holding
    await hasty.hold(id, async () => undefined)
    await hasty.close()
  })

  it('tell their holder when the database is lost, and serve again afterwards', async () => {
    const id = newId()
    const { promise: started, resolve: start } = Promise.withResolvers<void>()
    const holding = first.hold(id, async (signal) => {
      start()
      await untilAsked(signal)
    })
    await started
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'referpa-uploads' and datname = current_database()`,
    )
    await admin.end()
    await holding
    assert.equal(await first.hold(id, async () => 'again'), 'again')
  })
})
