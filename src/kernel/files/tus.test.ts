// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Upload } from 'tus-js-client'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { findFile } from './queries.ts'
import { sampleMp4, samplePdf, samplePng } from './samples.fixture.ts'
import {
  ANNA,
  addressOf,
  createUpload,
  idIn,
  offsetOf,
  pageHeaders,
  sendPiece,
  startUploads,
  type UploadServer,
} from './uploads.fixture.ts'

const MB = 1024 * 1024

/** A request that has sent less than it announced. `end` cuts it, as when a cable is pulled. */
async function halfSent(place: string, body: Uint8Array, announced: number) {
  const request = httpRequest(place, {
    method: 'PATCH',
    headers: {
      ...pageHeaders(),
      'upload-offset': 0,
      'content-type': 'application/offset+octet-stream',
      'content-length': announced,
    },
  })
  request.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => request.on('close', resolve))
  await new Promise<void>((resolve) => request.write(body, () => resolve()))
  return { closed, end: () => request.destroy() }
}

/** Tried again until it is true, as a browser does, a cut line included: the server hears of a cut when its system tells it. */
async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const until = performance.now() + 10_000
  for (;;) {
    const late = performance.now() > until
    const [tried] = await Promise.allSettled([ask()])
    if (tried.status === 'fulfilled' && (late || isRight(tried.value))) return tried.value
    if (tried.status === 'rejected' && late) throw tried.reason
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const sendRest = async (place: string, bytes: Buffer) => {
  const { offset } = await offsetOf(place)
  return sendPiece(place, Number(offset), bytes.subarray(Number(offset)))
}
const isSent = ({ status }: Response) => status === 204

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

describe('a resumable upload', () => {
  it('arrives in pieces and is looked into', async () => {
    const bytes = sampleMp4({ payload: 100_000 })
    const created = await createUpload(server.base, 'Visita \u202E../guidata.mp4', bytes.length)
    assert.equal(created.status, 201)
    assert.match(created.headers.get('location')!, /^\/caricamenti\/[0-9a-f-]{36}$/)
    assert.equal(new Date(created.headers.get('upload-expires')!).toISOString(), '2026-11-30T09:00:00.000Z')
    const place = addressOf(server, created)
    const first = await sendPiece(place, 0, bytes.subarray(0, 50_000))
    assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, '50000'])
    assert.deepEqual(await offsetOf(place), { status: 200, offset: '50000' })
    const last = await sendPiece(place, 50_000, bytes.subarray(50_000))
    assert.deepEqual([last.status, last.headers.get('file-state')], [204, 'ready'])
    assert.equal(last.headers.get('file-type'), 'video/mp4')
    const file = await findFile(server.deps.database.db, idIn(place))
    assert.equal(file?.state, 'ready')
    assert.equal(file?.name, 'guidata.mp4')
    assert.equal(file?.sha256, createHash('sha256').update(bytes).digest('hex'))
    const again = await sendPiece(place, bytes.length, new Uint8Array())
    assert.equal(again.headers.get('file-state'), 'ready', 'asking again gets the same answer')
  })

  it('speaks to the usual client', async () => {
    const bytes = samplePdf()
    let answered: string | undefined
    await new Promise<void>((resolve, reject) => {
      new Upload(bytes, {
        endpoint: `${server.base}/caricamenti`,
        headers: { 'sec-fetch-site': 'same-origin', 'x-person': ANNA },
        metadata: { filename: 'Perché.pdf' },
        chunkSize: 100,
        overridePatchMethod: true,
        onError: reject,
        onAfterResponse: (_request, response) => {
          answered = response.getHeader('file-state') ?? answered
        },
        onSuccess: () => resolve(),
      }).start()
    })
    assert.equal(answered, 'ready')
  })

  it('goes on after a cut, on another process', async () => {
    const bytes = sampleMp4({ payload: 3 * MB })
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', bytes.length))
    const half = await halfSent(place, bytes.subarray(0, MB), bytes.length)
    half.end()
    const known = await eventually(
      () => offsetOf(place),
      ({ offset }) => offset !== '0',
    )
    const offset = Number(known.offset)
    assert.ok(offset > 0 && offset <= MB, `${offset} bytes were kept`)
    const other = await startUploads({ url: database.url, folder })
    try {
      const elsewhere = place.replace(server.base, other.base)
      assert.deepEqual(await offsetOf(elsewhere), { status: 200, offset: String(offset) })
      const rest = await sendPiece(elsewhere, offset, bytes.subarray(offset))
      assert.equal(rest.headers.get('file-state'), 'ready')
      const file = await findFile(server.deps.database.db, idIn(place))
      assert.equal(file?.sha256, createHash('sha256').update(bytes).digest('hex'))
    } finally {
      await other.close()
    }
  })

  it('is taken over from a connection that hangs, on the same process and on another', async () => {
    const other = await startUploads({ url: database.url, folder })
    try {
      for (const base of [server.base, other.base]) {
        const bytes = sampleMp4({ payload: 200_000 })
        const place = addressOf(server, await createUpload(server.base, 'a.mp4', bytes.length))
        const hanging = await halfSent(place, bytes.subarray(0, 100_000), bytes.length)
        const answer = await eventually(() => sendRest(place.replace(server.base, base), bytes), isSent)
        assert.equal(answer.headers.get('file-state'), 'ready')
        await hanging.closed
      }
    } finally {
      await other.close()
    }
  })

  it('keeps one of two that send the same piece at once', async () => {
    const bytes = sampleMp4({ payload: 2 * MB })
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', bytes.length))
    const answers = await Promise.allSettled([sendPiece(place, 0, bytes), sendPiece(place, 0, bytes)])
    const statuses = answers.map((each) => (each.status === 'fulfilled' ? each.value.status : 0)).sort()
    assert.ok(statuses.includes(204) || statuses.includes(409), String(statuses))
    const last = await eventually(() => sendRest(place, bytes), isSent)
    assert.equal(last.headers.get('file-state'), 'ready')
  })

  it('is ended by its owner', async () => {
    const place = addressOf(server, await createUpload(server.base, 'a.mp4', 100))
    await sendPiece(place, 0, sampleMp4().subarray(0, 50))
    const ended = await fetch(place, { method: 'DELETE', headers: pageHeaders() })
    assert.equal(ended.status, 204)
    assert.equal((await offsetOf(place)).status, 404)
    const kept: string[] = []
    for await (const id of server.deps.store.list(idIn(place))) kept.push(id)
    assert.deepEqual(kept, [])
  })

  it('takes its methods in a header too', async () => {
    const bytes = samplePng()
    const place = addressOf(server, await createUpload(server.base, 'a.png', bytes.length))
    const post = (method: string, headers = {}, body?: Uint8Array<ArrayBuffer>) =>
      fetch(place, {
        method: 'POST',
        headers: { ...pageHeaders(), 'x-http-method-override': method, ...headers },
        body,
      })
    assert.equal((await post('HEAD')).headers.get('upload-length'), String(bytes.length))
    const piece = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    assert.equal((await post('PATCH', piece, new Uint8Array(bytes))).headers.get('file-state'), 'ready')
    assert.equal((await post('DELETE')).status, 204)
    assert.equal((await post('PUT')).status, 400)
  })
})
