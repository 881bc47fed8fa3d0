// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import {
  codeNow,
  openPerson,
  PASSWORD,
  recoveryCodesOn,
  secretOn,
  setUpApp,
  signIn,
} from '../second-factor.fixture.ts'

const MINUTE_MS = 60_000

describe('an app for codes', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp({ world: false })
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const someone = () => openPerson(world, `persona-${people++}@example.org`)
  const sessionsOf = async (id: string) =>
    await rows(
      'select shared_desk from session where person_id = $1 and ended_at is null order by created_at',
      id,
    )
  const verbsOf = async (id: string) =>
    (await rows('select verb from audit_entry where entity_id = $1 order by id', id)).map(({ verb }) => verb)
  const lettersTo = async (id: string) =>
    (await rows('select subject from mail_message where to_person_id = $1 order by id', id)).map(
      ({ subject }) => subject,
    )
  /** Somebody with an app, and a browser on which the password was just given. */
  async function halfway(more: Record<string, string> = {}) {
    const person = await someone()
    const own = world.visitor()
    await signIn(own, person.email)
    const app = await setUpApp(world, own)
    const browser = world.visitor()
    const page = await signIn(browser, person.email, more)
    return { person, ...app, browser, page, own }
  }

  it('is set up with the password, by a picture or by typing, and counts from its first code on', async () => {
    const { id, email } = await someone()
    const browser = world.visitor()
    await signIn(browser, email)
    const security = await browser.get('/sicurezza')
    assert.match(security.text, /protetto dalla sola password/)
    const begin = await browser.follow(security, 'Imposta un’app per i codici')
    assert.match(
      (await browser.press(begin, 'Avanti', { password: 'sbagliata' })).text,
      /Non è la tua password/,
    )
    const setUp = await browser.press(begin, 'Avanti', { password: PASSWORD })
    assert.equal(setUp.path, '/sicurezza/app')
    assert.equal(setUp.headers['cache-control'], 'no-store')
    assert.ok(setUp.document.querySelector('svg.qr[role=img] path'))
    const secret = secretOn(setUp)
    assert.match(secret, /^[A-Z2-7]{32}$/)
    const [stored] = await rows('select secret_sealed from totp_set_up where person_id = $1', id)
    assert.ok(!stored.secret_sealed.includes(secret))

    const wrong = await browser.press(setUp, 'Conferma', { code: '12345' })
    assert.match(wrong.text, /Scrivi le sei cifre/)
    assert.equal(secretOn(wrong), secret, 'the same secret, so that the app is not set up again')
    assert.equal((await rows('select * from totp where person_id = $1', id)).length, 0)
    assert.equal((await signIn(world.visitor(), email)).path, '/i-miei-dati', 'it counts for nothing yet')

    const codes = await browser.press(setUp, 'Conferma', { code: codeNow(world, secret) })
    assert.equal(codes.path, '/sicurezza/codici')
    assert.equal(recoveryCodesOn(codes).length, 10)
    assert.match((await browser.get('/sicurezza')).text, /protetto da due fattori/)
    const verbs = await verbsOf(id)
    for (const verb of ['app.confirmed', 'recovery_codes.made']) assert.ok(verbs.includes(verb), verb)
    assert.deepEqual(await lettersTo(id), ['Un’app protegge il tuo account'])
  })

  it('is asked for after the password: no session before, and the place and the shared desk are kept', async () => {
    const { person, browser, page, secret } = await halfway({ sharedDesk: '1' })
    assert.match(page.path, /^\/accedi\/codice\?ritorno=%2Fi-miei-dati/)
    assert.equal((await sessionsOf(person.id)).length, 1)
    for (const path of ['/i-miei-dati', '/sicurezza', '/sicurezza/app', '/i-miei-dati/password'])
      assert.match((await browser.get(path)).path, /^\/accedi\?/, path)
    const done = await browser.press(page, 'Entra', { code: codeNow(world, secret) })
    assert.equal(done.path, '/i-miei-dati')
    assert.deepEqual(
      (await sessionsOf(person.id)).map((session) => session.shared_desk),
      [false, true],
    )
  })

  it('takes no code twice, from whoever it comes', async () => {
    const { person, browser, page, secret } = await halfway()
    const other = world.visitor()
    const second = await signIn(other, person.email)
    const code = codeNow(world, secret)
    assert.equal((await browser.press(page, 'Entra', { code })).path, '/i-miei-dati')
    const replayed = await other.press(second, 'Entra', { code })
    assert.equal(replayed.status, 422)
    assert.match(replayed.text, /già stato usato/)
    assert.equal(
      (await other.press(second, 'Entra', { code: codeNow(world, secret, 1) })).path,
      '/i-miei-dati',
    )
  })

  it('of two that send the same code at once lets one in', async () => {
    const { person, browser, page, secret } = await halfway()
    const other = world.visitor()
    const second = await signIn(other, person.email)
    const code = codeNow(world, secret)
    const answers = await Promise.all([
      browser.press(page, 'Entra', { code }),
      other.press(second, 'Entra', { code }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422])
  })

  it('allows a clock that is one step off, not two', async () => {
    const { browser, page, secret } = await halfway()
    assert.equal((await browser.press(page, 'Entra', { code: codeNow(world, secret, 2) })).status, 422)
    assert.equal(
      (await browser.press(page, 'Entra', { code: codeNow(world, secret, -1) })).path,
      '/i-miei-dati',
    )
  })

  it('makes who guesses wait, from every address; a recovery code still lets the owner in', async () => {
    const { person, browser, page, secret, codes } = await halfway()
    const wrong = codeNow(world, secret, 40)
    for (let i = 0; i < 10; i++)
      assert.match((await browser.press(page, 'Entra', { code: wrong })).text, /Il codice non è giusto/)
    assert.match(
      (await browser.press(page, 'Entra', { code: codeNow(world, secret) })).text,
      /Troppi codici sbagliati\. Riprova tra \d+ minut/,
    )
    const elsewhere = world.visitor('10.1.2.3')
    const again = await signIn(elsewhere, person.email)
    assert.match(
      (await elsewhere.press(again, 'Entra', { code: codeNow(world, secret) })).text,
      /Troppi codici/,
    )
    assert.equal((await elsewhere.press(again, 'Entra', { code: codes[0]! })).path, '/i-miei-dati')
    world.clock.advance(15 * MINUTE_MS)
    const later = world.visitor()
    const page2 = await signIn(later, person.email)
    assert.equal((await later.press(page2, 'Entra', { code: codeNow(world, secret) })).path, '/i-miei-dati')
  })

  it('waits ten minutes for the code, then the password is asked again', async () => {
    const { browser, page, secret } = await halfway()
    world.clock.advance(11 * MINUTE_MS)
    const late = await browser.press(page, 'Entra', { code: codeNow(world, secret) })
    assert.match(late.text, /Accedi di nuovo/)
    assert.match((await browser.get('/accedi/codice')).text, /Qui si arriva dopo la password/)
    const stranger = await world.visitor().post('/accedi/codice', { code: codeNow(world, secret) })
    assert.equal(stranger.status, 422)
  })

  it('gives way to that of a new telephone when this one is confirmed', async () => {
    const { own, browser, page, secret } = await halfway()
    const begun = await own.press(await own.get('/sicurezza/app/nuova'), 'Avanti', { password: PASSWORD })
    const fresh = secretOn(begun)
    assert.notEqual(fresh, secret)
    const done = await own.press(begun, 'Conferma', { code: codeNow(world, fresh) })
    assert.equal(done.path, '/sicurezza', 'recovery codes stay')
    world.clock.advance(MINUTE_MS)
    assert.equal((await browser.press(page, 'Entra', { code: codeNow(world, secret) })).status, 422)
    assert.equal((await browser.press(page, 'Entra', { code: codeNow(world, fresh) })).path, '/i-miei-dati')
  })

  it('is taken off with the password, and the recovery codes with it', async () => {
    const { person, own } = await halfway()
    const question = await own.follow(await own.get('/sicurezza'), 'Togli l’app dei codici')
    assert.equal((await own.press(question, 'Togli l’app dei codici', { password: 'no' })).status, 422)
    const done = await own.press(question, 'Togli l’app dei codici', { password: PASSWORD })
    assert.match(done.text, /Hai tolto l’app dei codici/)
    assert.equal((await rows('select * from recovery_code where person_id = $1', person.id)).length, 0)
    assert.equal((await signIn(world.visitor(), person.email)).path, '/i-miei-dati')
    assert.equal((await verbsOf(person.id)).includes('app.removed'), true)
    assert.equal((await lettersTo(person.id)).at(-1), 'Hai tolto l’app dei codici')
  })
})
