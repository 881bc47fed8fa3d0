// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import { sampleDocx, sampleMp4, samplePdf, samplePng, sampleVtt } from './samples.fixture.ts'
import { finishFile, stageFile } from './staging.ts'
import { ANNA, startUploads, type UploadServer } from './uploads.fixture.ts'

let database: TestDatabase
let folder: string
let server: UploadServer

before(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
  server = await startUploads({ url: database.url, folder })
})
after(async () => {
  await server.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

async function* from(bytes: Uint8Array) {
  yield bytes
}

/** A kept file; returns its address. */
async function kept(name: string, bytes: Buffer): Promise<string> {
  const { deps, base } = server
  const id = await stageFile(deps, { ownerId: ANNA, name, bytes: bytes.length, resumable: false })
  await deps.store.put(id, from(bytes))
  const file = await finishFile(deps, id, bytes.length)
  assert.equal(file?.state, 'ready', JSON.stringify(file?.refusal))
  return `${base}/file/${id}`
}

const video = sampleMp4({ payload: 1000 })
const body = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a file as an answer', () => {
  it('comes whole, with what keeps it harmless', async () => {
    const answer = await fetch(await kept('Visita.mp4', video))
    assert.equal(answer.status, 200)
    assert.ok((await body(answer)).equals(video))
    const { headers } = answer
    assert.equal(headers.get('content-type'), 'video/mp4')
    assert.equal(headers.get('content-length'), String(video.length))
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.match(headers.get('content-security-policy')!, /^sandbox allow-same-origin; default-src 'none'/)
    assert.equal(headers.get('accept-ranges'), 'bytes')
    assert.match(headers.get('etag')!, /^"[0-9a-f]{64}"$/)
    assert.equal(headers.get('last-modified'), 'Mon, 23 Nov 2026 09:00:00 GMT')
    assert.match(headers.get('content-disposition')!, /^attachment; filename="Visita.mp4"/)
  })

  it('is shown in the browser only where that runs nothing', async () => {
    const shown: [string, Buffer, 'inline' | 'attachment'][] = [
      ['a.pdf', samplePdf(), 'inline'],
      ['a.pdf', samplePdf('<</S/JavaScript/JS(1)>>'), 'attachment'],
      ['a.png', samplePng(), 'inline'],
      ['a.mp4', video, 'inline'],
      ['a.vtt', sampleVtt(), 'inline'],
      ['a.docx', sampleDocx(), 'attachment'],
      ['a.txt', Buffer.from('ciao'), 'attachment'],
    ]
    for (const [name, bytes, disposition] of shown) {
      const { headers } = await fetch(`${await kept(name, bytes)}?mostra=1`)
      assert.equal(headers.get('content-disposition')!.split(';')[0], disposition, name)
    }
    const { headers } = await fetch(await kept('a.vtt', sampleVtt()))
    assert.equal(headers.get('content-type'), 'text/vtt; charset=utf-8')
    assert.equal(
      headers.get('content-security-policy'),
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    )
  })

  it('stays on no shared desk', async () => {
    const address = await kept('foglio.pdf', samplePdf())
    const storing = async (person: string) =>
      (await fetch(address, { headers: { 'x-person': person } })).headers.get('cache-control')
    assert.equal(await storing('anna'), 'private, no-cache, no-transform')
    assert.equal(await storing('shared'), 'no-store, no-transform')
  })

  it('gives a name to a file that has none, and none of a hostile name gets out', async () => {
    const named = async (name: string) =>
      (await fetch(await kept(name, video))).headers.get('content-disposition')!
    assert.match(await named('video'), /filename="video.mp4"/)
    assert.match(
      await named('../../x"\r\nX-Bad: 1\u202E\u0000.mp4'),
      /^attachment; filename="x_X-Bad_ 1.mp4"; filename\*=UTF-8''x_X-Bad_%201.mp4$/,
    )
    assert.match(await named('دليل.mp4'), /filename\*=UTF-8''%D8%AF%D9%84%D9%8A%D9%84.mp4$/)
  })

  it('comes in parts', async () => {
    const address = await kept('a.mp4', video)
    const ask = async (range: string, more: Record<string, string> = {}) =>
      fetch(address, { headers: { range, ...more } })
    const size = video.length
    const parts: [string, number, number][] = [
      ['bytes=0-0', 0, 0],
      ['bytes=10-19', 10, 19],
      ['bytes=10-', 10, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=-${size * 2}`, 0, size - 1],
      [`bytes=5-${size * 2}`, 5, size - 1],
    ]
    for (const [range, start, end] of parts) {
      const answer = await ask(range)
      assert.equal(answer.status, 206, range)
      assert.equal(answer.headers.get('content-range'), `bytes ${start}-${end}/${size}`)
      assert.equal(answer.headers.get('content-length'), String(end - start + 1))
      assert.ok((await body(answer)).equals(video.subarray(start, end + 1)), range)
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const answer = await ask(range)
      assert.equal(answer.status, 416)
      assert.equal(answer.headers.get('content-range'), `bytes */${size}`)
    }
    for (const range of ['bytes=0-1,4-5', 'bytes=5-2', 'lines=1-2', 'bytes=-', 'bytes=x'])
      assert.equal((await ask(range)).status, 200, `${range} is ignored`)
  })

  it('gives a part only of the file that the browser already has', async () => {
    const address = await kept('a.mp4', video)
    const etag = (await fetch(address, { method: 'HEAD' })).headers.get('etag')!
    const status = async (ifRange: string) =>
      (await fetch(address, { headers: { range: 'bytes=0-1', 'if-range': ifRange } })).status
    assert.equal(await status(etag), 206)
    assert.equal(await status('"other"'), 200)
    assert.equal(await status(`W/${etag}`), 200, 'a weak tag does not do (RFC 9110 section 13.1.5)')
    assert.equal(await status('Mon, 23 Nov 2026 09:00:00 GMT'), 206)
    assert.equal(await status('Mon, 23 Nov 2026 09:00:01 GMT'), 200)
  })

  it('is not sent again when it has not changed', async () => {
    const address = await kept('a.mp4', video)
    const etag = (await fetch(address, { method: 'HEAD' })).headers.get('etag')!
    const status = async (headers: Record<string, string>) => (await fetch(address, { headers })).status
    assert.equal(await status({ 'if-none-match': etag }), 304)
    assert.equal(await status({ 'if-none-match': `"x", W/${etag}` }), 304)
    assert.equal(
      await status({ 'if-none-match': '"x"', 'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT' }),
      200,
    )
    assert.equal(await status({ 'if-modified-since': 'Mon, 23 Nov 2026 09:00:00 GMT' }), 304)
    assert.equal(await status({ 'if-modified-since': 'Mon, 23 Nov 2026 08:59:59 GMT' }), 200)
  })

  it('answers HEAD with its length and nothing else', async () => {
    const address = await kept('a.mp4', video)
    const answer = await fetch(address, { method: 'HEAD', headers: { range: 'bytes=0-1' } })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-length'), String(video.length))
    assert.equal((await body(answer)).length, 0)
  })

  it('is not there before it is ready, and gone when its bytes are lost', async () => {
    const { deps, base } = server
    const id = await stageFile(deps, { ownerId: ANNA, name: 'a.mp4', bytes: 5, resumable: false })
    assert.notEqual((await fetch(`${base}/file/${id}`)).status, 200)
    const address = await kept('a.mp4', video)
    await deps.store.delete(address.split('/').at(-1)!)
    const lost = await fetch(address)
    assert.notEqual(lost.status, 200)
    assert.equal(lost.headers.get('content-disposition'), null, 'an error does not look like a file')
  })
})

describe('a large file', () => {
  /** Files of this process that are open below the folder of the test. */
  const openHere = async (): Promise<number> => {
    const links = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    )
    return links.filter((link) => link.startsWith(folder)).length
  }

  it('lets go of its handle when the browser leaves in the middle', {
    skip: process.platform !== 'linux',
  }, async () => {
    const address = await kept('a.mp4', sampleMp4({ payload: 30 * 1024 * 1024 }))
    for (let time = 0; time < 5; time++)
      await new Promise<void>((resolve, reject) => {
        const request = httpRequest(address, (answer) => {
          answer.once('data', () => request.destroy())
          answer.on('error', () => undefined)
        })
        request.on('error', reject)
        request.on('close', resolve)
        request.end()
      }).catch(() => undefined)
    const until = performance.now() + 10_000
    while ((await openHere()) > 0 && performance.now() < until)
      await new Promise((resolve) => setImmediate(resolve))
    assert.equal(await openHere(), 0)
  })
})
