// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a stranger, or somebody signed in, tries on the whole application. */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { formWithButton } from '../../../test/support/client.ts'
import { newId } from '../ids.ts'

let world: TestApp
let port: number
before(async () => {
  world = await testApp()
  port = Number(new URL(await world.app.server.listen({ port: 0, host: '127.0.0.1' })).port)
})
after(() => world.close())

const COURSE = '/formazione/corsi/iscrizione-al-servizio-sanitario'

describe('addresses', () => {
  it('written to look like another site lead nowhere else', async () => {
    for (const path of [
      '/en//evil.example',
      '//evil.example/x',
      '/en/\\evil.example',
      '/en///evil.example',
    ]) {
      const page = await world.visitor().get(path)
      const links = [...page.document.querySelectorAll('a[href^="/"], link[href^="/"], form[action^="/"]')]
      assert.ok(links.length > 10, path)
      for (const link of links) {
        const address = link.getAttribute('href') ?? link.getAttribute('action') ?? ''
        assert.equal(
          new URL(address, 'http://localhost:3000').host,
          'localhost:3000',
          `${address} on ${path}`,
        )
      }
    }
  })

  it('say which methods they take, whatever stands in them', async () => {
    const ask = async (method: 'GET' | 'POST' | 'PUT' | 'TRACE', url: string) => {
      const { statusCode, headers } = await world.app.server.inject({
        method,
        url,
        headers: { host: 'localhost:3000' },
      })
      return [statusCode, headers.allow]
    }
    assert.deepEqual(await ask('POST', '/tematiche/diritto-alla-salute?x=1'), [405, 'GET, HEAD'])
    assert.deepEqual(await ask('PUT', '/en/tematiche/x'), [405, 'GET, HEAD'])
    assert.deepEqual(await ask('PUT', '/accedi'), [405, 'GET, HEAD, POST'])
    assert.deepEqual(await ask('TRACE', '/'), [405, 'GET, HEAD'])
    assert.deepEqual(await ask('POST', '/health/live'), [405, 'GET, HEAD'])
    assert.deepEqual(await ask('PUT', '/esci'), [405, 'POST'])
    assert.deepEqual(await ask('GET', '/esci'), [404, undefined])
    assert.deepEqual(await ask('PUT', '/non/esiste'), [404, undefined])
  })

  it('carry places in a list that no list has', async () => {
    const editor = await world.as('redattore')
    for (const instant of ['-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'x', ''])
      assert.equal(
        (await editor.get(`/redazione?vista=draft&dopo=${encodeURIComponent(`${instant}_${newId()}`)}`))
          .status,
        200,
      )
  })
})

it('what is no HTTP gets the headers of every answer', async () => {
  const answer = await new Promise<string>((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.on('close', () => resolve(heard))
  })
  assert.match(answer, /^HTTP\/1\.1 400 /)
  assert.match(answer, /content-security-policy: default-src 'none'/)
  assert.match(answer, /x-content-type-options: nosniff/)
})

describe('a one-time key', () => {
  it('of somebody else, or of another page, answers for nobody but them', async () => {
    const enrolled = async () => (await world.app.database.pool.query('select from enrolment')).rowCount!
    const before = await enrolled()
    const [tutor, manager] = [await world.as('tutor'), await world.as('responsabile')]
    const { action, values } = formWithButton(await tutor.get(COURSE), 'Iscriviti')
    await tutor.post(action, values)
    const answer = await manager.post(action, values)
    assert.match(answer.text, /Sei iscritto/)
    const again = await manager.post(action, values)
    assert.match(again.text, /Sei iscritto/, 'a repeat by the same person is one sending')
    assert.equal((await enrolled()) - before, 2)
  })
})

describe('a form of an ended session', () => {
  const ended = async () => {
    const editor = await world.as('redattore')
    const token = editor.cookies.get('session')!
    world.clock.advance(11 * 3600_000)
    return { editor, token }
  }

  it('is kept whatever is in it, and given back', async () => {
    const { editor } = await ended()
    const fields = { title: 'a\u0000b', summary: 'Da non perdere', 'x\u0000': '\u0000' }
    const { status, location } = await editor.send('POST', '/redazione/materiali/nuovo', fields)
    assert.equal(status, 303)
    const back = new URL(location!, 'http://x').searchParams.get('ritorno')!
    const page = await (await world.as('redattore')).get(back)
    assert.match(page.text, /Da non perdere/)
  })

  it('does not fill the database', async () => {
    const { editor } = await ended()
    for (let i = 0; i < 25; i++) {
      world.clock.advance(1000)
      await editor.send('POST', '/redazione/materiali/nuovo', { title: `Testo ${i}` })
    }
    const { rows } = await world.app.database.pool.query(
      "select count(*)::int as n, bool_or(body ->> 'title' = 'Testo 24') as newest from pending_form",
    )
    assert.deepEqual(rows, [{ n: 20, newest: true }])
  })
})

describe('over HTTPS', () => {
  it('takes back the message of one page with a cookie that browsers believe', async () => {
    const secure = await testApp({ baseUrl: 'https://rete.example' })
    try {
      const host = { host: 'rete.example', origin: 'https://rete.example' }
      const browser = secure.visitor()
      const out = await browser.send('POST', '/esci', {}, host)
      assert.match(String(out.headers['set-cookie']), /__Host-flash=[^;]+;.*Secure/)
      const page = await browser.send('GET', '/', undefined, host)
      assert.match(page.text, /Sei uscito/)
      // Set-Cookie of a `__Host-` name without Secure is ignored (RFC 6265bis section 5.7).
      assert.match(String(page.headers['set-cookie']), /__Host-flash=;.*Secure/)
      const plain = { host: 'rete.example', origin: 'http://rete.example' }
      assert.equal((await browser.send('POST', '/esci', {}, plain)).status, 403)
    } finally {
      await secure.close()
    }
  })
})
