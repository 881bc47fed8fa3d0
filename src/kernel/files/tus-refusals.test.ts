// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { findFile } from './queries.ts'
import { sampleMp4, samplePng } from './samples.fixture.ts'
import {
  addressOf,
  BRUNO,
  createUpload,
  idIn,
  offsetOf,
  pageHeaders,
  readThrough,
  sendPiece,
  sendVideo,
  startUploads,
  type UploadServer,
} from './uploads.fixture.ts'

const MB = 1024 * 1024
/** Buffers of sockets and streams on both sides, as large as systems make them; less than the file of 64 MB. */
const MOST_UNDER_WAY = 48 * MB

let database: TestDatabase
let folder: string
let server: UploadServer

before(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  server = await startUploads({ url: database.url, folder })
})
after(async () => {
  await server.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

describe('an upload that is refused', () => {
  const problem = async (answer: Response) => ({
    status: answer.status,
    ...((await answer.json()) as { code: string; message: string }),
  })

  it('says so before a byte is sent', async () => {
    const cases: [string, number, number, string][] = [
      ['a.mp4', 3 * 1024 * MB, 413, 'too-large'],
      ['a.pdf', 51 * MB, 413, 'too-large'],
      ['a.pdf', 0, 422, 'empty'],
      ['a.svg', 10, 422, 'svg'],
      ['a.exe', 10, 422, 'executable'],
    ]
    for (const [name, bytes, status, code] of cases) {
      const found = await problem(await createUpload(server.base, name, bytes))
      assert.deepEqual([found.status, found.code], [status, code])
      assert.match(found.message, /^it: /)
    }
  })

  it('says so in the language of the page', async () => {
    const english = `${server.base}/en`
    const answer = await createUpload(english, 'a.pdf', 0)
    assert.match(((await answer.json()) as { message: string }).message, /^en: Il file è vuoto/)
    const created = await createUpload(english, 'a.pdf', 100)
    assert.match(created.headers.get('location')!, /^\/en\/caricamenti\//)
    assert.equal((await offsetOf(addressOf(server, created))).status, 200)
  })

  it('says so at the first bytes, keeps none, and says it again', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'),
      Buffer.alloc(5 * MB, ' '),
    ])
    const place = addressOf(server, await createUpload(server.base, 'a.png', bytes.length))
    const early = await problem(await sendPiece(place, 0, bytes))
    assert.deepEqual([early.status, early.code], [422, 'svg'])
    assert.deepEqual(await offsetOf(place), { status: 200, offset: '0' })
    assert.equal((await problem(await sendPiece(place, 0, bytes.subarray(0, 10)))).code, 'svg')
    const file = await findFile(server.deps.database.db, idIn(place))
    assert.equal(file?.state, 'refused')
    assert.equal(await server.deps.store.head(idIn(place)), null)
  })

  it('says so at the end, keeps nothing, and says it again', async () => {
    const bytes = samplePng()
    const place = addressOf(server, await createUpload(server.base, 'a.pdf', bytes.length))
    const found = await problem(await sendPiece(place, 0, bytes))
    assert.deepEqual([found.status, found.code], [422, 'wrong-extension'])
    assert.match(found.message, /"kind":"PNG"/)
    assert.equal(
      (await problem(await sendPiece(place, bytes.length, new Uint8Array()))).code,
      'wrong-extension',
    )
    assert.equal(await server.deps.store.head(idIn(place)), null)
  })

  it('takes no more than was announced', async () => {
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', 100))
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(sampleMp4({ payload: 1000 }))
        controller.close()
      },
    })
    assert.equal((await problem(await sendPiece(place, 0, Buffer.alloc(101)))).code, 'longer-than-declared')
    assert.equal((await problem(await sendPiece(place, 0, stream))).code, 'longer-than-declared')
  })

  it('hears of a wrong offset, version, type and header', async () => {
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', 100))
    const piece = Buffer.alloc(10)
    assert.equal((await problem(await sendPiece(place, 5, piece))).status, 409)
    assert.equal((await problem(await sendPiece(place, 0, piece, { 'tus-resumable': '0.2.2' }))).status, 412)
    assert.equal(
      (await problem(await sendPiece(place, 0, piece, { 'content-type': 'text/plain' }))).status,
      415,
    )
    assert.equal((await problem(await sendPiece(place, 0, piece, { 'upload-offset': '-1' }))).status, 400)
    assert.equal(
      (await problem(await createUpload(server.base, 'a.mp4', 1, { 'upload-length': 'x' }))).status,
      400,
    )
    assert.equal((await offsetOf(place)).offset, '0')
  })
})

describe('whose upload it is', () => {
  it('is nobody else’s: not found for them', async () => {
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', 100))
    const bruno = pageHeaders(BRUNO)
    assert.equal((await sendPiece(place, 0, Buffer.alloc(10), bruno)).status, 404)
    for (const method of ['HEAD', 'DELETE'])
      assert.equal((await fetch(place, { method, headers: bruno })).status, 404)
    assert.equal(
      (await fetch(`${server.base}/caricamenti/not-an-id`, { method: 'HEAD', headers: bruno })).status,
      404,
    )
    assert.equal((await offsetOf(place)).status, 200)
  })

  it('wants somebody who is signed in and may', async () => {
    const { 'x-person': _person, ...nobody } = pageHeaders()
    const headers = { ...nobody, 'upload-length': '1' }
    assert.equal((await fetch(`${server.base}/caricamenti`, { method: 'POST', headers })).status, 401)
    assert.equal((await createUpload(server.base, 'a.mp4', 100, { 'x-person': 'visitor' })).status, 403)
  })

  it('wants a page of ours, and tells no other origin that it may read', async () => {
    const { 'sec-fetch-site': _site, ...silent } = pageHeaders()
    const send = (headers: Record<string, string>) =>
      fetch(`${server.base}/caricamenti`, {
        method: 'POST',
        headers: { ...silent, 'upload-length': '1', ...headers },
      })
    const foreign = await send({ origin: 'https://elsewhere.example' })
    assert.equal(foreign.status, 403)
    assert.equal(foreign.headers.get('access-control-allow-origin'), null)
    assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await send({})).status, 403)
    assert.equal((await createUpload(server.base, 'a.mp4', 1, { origin: 'http://rete.example' })).status, 201)
    const options = await fetch(`${server.base}/caricamenti`, { method: 'OPTIONS' })
    assert.equal(options.headers.get('tus-extension'), 'creation,termination,expiration')
    assert.equal(options.headers.get('access-control-allow-origin'), null)
  })
})

describe('many at once', () => {
  it('cannot exceed the quota together', async () => {
    const small = await startUploads({ url: database.url, folder, limits: { quota: 1000 } })
    try {
      const person = { 'x-person': '01900000-0000-7000-8000-00000000000c' }
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => createUpload(small.base, 'a.mp4', 400, person)),
      )
      assert.deepEqual(
        answers.map((answer) => answer.status).sort(),
        [201, 201, 413, 413, 413, 413, 413, 413],
      )
      const refused = answers.find((answer) => answer.status === 413)!
      assert.equal(((await refused.json()) as { code: string }).code, 'quota')
    } finally {
      await small.close()
    }
  })

  it('hold no large file in memory, whether it comes or goes', async () => {
    const bytes = 64 * MB
    let read = 0
    const counting = await startUploads({ url: database.url, folder, onRead: (more) => (read += more) })
    try {
      const place = addressOf(counting, await createUpload(counting.base, 'a.mp4', bytes))
      const id = idIn(place)
      // Whoever holds the whole body lets all of it come before any is kept, and reads all of it before any goes.
      const came = widest((sent) => sent - bytesKept(id))
      const answer = await sendVideo(place, bytes, came.look)
      assert.equal(answer.headers['file-state'], 'ready')
      assert.ok(came.bytes() < MOST_UNDER_WAY, `${came.bytes() / MB} MB had come and were not on the disk`)
      read = 0
      const went = widest((received) => read - received)
      assert.equal(await readThrough(`${counting.base}/file/${id}`, went.look), bytes)
      assert.equal(read, bytes)
      assert.ok(went.bytes() < MOST_UNDER_WAY, `${went.bytes() / MB} MB had been read and not arrived`)
    } finally {
      await counting.close()
    }
  })

  /** The widest gap that was looked at. However slow a machine is, it is what both sides let lie between them. */
  function widest(gapAt: (passed: number) => number) {
    let found = 0
    const look = (passed: number) => {
      found = Math.max(found, gapAt(passed))
    }
    return { look, bytes: () => found }
  }

  /** Of an upload on its way, what is on the disk. */
  function bytesKept(id: string): number {
    const inPart = (part: string) => statSync(join(folder, part, id.slice(-2), id), { throwIfNoEntry: false })
    return (inPart('pieces') ?? inPart('whole'))?.size ?? 0
  }
})
