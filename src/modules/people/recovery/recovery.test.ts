// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readCommand } from '#kernel/command.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { commands } from '../commands.ts'
import { openAccount } from '../index.ts'
import { lettersTo, linkTo } from '../letters.fixture.ts'
import { systemHand } from '../shell.ts'

const OLD = 'cinque gatti sul tetto'
const NEW = 'sette oche nel fosso'
const MINUTE_MS = 60_000

describe('a forgotten password', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function person() {
    const email = `persona${people++}@prova.example`
    const id = await world.app.database.transaction((tx) =>
      openAccount(systemHand(tx, world.clock), {
        email,
        givenName: 'Nora',
        familyName: 'Nuova',
        password: OLD,
      }),
    )
    return { id, email }
  }
  const forget = async (email: string, browser = world.visitor()) =>
    browser.press(await browser.get('/password-dimenticata'), 'Manda il collegamento', { email })
  const choose = async (path: string, newPassword = NEW) => {
    const browser = world.visitor()
    return browser.press(await browser.get(path), 'Salva la nuova password', { newPassword })
  }
  const signIn = async (email: string, password: string, browser = world.visitor()) =>
    browser.press(await browser.get('/accedi'), 'Accedi', { email, password })

  it('is replaced by a link, which ends all sessions and is told', async () => {
    const { id, email } = await person()
    const before = world.visitor()
    await signIn(email, OLD, before)
    const browser = world.visitor()
    const page = await browser.follow(await browser.get('/accedi'), 'Hai dimenticato la password?')
    const sent = await browser.press(page, 'Manda il collegamento', { email: email.toUpperCase() })
    assert.match(sent.text, /Se con quell’indirizzo c’è un account, ti abbiamo scritto/)
    const done = await choose(await linkTo(world, email))
    assert.equal(done.path, '/accedi')
    assert.match(done.text, /Hai una nuova password/)
    assert.match((await before.get('/profilo')).path, /^\/accedi\?/)
    assert.equal((await signIn(email, OLD)).status, 422)
    assert.match((await signIn(email, NEW)).text, /Nora Nuova/)
    const told = await rows('select kind from notification where person_id = $1', id)
    assert.deepEqual(told, [{ kind: 'people.password' }])
    const traces = await rows(
      `select verb, actor_id from audit_entry where entity_id = $1 and verb like 'password.%' order by verb`,
      id,
    )
    assert.deepEqual(traces, [
      { verb: 'password.chosen', actor_id: id },
      { verb: 'password.recovered', actor_id: id },
    ])
  })

  it('answers the same whether there is an account, a closed one or none, byte for byte', async () => {
    const [{ email: open }, closed] = [await person(), await person()]
    await rows('update person set closed_at = $1 where id = $2', world.clock.now(), closed.id)
    const answers = await Promise.all(
      [open, closed.email, 'nessuno@prova.example'].map(async (email) => {
        const browser = world.visitor()
        const post = await browser.send('POST', '/password-dimenticata', { email })
        const { date: _date, 'x-request-id': _id, ...headers } = post.headers
        return {
          status: post.status,
          headers,
          body: post.body,
          next: (await browser.get(post.location!)).body,
        }
      }),
    )
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    assert.deepEqual(
      await Promise.all(
        [open, closed.email, 'nessuno@prova.example'].map(
          async (email) => (await lettersTo(world, email)).length,
        ),
      ),
      [1, 0, 0],
    )
  })

  it('takes a link once, for an hour, and looks at it as often as a mail scanner likes', async () => {
    const { email } = await person()
    await forget(email)
    const first = await linkTo(world, email)
    await forget(email)
    const second = await linkTo(world, email)
    for (let looks = 0; looks < 2; looks++)
      assert.equal((await world.visitor().send('GET', second)).status, 200)
    const page = await world.visitor().get(second)
    await choose(second)
    const again = await world
      .visitor()
      .press(page, 'Salva la nuova password', { newPassword: 'nove lupi nel bosco' })
    assert.equal(again.path, '/collegamento-non-valido')
    assert.equal(
      (await world.visitor().get(first)).path,
      '/collegamento-non-valido',
      'one that is used takes the others with it',
    )
    await forget(email)
    const late = await linkTo(world, email)
    world.clock.advance(60 * MINUTE_MS)
    for (const dead of [late, late.replace(/.{43}$/, 'A'.repeat(43)), `${late}%00`])
      assert.match((await world.visitor().get(dead)).text, /Questo collegamento non vale più/)
    assert.equal((await signIn(email, NEW)).status, 200)
  })

  it('is used once, when two windows send at the same time', async () => {
    const { email } = await person()
    await forget(email)
    const link = await linkTo(world, email)
    const answers = await Promise.all([NEW, 'nove lupi nel bosco'].map((password) => choose(link, password)))
    assert.equal(answers.filter(({ path }) => path === '/accedi').length, 1)
  })

  it('is not replaced by one that is no secret', async () => {
    const { email } = await person()
    await forget(email)
    const link = await linkTo(world, email)
    assert.match((await choose(link, 'nora.nuova.2026')).text, /è fatta del tuo nome/)
    assert.match((await choose(link, 'qwerty123456')).text, /tra le più usate/)
    assert.equal((await choose(link)).path, '/accedi', 'what was refused used nothing up')
  })

  it('makes few letters to one address', async () => {
    const { email } = await person()
    const answers: number[] = []
    for (let n = 0; n < 6; n++) answers.push((await forget(email)).status)
    assert.deepEqual(answers, [200, 200, 200, 200, 200, 429])
    const nobodys: number[] = []
    for (let n = 0; n < 6; n++) nobodys.push((await forget('nessun-altro@prova.example')).status)
    assert.deepEqual(nobodys, answers)
  })

  it('is replaced by a link from the command line, where no mail leaves', async () => {
    const { id, email } = await person()
    const said: string[] = []
    const { command, given } = readCommand(commands, ['user', 'link', email])
    const run = () =>
      command.run(given, {
        database: async () => world.app.database,
        clock: world.clock,
        say: (line) => said.push(line),
      })
    await run()
    assert.equal((await choose(said[0]!)).path, '/accedi')
    const [trace] = await rows(
      `select actor_id from audit_entry where verb = 'link.handed' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, null)
    await rows('update person set closed_at = $1 where id = $2', world.clock.now(), id)
    await assert.rejects(run(), /è chiuso.*user enable/)
  })
})

describe('a forgotten password of the demonstration', () => {
  it('is everybody’s: no letter is written', async () => {
    const world = await testApp()
    try {
      const browser = world.visitor()
      const page = await browser.get('/password-dimenticata')
      const email = 'operatore@demo.referpa.example'
      const before = (await lettersTo(world, email)).length
      assert.equal(
        (await browser.press(page, 'Manda il collegamento', { email })).path,
        '/password-dimenticata/inviata',
      )
      assert.equal((await lettersTo(world, email)).length, before)
    } finally {
      await world.close()
    }
  })
})
