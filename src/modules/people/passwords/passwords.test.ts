// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readCommand } from '#kernel/command.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { commands } from '../commands.ts'
import { openAccount } from '../index.ts'
import { systemHand } from '../shell.ts'
import { handOverPassword } from './actions.ts'

const RECEIVED = 'ABCD-EFGH-JKMN-PQRS'
const OWN = 'una frase soltanto mia'
const MINUTE_MS = 60_000

describe('a password that was handed over', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function person(password: 'received' | 'none' = 'received') {
    const email = `persona-${people++}@example.org`
    const id = await world.app.database.transaction(async (tx) => {
      const hand = systemHand(tx, world.clock)
      const opened = await openAccount(hand, { email, givenName: 'Ada', familyName: 'Prova' })
      if (password === 'received') await handOverPassword(hand, opened, RECEIVED)
      return opened
    })
    return { id, email }
  }
  const signIn = async (browser: Client, email: string, password: string, more = {}) =>
    browser.press(await browser.get('/accedi?ritorno=%2Fi-miei-dati'), 'Accedi', { email, password, ...more })
  const choose = async (browser: Client, newPassword: string) =>
    browser.press(await browser.get('/accedi/password?ritorno=%2Fi-miei-dati'), 'Salva ed entra', {
      newPassword,
    })
  const openSessions = async (id: string) =>
    (await rows('select * from session where person_id = $1 and ended_at is null', id)).length

  it('opens the page where one’s own is chosen, and no other, until it is', async () => {
    const { id, email } = await person()
    const browser = world.visitor()
    const page = await signIn(browser, email, RECEIVED)
    assert.match(page.path, /^\/accedi\/password\?ritorno=/)
    assert.match(page.text, /Scegli la tua password/)
    assert.equal(await openSessions(id), 0)
    for (const path of ['/i-miei-dati', '/i-miei-dati/copia.json', '/i-miei-dati/password', '/scrivania'])
      assert.match((await browser.get(path)).path, /^\/accedi\?/, path)
    assert.ok(!(await browser.get('/')).text.includes('Ada Prova'))

    const chosen = await browser.press(page, 'Salva ed entra', { newPassword: OWN })
    assert.equal(chosen.path, '/i-miei-dati')
    assert.match(chosen.text, /Hai scelto la tua password/)
    assert.equal(await openSessions(id), 1)
    assert.equal((await signIn(world.visitor(), email, RECEIVED)).status, 422)
    assert.equal((await signIn(world.visitor(), email, OWN)).path, '/i-miei-dati')
    const traces = await rows(
      `select verb, actor_id from audit_entry where entity_id = $1 and verb like 'password%' order by verb desc`,
      id,
    )
    assert.deepEqual(traces, [
      { verb: 'password.set', actor_id: null },
      { verb: 'password.chosen', actor_id: id },
    ])
  })

  it('is not chosen again, nor one that is short', async () => {
    const { email } = await person()
    const browser = world.visitor()
    await signIn(browser, email, RECEIVED)
    assert.match((await choose(browser, RECEIVED)).text, /Scegline un’altra, che sai solo tu/)
    assert.match((await choose(browser, 'breve')).text, /almeno 12 caratteri/)
    assert.equal((await choose(browser, OWN)).path, '/i-miei-dati', 'what was refused took nothing away')
  })

  it('ends after a week, its page after a quarter of an hour, and a second one takes its place', async () => {
    const { id, email } = await person()
    const browser = world.visitor()
    await signIn(browser, email, RECEIVED)
    world.clock.advance(16 * MINUTE_MS)
    assert.match((await choose(browser, OWN)).text, /È passato troppo tempo/)
    assert.match(
      (await choose(world.visitor(), OWN)).text,
      /È passato troppo tempo/,
      'nor for whoever never came in',
    )
    await signIn(browser, email, RECEIVED)
    await world.app.database.transaction((tx) =>
      handOverPassword(systemHand(tx, world.clock), id, 'WXYZ-0000-0000-0000'),
    )
    assert.match((await choose(browser, OWN)).text, /È passato troppo tempo/)
    world.clock.advance(7 * 24 * 60 * MINUTE_MS)
    const late = await signIn(browser, email, 'WXYZ-0000-0000-0000')
    assert.equal(late.status, 422)
    assert.match(late.text, /provvisoria e non vale più/)
    assert.match(
      (await signIn(browser, email, 'sbagliata')).text,
      /non sono giuste/,
      'strangers hear nothing of it',
    )
  })

  it('is chosen once, when two windows send at the same time', async () => {
    const { id, email } = await person()
    const browser = world.visitor()
    await signIn(browser, email, RECEIVED)
    const answers = await Promise.all(
      ['prima frase di prova', 'seconda frase di prova'].map((newPassword) =>
        browser.send('POST', '/accedi/password', { newPassword }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    assert.equal(await openSessions(id), 1)
  })

  it('keeps the shared desk that was marked at the door', async () => {
    const { id, email } = await person()
    const browser = world.visitor()
    await signIn(browser, email, RECEIVED, { sharedDesk: 'on' })
    await choose(browser, OWN)
    const [session] = await rows('select shared_desk from session where person_id = $1', id)
    assert.equal(session.shared_desk, true)
  })

  it('ends the sessions of before, as a change by the person does in all browsers but theirs', async () => {
    const { id, email } = await person()
    const [first, second] = [world.visitor(), world.visitor()]
    await signIn(first, email, RECEIVED)
    await choose(first, OWN)
    await signIn(second, email, OWN)
    assert.equal(await openSessions(id), 2)
    const page = await first.follow(await first.get('/i-miei-dati'), 'Cambia la password')
    const change = (password: string, newPassword: string) =>
      first.press(page, 'Cambia la password', { password, newPassword })
    assert.match((await change('sbagliata', 'una frase tutta nuova')).text, /Non è la tua password di adesso/)
    assert.match((await change(OWN, OWN)).text, /Scegline un’altra/)
    const changed = await change(OWN, 'una frase tutta nuova')
    assert.match(changed.text, /Password cambiata/)
    assert.equal(changed.path, '/i-miei-dati')
    assert.match((await second.get('/i-miei-dati')).path, /^\/accedi\?/)
    await world.app.database.transaction((tx) => handOverPassword(systemHand(tx, world.clock), id, RECEIVED))
    assert.match((await first.get('/i-miei-dati')).path, /^\/accedi\?/)
  })

  it('is not made for a closed account, which it would not open', async () => {
    const { id, email } = await person('none')
    await rows('update person set closed_at = $1 where id = $2', world.clock.now(), id)
    const { command, given } = readCommand(commands, ['user', 'password', email])
    const said: string[] = []
    const run = () =>
      command.run(given, {
        database: async () => world.app.database,
        clock: world.clock,
        say: (line) => said.push(line),
      })
    await assert.rejects(run(), /è chiuso.*user enable/)
    assert.deepEqual(said, [])
    assert.deepEqual(await rows('select * from password where person_id = $1', id), [])
  })

  it('is not found by trying on a browser that was left open', async () => {
    const { email } = await person()
    const browser = world.visitor()
    await signIn(browser, email, RECEIVED)
    await choose(browser, OWN)
    const page = await browser.get('/i-miei-dati/password')
    let last = page
    for (let n = 0; n < 11; n++)
      last = await browser.press(page, 'Cambia la password', {
        password: `prova ${n}`,
        newPassword: 'una frase tutta nuova',
      })
    assert.match(last.text, /Troppi tentativi/)
  })
})

describe('passwords of the demonstration', () => {
  it('are everybody’s, and nobody changes them', async () => {
    const world = await testApp()
    try {
      const browser = await world.as('operatore')
      const page = await browser.get('/i-miei-dati/password')
      const fields = { password: 'referpa-demo', newPassword: 'una frase tutta nuova' }
      const answer = await browser.press(page, 'Cambia la password', fields)
      assert.equal(answer.status, 422)
      assert.match(answer.text, /la password è di tutti/)
    } finally {
      await world.close()
    }
  })
})
