// SPDX-License-Identifier: AGPL-3.0-or-later
/** What browsers get compressed, and that it is the same as what it was made of. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { readAssets } from '../render/assets.ts'

/** As Chrome says over HTTPS; Chrome 109 does not know zstd. */
const BROWSER = 'gzip, deflate, br, zstd'

let world: TestApp
before(async () => {
  world = await testApp({ compress: true })
})
after(() => world.close())

const get = (url: string, encodings?: string) =>
  world.app.server.inject({
    method: 'GET',
    url,
    headers: { host: 'localhost:3000', ...(encodings === undefined ? {} : { 'accept-encoding': encodings }) },
  })

describe('a page', () => {
  it('comes compressed in one piece, with its length, and says that it depends on what was asked', async () => {
    const plain = await get('/accessibilita')
    const packed = await get('/accessibilita', BROWSER)
    assert.equal(packed.headers['content-encoding'], 'gzip')
    assert.equal(packed.headers['content-length'], String(packed.rawPayload.length))
    assert.match(String(packed.headers.vary), /accept-encoding/i)
    assert.equal(gunzipSync(packed.rawPayload).toString(), plain.body)
  })

  it('comes as it is to whoever unpacks nothing, and as brotli to whoever unpacks only that', async () => {
    assert.equal((await get('/accessibilita')).headers['content-encoding'], undefined)
    assert.equal((await get('/accessibilita', 'identity')).headers['content-encoding'], undefined)
    const packed = await get('/accessibilita', 'br')
    assert.equal(packed.headers['content-encoding'], 'br')
    assert.match(brotliDecompressSync(packed.rawPayload).toString(), /<\/html>$/)
  })
})

describe('a built file', () => {
  const url = readAssets('build/assets')('site.css')
  const css = readFileSync(`build${url}`)

  it('comes as it was compressed when it was built', async () => {
    const best = await get(url, BROWSER)
    assert.equal(best.headers['content-encoding'], 'br')
    assert.match(String(best.headers['content-type']), /^text\/css/)
    assert.match(String(best.headers['cache-control']), /immutable/)
    assert.deepEqual(best.rawPayload, readFileSync(`build${url}.br`))
    assert.deepEqual(brotliDecompressSync(best.rawPayload), css)
    const older = await get(url, 'gzip, deflate')
    assert.equal(older.headers['content-encoding'], 'gzip')
    assert.deepEqual(gunzipSync(older.rawPayload), css)
  })

  it('comes as it is to whoever unpacks nothing', async () => {
    const { headers, rawPayload } = await get(url)
    assert.equal(headers['content-encoding'], undefined)
    assert.deepEqual(rawPayload, css)
  })
})
