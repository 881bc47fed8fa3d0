// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whoever guesses passwords is slowed; the person whose account it is, and the people next door, get in. */
import assert from 'node:assert/strict'
import { argon2Sync, randomBytes } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { networkOf } from '#kernel/http/rate-limit.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Client } from '../../../test/support/client.ts'
import { handAt } from '../../../test/support/hand.ts'
import { openAccount } from './index.ts'
import {
  guessingLimit,
  STRANGERS_TRIES,
  WRONG_FROM_ANYWHERE,
  WRONG_IN_A_DAY,
  WRONG_PASSWORDS,
} from './rules.ts'

const PASSWORD = 'una frase per provare'
const HOUR_MS = 3600_000
const PEOPLE = 200

/** The password, hashed so lightly that hundreds may sign in during a test. */
function lightHash(): string {
  const nonce = randomBytes(16)
  const tag = argon2Sync('argon2id', {
    message: PASSWORD,
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory: 64,
    passes: 1,
  })
  const written = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  return `$argon2id$v=19$m=64,t=1,p=1$${written.join('$')}`
}

describe('who guesses', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
    world.clock.set(new Date('2026-11-23T06:00:00Z'))
  })
  after(() => world.close())
  // The counters of one test are not those of the next.
  beforeEach(() => world.clock.advance(24 * HOUR_MS))

  async function person(): Promise<string> {
    const email = `persona-${people++}@example.org`
    const hash = lightHash()
    await world.app.database.transaction(async (tx) => {
      const at = world.clock.now()
      const id = await openAccount(handAt(tx, at), { email, givenName: 'Ada', familyName: 'Prova' })
      await tx.insertInto('password').values({ person_id: id, hash, changed_at: at }).execute()
    })
    return email
  }
  const send = (browser: Client, email: string, password = PASSWORD) =>
    browser.post('/accedi', { email, password })
  const from = (address: string) => world.visitor(address)
  async function guess(address: string, email: string, times: number): Promise<void> {
    for (let n = 0; n < times; n++) await send(from(address), email, `sbagliata ${n}`)
  }

  it('is stopped after ten, and the person comes in from elsewhere', async () => {
    const email = await person()
    await guess('203.0.113.5', email, 10)
    const stopped = await send(from('203.0.113.5'), email)
    assert.equal(stopped.status, 422)
    assert.match(stopped.text, /Troppi tentativi con una password sbagliata\. Riprova tra 15 minuti\./)
    assert.equal((await send(from('198.51.100.7'), email)).path, '/')
    world.clock.advance(15 * 60_000)
    assert.equal((await send(from('203.0.113.5'), email)).path, '/')
  })

  it('does not use up what a browser has on which the person was signed in, behind the same address', async () => {
    const email = await person()
    const known = from('203.0.113.5')
    assert.equal((await send(known, email)).path, '/')
    world.clock.advance(11 * HOUR_MS)
    assert.match((await known.get('/attestati')).text, /Accedi/, 'the night has ended the session')
    await guess('203.0.113.5', email, 11)
    assert.match((await send(from('203.0.113.5'), email)).text, /Troppi tentativi/)
    assert.equal((await send(known, email)).path, '/')
  })

  it('is stopped on such a browser too, and it opens no second account', async () => {
    const [own, other] = [await person(), await person()]
    const browser = from('203.0.113.5')
    await send(browser, own)
    world.clock.advance(11 * HOUR_MS)
    for (let n = 0; n < 10; n++) await send(browser, own, `sbagliata ${n}`)
    assert.match((await send(browser, own)).text, /Troppi tentativi/)
    await guess('203.0.113.5', other, 10)
    assert.match((await send(browser, other)).text, /Troppi tentativi/)
  })

  it('has one count for all addresses of an IPv6 network', async () => {
    const email = await person()
    for (let n = 1; n <= 10; n++) await guess(`2001:db8:1:2:${n}::${n}`, email, 1)
    assert.match((await send(from('2001:db8:1:2:ffff::1'), email)).text, /Troppi tentativi/)
    assert.equal((await send(from('2001:db8:1:3::1'), email)).path, '/')
  })

  it('waits for the rest of the day after coming back twice', async () => {
    const email = await person()
    for (let round = 0; round < 3; round++) {
      await guess('203.0.113.5', email, 10)
      world.clock.advance(15 * 60_000)
    }
    assert.match((await send(from('203.0.113.5'), email)).text, /Riprova tra \d+ ore\./)
    assert.equal((await send(from('198.51.100.7'), email)).path, '/')
    world.clock.advance(24 * HOUR_MS)
    assert.equal((await send(from('203.0.113.5'), email)).path, '/')
  })

  it('is counted when all guesses are sent at once', async () => {
    const email = await person()
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => send(from('203.0.113.5'), email, `sbagliata ${n}`)),
    )
    const told = answers.filter((answer) => /non sono giuste/.test(answer.text)).length
    assert.equal(told, 10, 'so many got to know that they were wrong')
    assert.match((await send(from('203.0.113.5'), email)).text, /Troppi tentativi/)
  })

  it('from a hundred addresses gets two tries from each new one, and the person still comes in', async () => {
    const email = await person()
    const everywhere = { kind: 'wrong-password-anywhere', value: email, limit: WRONG_FROM_ANYWHERE }
    for (let n = 0; n < WRONG_FROM_ANYWHERE.max; n++) await world.app.services.limits.count([everywhere])
    await guess('192.0.2.1', email, STRANGERS_TRIES)
    assert.match((await send(from('192.0.2.1'), email)).text, /Troppi tentativi/)
    assert.equal((await send(from('198.51.100.7'), email)).path, '/')
  })

  it('is one of two hundred and one behind an address, and the two hundred get in within a minute', async () => {
    const crowd = await Promise.all(Array.from({ length: PEOPLE }, person))
    const victim = await person()
    const [answers] = await Promise.all([
      Promise.all(
        crowd.map(async (email) => {
          const browser = from('203.0.113.5')
          // Each mistypes once.
          await send(browser, email, 'una frase per prvare')
          return browser.send('POST', '/accedi', { email, password: PASSWORD })
        }),
      ),
      guess('203.0.113.5', victim, 30),
    ])
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [303])
    assert.ok(answers.every((answer) => String(answer.headers['set-cookie']).includes('session=')))
  })
})

describe('a limit on guesses', () => {
  const none = { quarter: 0, day: 0, anywhere: 0 }
  it('is not there for whoever mistypes nine times', () =>
    assert.equal(guessingLimit({ quarter: 9, day: 29, anywhere: 99 }, false), null))
  it('is a quarter of an hour at the tenth, a day at the thirtieth', () => {
    assert.equal(guessingLimit({ ...none, quarter: 10 }, false), WRONG_PASSWORDS)
    assert.equal(guessingLimit({ ...none, quarter: 10, day: 30 }, false), WRONG_IN_A_DAY)
  })
  it('is narrow for strangers while many guess, not for browsers that the person knows', () => {
    const attacked = { quarter: STRANGERS_TRIES, day: 2, anywhere: 5000 }
    assert.equal(guessingLimit(attacked, false), WRONG_PASSWORDS)
    assert.equal(guessingLimit(attacked, true), null)
  })
})

describe('the network of an address', () => {
  const cases: [string, string][] = [
    ['203.0.113.5', '203.0.113.5'],
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.5', '64:ff9b:0:0::/64'],
    ['unknown', 'unknown'],
  ]
  for (const [address, network] of cases)
    it(`${address} is ${network}`, () => assert.equal(networkOf(address), network))
})
