// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { statusOf } from '../http/answer.ts'
import { newId } from '../ids.ts'
import { type FakeS3, startFakeS3 } from './fake-s3.fixture.ts'
import { openStore } from './open-store.ts'
import { samplePdf } from './samples.fixture.ts'
import { MissingFile, StoreAway, StoreFull } from './store.ts'
import { addressOf, createUpload, sendPiece, startUploads, type UploadServer } from './uploads.fixture.ts'

let database: TestDatabase
let bucket: FakeS3
let server: UploadServer
let lines: string[] = []

before(async () => {
  database = await testDatabase()
  bucket = await startFakeS3()
  server = await startUploads({
    url: database.url,
    folder: '',
    s3: bucket.config,
    log: (line) => lines.push(line),
  })
})
after(async () => {
  await server.close()
  await bucket.close()
  await database.drop()
})
beforeEach(() => {
  bucket.fault = () => undefined
  lines = []
})

const logged = () =>
  lines
    .map((line) => JSON.parse(line) as { msg: string; err: { message: string }; cause?: { message: string } })
    .filter(({ msg }) => msg === 'upload failed')

describe('an upload whose store fails after all bytes have arrived', () => {
  it('answers 503, says the cause in the log, and ends well when the store is back', async () => {
    const bytes = samplePdf()
    const place = addressOf(server, await createUpload(server.base, 'a.pdf', bytes.length))
    bucket.fault = ({ method, key }) =>
      method === 'PUT' && key.includes('/whole/') ? { status: 501, code: 'CopyIsNotOurs' } : undefined
    const failed = await sendPiece(place, 0, bytes)
    assert.deepEqual([failed.status, failed.headers.get('retry-after')], [503, '60'])
    assert.match(((await failed.json()) as { message: string }).message, /non risponde/)
    assert.match(logged()[0]?.cause?.message ?? '', /CopyIsNotOurs/)
    bucket.fault = () => undefined
    const again = await sendPiece(place, bytes.length, Buffer.alloc(0))
    assert.deepEqual([again.status, again.headers.get('file-state')], [204, 'ready'])
  })

  it('says the cause of what is our own mistake too', async () => {
    const bytes = samplePdf()
    const place = addressOf(server, await createUpload(server.base, 'a.pdf', bytes.length))
    bucket.fault = ({ method, key }) =>
      method === 'PUT' && key.includes('/whole/') ? { status: 400, code: 'BadCopySource' } : undefined
    assert.equal((await sendPiece(place, 0, bytes)).status, 500)
    assert.match(logged()[0]?.err.message ?? '', /BadCopySource/)
  })
})

describe('a bucket', () => {
  const away: [string, ReturnType<FakeS3['fault']>][] = [
    ['breaks the line', null],
    ['has a fault', { status: 503, code: 'ServiceUnavailable' }],
    ['does not know our keys', { status: 403, code: 'InvalidAccessKeyId' }],
    ['is gone', { status: 404, code: 'NoSuchBucket' }],
  ]
  for (const [what, fault] of away)
    it(`that ${what} is away, which is no fault of ours and no lost file`, async () => {
      bucket.fault = () => fault
      const store = await openStore({ s3: bucket.config })
      await assert.rejects(store.readRange(newId()), (error: Error) => {
        assert.ok(error instanceof StoreAway && error.cause instanceof Error)
        assert.equal(statusOf(error), 503)
        return true
      })
    })

  it('that is full says so, and one without a file says that', async () => {
    const store = await openStore({ s3: bucket.config })
    await assert.rejects(store.readRange(newId()), MissingFile)
    bucket.fault = () => ({ status: 507, code: 'InsufficientStorage' })
    await assert.rejects(
      store.put(
        newId(),
        (async function* () {
          yield Buffer.from('x')
        })(),
      ),
      StoreFull,
    )
  })
})
