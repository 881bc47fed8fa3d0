// SPDX-License-Identifier: AGPL-3.0-or-later
/** Headers that no answer may lack, whatever made it: page, refusal, style sheet, file, upload, health. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { readAssets } from '../render/assets.ts'

let world: TestApp
before(async () => {
  world = await testApp()
})
after(() => world.close())

type Request = {
  method: 'GET' | 'HEAD' | 'POST' | 'TRACE' | 'OPTIONS'
  url: string
  headers?: Record<string, string>
}

async function requests(): Promise<Request[]> {
  const { rows } = await world.app.database.pool.query(
    `select w.slug, f.id from file f join material_file u on u.file_id = f.id
     join catalogue_entry e on e.edition_id = u.edition_id join work w on w.id = e.work_id
     where f.public and f.media_type = 'application/pdf' order by f.id limit 1`,
  )
  const file = `/formazione/materiali/${rows[0].slug}/file/${rows[0].id}/a.pdf`
  const etag = (await world.app.server.inject({ method: 'GET', url: file })).headers.etag
  assert.ok(etag, 'the world has a published file')
  return [
    { method: 'GET', url: '/' },
    { method: 'HEAD', url: '/en/accedi' },
    { method: 'GET', url: '/non/esiste' },
    { method: 'GET', url: '/%zz' },
    { method: 'GET', url: `/${'a'.repeat(300)}/${'b'.repeat(300)}` },
    { method: 'POST', url: '/accedi', headers: { 'content-type': 'application/json' } },
    { method: 'TRACE', url: '/' },
    { method: 'GET', url: readAssets('build/assets')('site.css') },
    { method: 'GET', url: '/assets/nothing.css' },
    { method: 'GET', url: '/health/live' },
    { method: 'GET', url: file },
    { method: 'GET', url: file, headers: { range: 'bytes=0-9' } },
    { method: 'GET', url: file, headers: { 'if-none-match': etag } },
    { method: 'OPTIONS', url: '/caricamenti' },
    { method: 'POST', url: '/caricamenti' },
    { method: 'GET', url: '/redazione' },
  ]
}

describe('every answer', () => {
  it('keeps browsers from guessing its type, and from being shown inside another page', async () => {
    for (const request of await requests()) {
      const { headers, statusCode } = await world.app.server.inject({
        ...request,
        headers: { host: 'localhost:3000', ...request.headers },
      })
      const what = `${request.method} ${request.url.slice(0, 60)}: ${statusCode}`
      assert.equal(headers['x-content-type-options'], 'nosniff', what)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, what)
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/, what)
      assert.equal(headers['access-control-allow-origin'], undefined, what)
    }
  })

  it('that sets a cookie keeps it from scripts, from other hosts and from what other sites post', async () => {
    const secure = await testApp({ baseUrl: 'https://rete.example' })
    try {
      const answer = await secure
        .visitor()
        .send(
          'POST',
          '/accedi',
          { email: 'operatore@demo.referpa.example', password: 'referpa-demo' },
          { host: 'rete.example', origin: 'https://rete.example' },
        )
      const cookies = [answer.headers['set-cookie'] ?? []].flat()
      assert.match(cookies.join(), /__Host-session=/)
      for (const cookie of cookies)
        for (const part of [/^__Host-/, /; Path=\//, /; HttpOnly/, /; Secure/, /; SameSite=Lax/])
          assert.match(cookie, part)
    } finally {
      await secure.close()
    }
  })

  it('to TRACE repeats nothing of what was asked', async () => {
    for (const url of [
      '/',
      '/accedi',
      '/caricamenti',
      '/health/live',
      readAssets('build/assets')('site.css'),
    ]) {
      const { statusCode, body } = await world.app.server.inject({
        method: 'TRACE' as 'GET',
        url,
        headers: { host: 'localhost:3000', cookie: 'session=da-non-ripetere' },
      })
      assert.ok(statusCode === 405 || statusCode === 404, `${url}: ${statusCode}`)
      assert.doesNotMatch(body, /da-non-ripetere/)
    }
  })
})
