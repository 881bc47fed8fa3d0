// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/support/db.ts'
import type { MultipartForm } from './plain-upload.ts'
import { findFile } from './queries.ts'
import { sampleMp4, samplePdf, samplePng } from './samples.fixture.ts'
import { startUploads, type UploadServer } from './uploads.fixture.ts'

const MB = 1024 * 1024
let database: TestDatabase
let folder: string
let server: UploadServer

before(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'plain-'))
  server = await startUploads({ url: database.url, folder, limits: { withoutJavaScript: MB } })
})
after(async () => {
  await server.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

const file = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name)

async function send(fill: (form: FormData) => void): Promise<{ status: number; form: MultipartForm }> {
  const form = new FormData()
  fill(form)
  const answer = await fetch(`${server.base}/modulo`, { method: 'POST', body: form })
  return { status: answer.status, form: (await answer.json()) as MultipartForm }
}

describe('a form with files', () => {
  it('keeps fields and files, beside those that the page already held', async () => {
    const held = '01900000-0000-7000-8000-0000000000ff'
    const { form } = await send((data) => {
      data.append('title', 'Perché\r\nno? 👋')
      data.append('attachments', held)
      data.append('attachments', file(samplePdf(), 'Guida però.pdf'))
      data.append('attachments', file(samplePng(), '../../../etc/a"b.png'))
      data.append('captions', file(Buffer.alloc(0), ''))
      data.append('after', 'x')
    })
    const ids = form.files.map(({ fileId }) => fileId!)
    assert.deepEqual(form.body, { title: 'Perché\r\nno? 👋', attachments: [held, ...ids], after: 'x' })
    const kept = await Promise.all(ids.map((id) => findFile(server.deps.database.db, id)))
    assert.deepEqual(
      kept.map((each) => [each?.state, each?.media_type]),
      [
        ['ready', 'application/pdf'],
        ['ready', 'image/png'],
      ],
    )
    assert.equal(kept[0]?.name, 'Guida però.pdf')
    assert.equal(kept[0]?.bytes, samplePdf().length, 'what was announced gives way to what was counted')
    assert.match(kept[1]!.name, /^a.*b\.png$/)
  })

  it('refuses one file and keeps the others and the fields', async () => {
    const { status, form } = await send((data) => {
      data.append('files', file(Buffer.from('<html>'), 'a.pdf'))
      data.append('files', file(samplePdf(), 'b.pdf'))
      data.append('files', file(sampleMp4({ payload: 2 * MB }), 'c.mp4'))
      data.append('files', file(Buffer.alloc(0), 'd.pdf'))
      data.append('files', file(Buffer.from('x'), 'e.exe'))
      data.append('note', 'kept')
    })
    assert.equal(status, 200)
    assert.deepEqual(
      form.files.map(({ name, refusal }) => [name, refusal?.code]),
      [
        ['a.pdf', 'html'],
        ['b.pdf', undefined],
        ['c.mp4', 'too-large-plain'],
        ['d.pdf', 'empty'],
        ['e.exe', 'executable'],
      ],
    )
    assert.deepEqual(form.files[2]!.refusal!.values, { limit: '1 MB' })
    assert.equal(form.body.note, 'kept')
    assert.equal(form.body.files, form.files[1]!.fileId)
    for (const { fileId, refusal } of form.files)
      if (fileId && refusal) assert.equal(await server.deps.store.head(fileId), null)
  })

  it('holds no more of its fields in memory than a form without files', async () => {
    const { status } = await send((data) => {
      data.append('a', 'x'.repeat(30_000))
      data.append('b', 'x'.repeat(30_000))
    })
    assert.equal(status, 200)
    const many = await send((data) => {
      for (let i = 0; i < 10; i++) data.append(`field${i}`, 'x'.repeat(30_000))
    }).catch((error: Error) => error)
    assert.ok(many instanceof Error || many.status === 413)
  })

  it('ends a form that has no end', async () => {
    const status = (headers: Record<string, string>) =>
      new Promise<number>((resolve) => {
        const type = { 'content-type': 'multipart/form-data; boundary=x' }
        const request = httpRequest(`${server.base}/modulo`, {
          method: 'POST',
          headers: { ...type, ...headers },
        })
        request.on('response', (answer) => {
          resolve(answer.statusCode ?? 0)
          request.destroy()
        })
        request.on('error', () => undefined)
        request.flushHeaders()
      })
    assert.equal(await status({ 'content-length': String(21 * MB) }), 413)
    assert.equal(await status({ 'transfer-encoding': 'chunked' }), 411)
  })

  it('survives a form that is cut in the middle of a file', async () => {
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${server.base}/modulo`, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '900000' },
      })
      request.on('error', () => undefined)
      request.on('close', resolve)
      const start = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF-1.7'
      request.write(start, () => request.destroy())
    })
    const { form } = await send((data) => data.append('f', file(samplePdf(), 'a.pdf')))
    assert.equal(form.files[0]?.refusal, undefined)
  })
})
