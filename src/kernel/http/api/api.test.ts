// SPDX-License-Identifier: AGPL-3.0-or-later
/** The API as a program meets it: problems, languages, what may be kept, how often, from where. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { defineModule } from '#contracts/module.ts'
import { everyone } from '#kernel/access.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { modules } from '../../../modules.ts'
import { msg } from '../../i18n/msg.ts'
import { api } from '../route.ts'
import { LIMITS } from './answer.ts'
import { objectOf, TEXT } from './schema.ts'

const KEY = 'a-key-of-the-tests-that-is-long-enough'

const example = defineModule({
  name: 'example',
  routes: [
    api({
      path: '/api/prova/parole',
      access: everyone,
      summary: msg('Parole'),
      tag: msg('Parole'),
      query: {
        quante: { type: 'integer', minimum: 1, maximum: 10, default: 2, description: msg('Quante') },
        quale: { type: 'string', enum: ['prima', 'seconda'], description: msg('Quale') },
        da: { type: 'string', format: 'date-time', description: msg('Da quando') },
        solo: { type: 'boolean', description: msg('Solo queste') },
      },
      answer: objectOf({ parola: TEXT }),
      load: ({ query, t }) => ({ parola: t('Servizi'), ...query }),
    }),
    api({
      path: '/api/prova/riservate',
      access: everyone,
      scope: 'secret.read',
      summary: msg('Parole'),
      tag: msg('Parole'),
      query: {},
      answer: objectOf({}),
      load: () => ({ ok: true }),
    }),
    api({
      path: '/api/prova/rotta',
      access: everyone,
      summary: msg('Parole'),
      tag: msg('Parole'),
      query: {},
      answer: objectOf({}),
      load: () => {
        throw new Error('a mistake of ours')
      },
    }),
  ],
})

let world: TestApp
before(async () => {
  const rooms = modules.filter(({ apiKeys }) => !apiKeys)
  const apiKeys = () => async (token: string) => (token === KEY ? { id: 'k', scopes: ['public.read'] } : null)
  world = await testApp({ world: false, modules: [...rooms, { ...example, apiKeys }] })
})
after(() => world.close())

const ask = async (url: string, headers: Record<string, string> = {}, address = '127.0.0.1') => {
  const answer = await world.app.server.inject({
    method: 'GET',
    url,
    remoteAddress: address,
    headers: { host: 'localhost:3000', ...headers },
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: () => JSON.parse(answer.body),
  }
}

describe('an answer of the API', () => {
  it('is in the language that was asked for, whatever page it was asked from', async () => {
    assert.equal((await ask('/api/prova/parole')).json().parola, 'Servizi')
    assert.equal((await ask('/api/prova/parole?lang=en')).json().parola, 'Services')
    const accepted = await ask('/api/prova/parole', { 'accept-language': 'fr, it;q=0.3, en-GB;q=0.8' })
    assert.equal(accepted.json().parola, 'Services')
    assert.equal(accepted.headers['content-language'], 'en')
    assert.match(String(accepted.headers.vary), /Accept-Language/)
    assert.equal((await ask('/en/api/prova/parole')).status, 404)
  })

  it('says of the demonstration what it is', async () => {
    const { json, headers } = await ask('/api/prova/parole')
    assert.equal(json().dimostrazione, 'Dimostrazione: dati inventati, senza valore')
    assert.equal(headers['x-demonstration'], 'invented data, of no value')
  })

  it('is not sent again to whoever has it', async () => {
    const first = await ask('/api/prova/parole?quante=3')
    assert.equal(first.headers['cache-control'], 'public, max-age=60')
    const etag = String(first.headers.etag)
    const again = await ask('/api/prova/parole?quante=3', { 'if-none-match': `"x", ${etag}` })
    assert.deepEqual([again.status, again.text], [304, ''])
    assert.equal((await ask('/api/prova/parole?quante=4', { 'if-none-match': etag })).status, 200)
  })

  it('is open to pages of other sites, and sets no cookie', async () => {
    const { headers } = await ask('/api/prova/parole', { cookie: 'session=x' })
    assert.equal(headers['access-control-allow-origin'], '*')
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin')
    assert.equal(headers['set-cookie'], undefined)
    const preflight = await world.app.server.inject({
      method: 'OPTIONS',
      url: '/api/prova/parole',
      headers: { host: 'localhost:3000', origin: 'https://altrove.example' },
    })
    assert.equal(preflight.statusCode, 204)
    assert.match(String(preflight.headers['access-control-allow-headers']), /If-None-Match/)
  })

  it('has the parameters as values, and those left out as said', async () => {
    const { quante, quale, da, solo } = (await ask('/api/prova/parole?solo=1&da=2026-11-23')).json()
    assert.deepEqual({ quante, quale, da, solo }, { quante: 2, quale: null, da: '2026-11-23', solo: true })
  })
})

describe('a problem of the API', () => {
  it('names the parameter that is wrong and what would be right', async () => {
    const asked = await ask('/api/prova/parole?quante=11&quale=terza&da=2026-02-30&solo=forse&altro=1')
    assert.equal(asked.status, 400)
    assert.match(String(asked.headers['content-type']), /^application\/problem\+json/)
    assert.equal(asked.headers['cache-control'], 'no-store')
    const reasons = Object.fromEntries(
      asked.json().invalid_params.map((one: { name: string; reason: string }) => [one.name, one.reason]),
    )
    assert.deepEqual(reasons, {
      quante: 'Scrivi un numero intero da 1 a 10.',
      quale: 'Scrivi uno di questi valori: prima, seconda.',
      da: 'Scrivi un giorno o un istante, per esempio 2026-11-23 o 2026-11-23T09:00:00Z.',
      solo: 'Scrivi true oppure false.',
      altro: 'Questo parametro non c’è. Si possono usare: quante, quale, da, solo, lang.',
    })
    const twice = await ask('/api/prova/parole?quante=1&quante=2')
    assert.equal(twice.json().invalid_params[0].reason, 'Scrivi il parametro una volta sola.')
  })

  it('is told for what is not there, for what is only read and for our own mistakes, in the language asked for', async () => {
    const gone = await ask('/api/non/esiste?lang=en')
    assert.deepEqual([gone.status, gone.json().title], [404, 'Not found'])
    const posted = await world.app.server.inject({
      method: 'POST',
      url: '/api/prova/parole',
      headers: { host: 'localhost:3000' },
    })
    assert.deepEqual([posted.statusCode, posted.headers.allow], [405, 'GET, HEAD, OPTIONS'])
    assert.equal(posted.json().title, 'Metodo non ammesso')
    const broken = await ask('/api/prova/rotta')
    assert.equal(broken.status, 500)
    assert.match(broken.json().instance, /^urn:uuid:[0-9a-f-]{36}$/)
    assert.doesNotMatch(broken.text, /mistake of ours/)
    for (const url of ['/api/%zz', `/api/${'a'.repeat(300)}`])
      assert.match(String((await ask(url)).headers['content-type']), /^application\/problem\+json/, url)
  })
})

describe('how often the API may be asked', () => {
  it('is said in each answer, counted by address, and refused with the seconds to wait', async () => {
    const first = await ask('/api/prova/parole', {}, '198.51.100.7')
    assert.equal(first.headers['ratelimit-limit'], String(LIMITS.address.max))
    assert.equal(first.headers['ratelimit-remaining'], String(LIMITS.address.max - 1))
    await world.app.database.pool.query('update rate_limit set count = $1', [LIMITS.address.max])
    const late = await ask('/api/prova/parole', {}, '198.51.100.7')
    assert.equal(late.status, 429)
    assert.equal(late.headers['ratelimit-remaining'], '0')
    assert.equal(late.headers['retry-after'], late.headers['ratelimit-reset'])
    assert.match(late.json().detail, /Retry-After/)
    assert.equal((await ask('/api/prova/parole', {}, '203.0.113.9')).status, 200)
  })

  it('is more with a key, and a key that is not good is refused', async () => {
    const good = await ask('/api/prova/parole', { authorization: `Bearer ${KEY}` }, '192.0.2.1')
    assert.equal(good.headers['ratelimit-limit'], String(LIMITS.key.max))
    assert.equal(good.headers['access-control-allow-origin'], undefined)
    assert.equal(good.headers['cache-control'], 'private, max-age=60')
    for (const authorization of [`Bearer ${KEY}x`, 'Bearer x', 'Basic eDp4'])
      assert.equal(
        (await ask('/api/prova/parole', { authorization }, '192.0.2.1')).status,
        401,
        authorization,
      )
    const bad = await ask('/api/prova/parole', { authorization: `Bearer ${KEY}x` }, '192.0.2.1')
    assert.match(String(bad.headers['www-authenticate']), /invalid_token/)
  })

  it('does not help where a key of another kind is needed', async () => {
    const without = await ask('/api/prova/riservate', {}, '192.0.2.2')
    assert.deepEqual([without.status, without.headers['www-authenticate']], [401, 'Bearer'])
    assert.equal(
      (await ask('/api/prova/riservate', { authorization: `Bearer ${KEY}` }, '192.0.2.2')).status,
      403,
    )
  })
})
