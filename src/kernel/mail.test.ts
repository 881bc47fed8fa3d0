// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { type TestDatabase, testDatabase } from '../../test/support/db.ts'
import { type Database, openDatabase } from './db/db.ts'
import { newId } from './ids.ts'
import { listNextTries, mailJob, queueLetter, queueWaitingLetters } from './mail.ts'

const AT = new Date('2026-11-23T09:00:00Z')

describe('letters', () => {
  let test: TestDatabase
  let database: Database
  let server: SMTPServer
  const received: string[] = []
  /** What the server says to every address; null: welcome. */
  let refusal: Error | null = null
  before(async () => {
    test = await testDatabase()
    database = openDatabase({ url: test.url })
    server = new SMTPServer({
      authOptional: true,
      onRcptTo: (_address, _session, done) => done(refusal),
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('end', () => {
          received.push(Buffer.concat(pieces).toString())
          done()
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
  })
  after(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await database.close()
    await test.drop()
  })

  const letter = {
    key: 'review:1:1',
    toPersonId: newId(),
    toAddress: 'ada@prova.example',
    subject: 'Oggetto\r\nBcc: altri@evil.example',
    text: 'Il testo.',
  }
  const job = (smtpUrl: string | null, demo = true) =>
    mailJob({
      database,
      smtpUrl,
      from: 'rete@prova.example',
      baseUrl: 'https://rete.example',
      demo,
      now: () => AT,
    })
  const url = () => `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`
  const row = async () =>
    (await database.pool.query('select * from mail_message where message_key = $1', [letter.key])).rows[0]

  it('are written once, with their job, and only if what causes them is kept', async () => {
    const failing = database.transaction(async (tx) => {
      await queueLetter(tx, letter, AT)
      throw new Error('undone')
    })
    await assert.rejects(failing, /undone/)
    assert.equal(await row(), undefined)
    for (let i = 0; i < 2; i++) await database.transaction((tx) => queueLetter(tx, letter, AT))
    const { rows } = await database.pool.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail:send'`,
    )
    assert.equal(rows[0].n, 1)
  })
  it('wait where there is no server', async () => {
    await job(null)({ id: (await row()).id })
    assert.equal((await row()).sent_at, null)
  })
  it('that waited are queued once there is a server, and those of which the queue knows are left to it', async () => {
    const { id } = await row()
    const queued = async () =>
      (await database.pool.query('select key, attempts from graphile_worker.jobs order by key')).rows
    await database.pool.query('delete from graphile_worker._private_jobs')
    for (let i = 0; i < 2; i++) await database.transaction(queueWaitingLetters)
    assert.deepEqual(await queued(), [{ key: `mail:${id}`, attempts: 0 }])
    await database.pool.query('update graphile_worker._private_jobs set attempts = max_attempts')
    const [given] = await queued()
    await database.transaction(queueWaitingLetters)
    assert.deepEqual(await queued(), [given], 'what was given up is not begun again')
    await database.pool.query('update graphile_worker._private_jobs set attempts = 0')
  })
  it('keep the reason for which they did not go, which the log does not get, and when they are tried again', async () => {
    refusal = Object.assign(new Error('5.1.1 <ada@prova.example>: nobody\r\nof that name'), {
      responseCode: 550,
    })
    const { id } = await row()
    await assert.rejects(job(url())({ id }), (error: Error) => {
      assert.equal(error.message, 'letter not sent (EENVELOPE)')
      return true
    })
    assert.match((await row()).failure, /550 5\.1\.1 <ada@prova\.example>: nobody of that name/)
    assert.ok((await listNextTries(database.db, [id, newId()])).get(id) instanceof Date)
    await database.pool.query('update graphile_worker._private_jobs set attempts = max_attempts')
    assert.equal((await listNextTries(database.db, [id])).size, 0)
    refusal = null
  })
  it('go out once, with a stable id, the mark of the demonstration, and no header that a title smuggled in', async () => {
    const { id } = await row()
    await job(url())({ id })
    await job(url())({ id })
    assert.equal(received.length, 1)
    const [sent] = received
    assert.match(sent!, new RegExp(`Message-ID: <${id}@rete.example>`, 'i'))
    assert.doesNotMatch(sent!, /^Bcc:/im)
    assert.match(sent!, /Demonstration: invented data, of no value/)
    assert.match(sent!, /Il testo\./)
    assert.deepEqual((await row()).sent_at, AT)
    assert.equal((await row()).failure, null, 'what failed before is over')
    await database.pool.query('delete from graphile_worker._private_jobs')
    await database.transaction(queueWaitingLetters)
    assert.equal((await database.pool.query('select from graphile_worker.jobs')).rowCount, 0)
  })
  it('say to mail programs where letters like them are stopped, when they can be', async () => {
    const unsubscribe = 'https://rete.example/avvisi/disdetta/x?tipi=a.b'
    const stoppable = { ...letter, key: 'stoppable', unsubscribe }
    await database.transaction((tx) => queueLetter(tx, stoppable, AT))
    const { rows } = await database.pool.query("select id from mail_message where message_key = 'stoppable'")
    await job(url())({ id: rows[0].id })
    assert.match(
      received.at(-1)!,
      /^List-Unsubscribe: <https:\/\/rete\.example\/avvisi\/disdetta\/x\?tipi=a\.b>\r$/m,
    )
    assert.doesNotMatch(received[0]!, /^List-Unsubscribe/m)
  })
})
