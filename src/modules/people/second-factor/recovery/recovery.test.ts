// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readCommand } from '#kernel/command.ts'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import { commands } from '../../commands.ts'
import { handOverPassword } from '../../passwords/actions.ts'
import { systemHand } from '../../shell.ts'
import {
  codeNow,
  openPerson,
  PASSWORD,
  recoveryCodesOn,
  secretOn,
  setUpApp,
  signIn,
} from '../second-factor.fixture.ts'

describe('a lost second factor', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function protectedPerson() {
    const person = await openPerson(world, `persona-${people++}@example.org`)
    const own = world.visitor()
    await signIn(own, person.email)
    return { person, own, ...(await setUpApp(world, own)) }
  }
  const letters = async (id: string) =>
    (await rows('select subject from mail_message where to_person_id = $1', id)).map(({ subject }) => subject)

  it('is met by a recovery code, each once, as it is typed; the person is told', async () => {
    const { person, codes } = await protectedPerson()
    const first = world.visitor()
    const done = await first.press(await signIn(first, person.email), 'Entra', {
      code: codes[0]!.toLowerCase().replaceAll('-', ' '),
    })
    assert.equal(done.path, '/i-miei-dati')
    assert.match(done.text, /codice di riserva\. Te ne restano 9\./)
    assert.ok((await letters(person.id)).includes('Qualcuno è entrato con un codice di riserva'))
    const second = world.visitor()
    const page = await signIn(second, person.email)
    assert.equal((await second.press(page, 'Entra', { code: codes[0]! })).status, 422)
    assert.equal((await second.press(page, 'Entra', { code: codes[1]! })).path, '/i-miei-dati')
    const hashes = await rows('select hash from recovery_code where person_id = $1', person.id)
    for (const { hash } of hashes) assert.match(hash, /^\$argon2id\$/)
  })

  it('counts a code once when it comes twice at the same moment', async () => {
    const { person, codes } = await protectedPerson()
    const [one, two] = [world.visitor(), world.visitor()]
    const [first, second] = [await signIn(one, person.email), await signIn(two, person.email)]
    const answers = await Promise.all([
      one.press(first, 'Entra', { code: codes[0]! }),
      two.press(second, 'Entra', { code: codes[0]! }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422])
  })

  it('the codes are shown until they are kept, or for a quarter of an hour', async () => {
    const { own, codes } = await protectedPerson()
    const page = await own.get('/sicurezza/codici')
    assert.deepEqual(recoveryCodesOn(page), codes)
    assert.equal(page.headers['cache-control'], 'no-store')
    const kept = await own.press(page, 'Li ho conservati')
    assert.equal(kept.path, '/sicurezza')
    assert.deepEqual(recoveryCodesOn(await own.get('/sicurezza/codici')), [])
    const other = await protectedPerson()
    world.clock.advance(16 * 60_000)
    assert.deepEqual(recoveryCodesOn(await other.own.get('/sicurezza/codici')), [])
  })

  it('new codes take the place of the old ones, with the password', async () => {
    const { person, own, codes } = await protectedPerson()
    const ask = await own.follow(await own.get('/sicurezza'), 'Nuovi codici di riserva')
    assert.equal((await own.press(ask, 'Dammi nuovi codici', { password: 'no' })).status, 422)
    const page = await own.press(ask, 'Dammi nuovi codici', { password: PASSWORD })
    const fresh = recoveryCodesOn(page)
    assert.equal(new Set([...fresh, ...codes]).size, 20)
    assert.ok((await letters(person.id)).includes('Hai nuovi codici di riserva'))
    const browser = world.visitor()
    const half = await signIn(browser, person.email)
    const old = await browser.press(half, 'Entra', { code: codes[0]! })
    assert.equal(old.status, 422)
    assert.match(old.text, /Il codice di riserva non è giusto, o è già stato usato/)
    const [start] = old.document.querySelectorAll('[autofocus]')
    assert.equal(start?.getAttribute('name'), 'code', 'the page starts on the field, not on its heading')
    assert.equal((await browser.press(half, 'Entra', { code: fresh[0]! })).path, '/i-miei-dati')
  })

  it('nobody gets codes for an account that has nothing else', async () => {
    const { email } = await openPerson(world, `persona-${people++}@example.org`)
    const own = world.visitor()
    await signIn(own, email)
    const page = await own.press(await own.get('/sicurezza/codici/nuovi'), 'Dammi nuovi codici', {
      password: PASSWORD,
    })
    assert.match(page.text, /prima aggiungine una/)
  })

  it('is taken off from the command line: sessions end, the person is told, the audit knows', async () => {
    const { person, own } = await protectedPerson()
    const run = async (line: string[]) => {
      const said: string[] = []
      const { command, given } = readCommand(commands, line)
      const { database } = world.app
      await command.run(given, {
        database: async () => database,
        clock: world.clock,
        say: (text: string) => said.push(text),
      } as never)
      return said.join('\n')
    }
    assert.match(await run(['user', 'second-factor', 'off', person.email]), /entra con la password/)
    assert.match((await own.get('/sicurezza')).path, /^\/accedi/)
    assert.equal((await signIn(world.visitor(), person.email)).path, '/i-miei-dati')
    assert.ok((await letters(person.id)).includes('Il tuo account ha solo la password'))
    const [trace] = await rows(
      "select actor_id from audit_entry where entity_id = $1 and verb = 'second_factor.removed'",
      person.id,
    )
    assert.deepEqual(trace, { actor_id: null })
    await assert.rejects(run(['user', 'second-factor', 'off', person.email]), /non ha un secondo fattore/)
  })

  it('a password that was handed over does not go round it', async () => {
    const { person, secret } = await protectedPerson()
    await world.app.database.transaction((tx) =>
      handOverPassword(systemHand(tx, world.clock), person.id, 'ABCD-EFGH-JKMN-PQRS'),
    )
    const browser = world.visitor()
    const choose = await browser.press(await browser.get('/accedi'), 'Accedi', {
      email: person.email,
      password: 'ABCD-EFGH-JKMN-PQRS',
    })
    const half = await browser.press(choose, 'Salva ed entra', { newPassword: 'un’altra frase soltanto mia' })
    assert.equal(half.path, '/accedi/codice')
    assert.match((await browser.get('/i-miei-dati')).path, /^\/accedi\?/)
    const done = await browser.press(half, 'Entra', { code: codeNow(world, secret) })
    assert.equal(done.status, 200)
    assert.match((await browser.get('/i-miei-dati')).path, /^\/i-miei-dati/)
  })

  it('the copy of one’s data names what protects the account, without any secret; erasing takes all of it', async () => {
    const { person, own, secret } = await protectedPerson()
    const file = await own.get('/i-miei-dati/copia.json')
    const account = JSON.parse(file.body).parts[0].data.account
    assert.ok(account.code_app_since)
    assert.equal(account.recovery_codes.length, 10)
    assert.deepEqual(account.passkeys, [])
    for (const hidden of [secret, 'argon2id']) assert.ok(!file.body.includes(hidden), hidden)
    const { forgetAccount } = await import('../../personal-data/queries.ts')
    await world.app.database.transaction((tx) => forgetAccount(tx, person.id))
    for (const table of ['totp', 'recovery_code', 'recovery_sheet', 'sign_in_step'])
      assert.equal((await rows(`select 1 from ${table} where person_id = $1`, person.id)).length, 0, table)
  })

  it('what has had its time is deleted at night', async () => {
    const person = await openPerson(world, `persona-${people++}@example.org`)
    const own = world.visitor()
    await signIn(own, person.email)
    const begun = await own.press(await own.get('/sicurezza/app/nuova'), 'Avanti', { password: PASSWORD })
    assert.ok(secretOn(begun))
    const { deleteExpired } = await import('../queries.ts')
    const later = new Date(world.clock.now().getTime() + 31 * 60_000)
    await world.app.database.transaction((tx) => deleteExpired(tx, later))
    assert.deepEqual(await rows('select 1 from totp_set_up where person_id = $1', person.id), [])
  })
})
