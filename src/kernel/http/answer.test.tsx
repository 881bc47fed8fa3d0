// SPDX-License-Identifier: AGPL-3.0-or-later
/** The order of a request: who may, what comes back, what goes wrong. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from '../../../test/support/client.ts'
import { NOTE, NOW, type NotesSite, notesSite, SECRET_NOTE, showNote } from '../../../test/support/notes.tsx'
import { fixedClock } from '../clock.ts'
import { openDatabase } from '../db/db.ts'
import { newId } from '../ids.ts'
import type { Host } from './host.ts'
import { buildServer } from './server.ts'

let site: NotesSite
before(async () => {
  site = await notesSite()
})
after(() => site.close())

describe('who may', () => {
  before(() => site.reset())
  it('sees an unknown thing and a hidden one alike: 404', async () => {
    assert.equal((await site.as('bruno').get(`/note/${SECRET_NOTE}`)).status, 404)
    assert.equal((await site.as('bruno').get(`/note/${newId()}`)).status, 404)
    assert.equal((await site.as('ada').get(`/note/${SECRET_NOTE}`)).status, 200)
  })
  it('is asked to sign in as a stranger, and told 403 as a known person', async () => {
    assert.match(
      (await site.as().send('GET', `/note/${NOTE}/modifica`)).location ?? '',
      /^\/accedi\?ritorno=/,
    )
    assert.equal((await site.as('bruno').get(`/note/${SECRET_NOTE}/modifica`)).status, 403)
    assert.match(
      (await site.as().send('POST', `/note/${NOTE}/chiudi`, {})).location ?? '',
      /^\/accedi\?ritorno=%2Fnote%2F/,
    )
  })
  it('keeps the language of the address', async () => {
    assert.equal(
      (await site.as('ada').get(`/en/note/${NOTE}`)).document.documentElement.getAttribute('lang'),
      'en',
    )
    assert.match((await site.as().send('GET', `/en/note/${NOTE}/modifica`)).location ?? '', /^\/en\/accedi/)
  })
})

describe('a form', () => {
  before(() => site.reset())
  it('is the same page again when it does not parse: 422, values kept', async () => {
    const browser = site.as('ada')
    const again = await browser.press(await browser.get(`/note/${NOTE}/modifica`), 'Salva', {
      title: '  ',
      body: 'un testo lungo da non perdere',
    })
    assert.equal(again.status, 422)
    assert.match(again.text, /title: Questo campo è obbligatorio/)
    assert.equal(again.document.querySelector('textarea')?.textContent, 'un testo lungo da non perdere')
    assert.equal((await site.stored()).version, 1)
  })

  const hostile: Record<string, string> = {
    'U+0000': 'a\u0000b',
    'a control character': 'a\u0007b',
    'a lone surrogate': 'a\uD800b',
    'U+FFFE': 'a\uFFFEb',
  }
  for (const [name, value] of Object.entries(hostile))
    it(`refuses ${name} and gives the rest back`, async () => {
      const browser = site.as('ada')
      const answer = await browser.post(`/note/${NOTE}/modifica`, {
        title: value,
        body: 'resta',
        _version: '1',
      })
      // URLSearchParams sends U+FFFD for a lone surrogate, as browsers do: that is a letter like others.
      if (name === 'a lone surrogate') return assert.equal(answer.status, 200)
      assert.equal(answer.status, 422)
      assert.match(answer.text, /title: Il testo contiene caratteri invisibili/)
      assert.equal(answer.document.querySelector('textarea')?.textContent, 'resta')
    })

  it('keeps Arabic, emoji, markup and ten thousand characters as they are', async () => {
    await site.reset()
    const browser = site.as('ada')
    const body = `العربية 👩🏽‍⚕️ <script>alert(1)</script> "><b> \u00e9 e\u0301\n${'x'.repeat(10_000)}`
    await browser.press(await browser.get(`/note/${NOTE}/modifica`), 'Salva', { title: '"><script>', body })
    assert.equal((await site.stored()).body, body.normalize('NFC'))
    const page = await browser.get(`/note/${NOTE}/modifica`)
    assert.equal(page.document.querySelectorAll('script').length, 0)
    assert.equal(page.document.querySelector('input[name=title]')?.getAttribute('value'), '"><script>')
  })
})

describe('a verb', () => {
  before(() => site.reset())
  it('says on its page what the rules refuse, and undoes what it had done', async () => {
    const browser = site.as('ada')
    const answer = await browser.press(await browser.get(`/note/${SECRET_NOTE}`), 'Chiudi')
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Questa nota non si chiude/)
    assert.equal((await site.stored(SECRET_NOTE)).body, 'Segreto')
  })
  it('goes to the next page with its message, shown once', async () => {
    const browser = site.as('ada')
    const done = await browser.press(await browser.get(`/note/${NOTE}`), 'Chiudi')
    assert.match(done.text, /Chiusa/)
    assert.doesNotMatch((await browser.get(`/note/${NOTE}`)).text, /Chiusa/)
  })
  it('believes no message that it did not write', async () => {
    const browser = site.as('ada')
    browser.cookies.set('flash', `${Buffer.from('{"kind":"ok","text":"Hai vinto"}').toString('base64url')}.x`)
    assert.doesNotMatch((await browser.get(`/note/${NOTE}`)).text, /Hai vinto/)
  })
})

describe('an exchange', () => {
  before(() => site.reset())
  it('answers data, errors by field, and a lost session', async () => {
    const send = (token: string | undefined, n: string) =>
      site.as(token).send('POST', `/note/${NOTE}/conta`, { n })
    assert.deepEqual(JSON.parse((await send('ada', '4')).body), { twice: 8 })
    const wrong = await send('ada', 'quattro')
    assert.equal(wrong.status, 422)
    assert.match(JSON.parse(wrong.body).errors.n, /numero intero/)
    assert.equal((await send(undefined, '4')).status, 401)
  })
})

describe('errors', () => {
  it('have a page with the id of the request and nothing of the mistake', async () => {
    const answer = await site.as('ada').get('/rotta')
    assert.equal(answer.status, 500)
    assert.match(answer.text, /Errore 500 +[0-9a-f-]{36}/)
    assert.doesNotMatch(answer.body, /mistake/)
  })
  it('say when to try again', async () => {
    const answer = await site.as().get('/troppe')
    assert.equal(answer.status, 429)
    assert.equal(answer.headers['retry-after'], '30')
  })
  it('answer bad addresses, wrong methods, big and strange bodies', async () => {
    assert.equal((await site.as().get('/non/esiste')).status, 404)
    assert.equal((await site.as().get('/%E0%A4%A')).status, 400)
    assert.equal((await site.as().get(`/note/${'x'.repeat(300)}`)).status, 414)
    assert.equal((await site.as().get('/note/%00')).status, 404)
    assert.equal(
      (await site.as('ada').post(`/note/${NOTE}/modifica`, { body: 'x'.repeat(3_000_000) })).status,
      413,
    )
    const strange = await site.server.inject({
      method: 'POST',
      url: `/note/${NOTE}/modifica`,
      headers: { 'content-type': 'application/xml', cookie: 'session=ada' },
      payload: '<a/>',
    })
    assert.equal(strange.statusCode, 415)
  })
  it('answer a form with files that is not whole, or too long for a form that takes none', async () => {
    const send = (payload: string, boundary = 'x') =>
      site.server.inject({
        method: 'POST',
        url: `/note/${NOTE}/modifica`,
        headers: {
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          cookie: 'session=ada',
          'content-type': `multipart/form-data${boundary && `; boundary=${boundary}`}`,
        },
        payload,
      })
    const part = (headers: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; ${headers}\r\n\r\n${content}\r\n`
    assert.equal((await send('--x\r\nrotto', '')).statusCode, 400)
    assert.equal((await send(part('name="title"', 'senza fine'))).statusCode, 400)
    assert.equal((await send(part('name="f"; filename="a.pdf"', '%PDF'))).statusCode, 400)
    assert.equal((await send(part('name="f"; filename="a.pdf"', 'x'.repeat(3_000_000)))).statusCode, 413)
    await site.reset()
    const fields = part('name="title"', 'Con un file') + part('name="_version"', '1')
    const whole = await send(`${fields}${part('name="title"; filename="a.pdf"', '%PDF')}--x--\r\n`)
    assert.equal(whole.statusCode, 303, 'its fields are read, its file is not')
    assert.equal((await site.stored()).title, 'Con un file')
  })
  it('carry the security headers everywhere', async () => {
    for (const path of ['/rotta', '/non/esiste', '/health/live', `/note/${NOTE}`, '/%E0%A4%A']) {
      const { headers } = await site.as().get(path)
      assert.match(String(headers['content-security-policy']), /default-src 'none'/, path)
      assert.equal(headers['x-content-type-options'], 'nosniff', path)
    }
  })
  it('show plain words when the database is gone', async () => {
    const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 })
    const host = {
      database: gone,
      services: { clock: fixedClock(NOW), baseUrl: 'http://localhost:3000', zone: 'Europe/Rome' },
      routes: [{ module: 'notes', route: showNote }],
      translators: new Map(),
      secret: 'x',
      frame: async () => {
        throw new Error('no database')
      },
      assetsFolder: import.meta.dirname,
      logLevel: 'silent',
      compress: false,
      trustProxy: false,
    } as unknown as Host
    const lone = await buildServer(host, async () => {})
    const answer = await new Client(lone).get(`/note/${NOTE}`)
    assert.equal(answer.status, 503)
    assert.match(answer.text, /La piattaforma non risponde/)
    assert.equal((await new Client(lone).get('/health/ready')).status, 503)
    await lone.close()
    await gone.close()
  })
})
