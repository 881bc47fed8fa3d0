// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import type { Client } from '../../../../../test/support/client.ts'
import { type Asked, SoftwareAuthenticator } from '../authenticator.fixture.ts'
import { openPerson, PASSWORD, signIn } from '../second-factor.fixture.ts'

describe('a passkey', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  const optionsAt = async (browser: Client, path: string, fields = {}): Promise<Asked> => {
    const answer = await browser.send('POST', path, fields)
    assert.equal(answer.status, 200, answer.body)
    return JSON.parse(answer.body).options
  }
  const creation = (browser: Client) => optionsAt(browser, '/sicurezza/passkey/sfida', { password: PASSWORD })
  const request = (browser: Client) => optionsAt(browser, '/accedi/passkey/sfida')
  const add = async (browser: Client, answer: string, name = 'computer dell’ufficio') =>
    browser.press(await browser.get('/sicurezza/passkey/nuova'), 'Crea la passkey', {
      name,
      password: PASSWORD,
      answer,
    })
  const enter = async (browser: Client, answer: string, more = {}) =>
    browser.press(await browser.get('/accedi/passkey?ritorno=%2Fi-miei-dati'), 'Usa la passkey', {
      answer,
      ...more,
    })

  async function holder() {
    const person = await openPerson(world, `persona-${people++}@example.org`)
    const own = world.visitor()
    await signIn(own, person.email)
    const device = new SoftwareAuthenticator()
    await add(own, device.make(await creation(own)))
    return { person, own, device }
  }

  it('is made with the password, and signs in by itself, at a shared desk too', async () => {
    const { person, own, device } = await holder()
    assert.match((await own.get('/sicurezza')).text, /computer dell’ufficio23 novembre 2026Mai/)
    const browser = world.visitor()
    const done = await enter(browser, device.ask(await request(browser)), { sharedDesk: '1' })
    assert.equal(done.path, '/i-miei-dati')
    assert.match((await own.get('/sicurezza')).text, /computer dell’ufficio23 novembre 202623 novembre 2026/)
    const sessions = await rows(
      'select shared_desk from session where person_id = $1 order by shared_desk',
      person.id,
    )
    assert.deepEqual(sessions, [{ shared_desk: false }, { shared_desk: true }])
    const verbs = await rows('select verb from audit_entry where entity_id = $1', person.id)
    assert.ok(verbs.some(({ verb }) => verb === 'passkey.added'))
    const letters = await rows('select subject from mail_message where to_person_id = $1', person.id)
    assert.deepEqual(letters, [{ subject: 'Una nuova passkey per il tuo account' }])
  })

  it('is a second factor: the password leads to it and no further', async () => {
    const { person, device } = await holder()
    const browser = world.visitor()
    const half = await signIn(browser, person.email, { sharedDesk: '1' })
    assert.match(half.path, /^\/accedi\/codice/)
    const page = await browser.follow(half, 'Usa la tua passkey')
    assert.ok(page.document.querySelector('input[name=sharedDesk][checked]'), 'as it was chosen')
    const done = await browser.press(page, 'Usa la passkey', { answer: device.ask(await request(browser)) })
    assert.equal(done.path, '/i-miei-dati')
    assert.deepEqual(await rows('select 1 from sign_in_step where person_id = $1', person.id), [])
  })

  it('is not taken from another origin, for another challenge, of another device, or twice', async () => {
    const { device } = await holder()
    const browser = world.visitor()
    const refused = async (why: string, answer: string) => {
      const page = await enter(browser, answer)
      assert.equal(page.status, 422, why)
      assert.match(page.text, /La passkey non è stata riconosciuta/, why)
    }
    device.origin = 'https://referpa.example.evil'
    await refused('another origin', device.ask(await request(browser)))
    device.origin = 'http://localhost:3000'
    await refused('another site', device.ask({ ...(await request(browser)), rpId: 'evil.example' }))
    await refused(
      'a challenge that nobody gave',
      device.ask({ ...(await request(browser)), challenge: 'AAAA' }),
    )
    const stranger = new SoftwareAuthenticator()
    await refused('a passkey that nobody made', stranger.ask(await request(browser)))
    const forged = JSON.parse(device.ask(await request(browser)))
    forged.response.signature = JSON.parse(stranger.ask(await request(browser))).response.signature
    await refused('a signature of another key', JSON.stringify(forged))
    device.verifies = false
    await refused('nobody showed who they are', device.ask(await request(browser)))
    device.verifies = true
    for (const rubbish of ['{}', 'null', '[]', '"x"', '{"id":"a","response":{}}', 'no json'])
      await refused(rubbish, rubbish)
    const answer = device.ask(await request(browser))
    assert.equal((await enter(browser, answer)).path, '/i-miei-dati')
    const other = world.visitor()
    assert.equal((await enter(other, answer)).status, 422, 'twice')
  })

  it('is not taken when its counter goes back: somebody has copied it', async () => {
    const { device } = await holder()
    const browser = world.visitor()
    device.counter = 10
    assert.equal((await enter(browser, device.ask(await request(browser)))).path, '/i-miei-dati')
    device.counter = 4
    const copied = world.visitor()
    assert.equal((await enter(copied, device.ask(await request(copied)))).status, 422)
  })

  it('has five minutes to answer', async () => {
    const { device } = await holder()
    const browser = world.visitor()
    const answer = device.ask(await request(browser))
    world.clock.advance(5 * 60_000 + 1000)
    assert.equal((await enter(browser, answer)).status, 422)
  })

  it('is not made for somebody else, without the password, twice, or without an answer', async () => {
    const { own, device } = await holder()
    const person = await openPerson(world, `persona-${people++}@example.org`)
    const theirs = world.visitor()
    await signIn(theirs, person.email)
    const stolen = new SoftwareAuthenticator().make(await creation(own))
    assert.match((await add(theirs, stolen)).text, /La passkey non è stata riconosciuta/)
    const wrong = await own.send('POST', '/sicurezza/passkey/sfida', { password: 'sbagliata' })
    assert.equal(wrong.status, 422)
    assert.match(JSON.parse(wrong.body).problem, /Non è la tua password/)
    const asked = await world.visitor().send('POST', '/sicurezza/passkey/sfida', { password: PASSWORD })
    assert.equal(asked.status, 401)
    assert.match((await add(own, device.make(await creation(own)))).text, /Questa passkey c’è già/)
    const without = await add(own, '')
    assert.match(without.text, /serve JavaScript/)
    assert.ok(!/value="una frase/.test(without.body))
  })

  it('says what remains without JavaScript', async () => {
    const page = await world.visitor().get('/accedi/passkey')
    assert.match(page.text, /Per le passkey serve JavaScript, e qui è spento/)
    assert.match((await enter(world.visitor(), '')).text, /Il dispositivo non ha risposto/)
  })

  it('is taken off with the password by its owner, and by nobody else', async () => {
    const { person, own } = await holder()
    const [passkey] = await rows('select id from passkey where person_id = $1', person.id)
    const path = `/sicurezza/passkey/${passkey.id}/togli`
    const { own: other } = await holder()
    assert.equal((await other.get(path)).status, 404)
    const question = await own.get(path)
    assert.match(question.text, /Togli la passkey «computer dell’ufficio»/)
    assert.equal((await own.press(question, 'Togli la passkey', { password: 'no' })).status, 422)
    assert.match(
      (await own.press(question, 'Togli la passkey', { password: PASSWORD })).text,
      /Hai tolto la passkey/,
    )
    assert.equal((await signIn(world.visitor(), person.email)).path, '/i-miei-dati')
  })
})
