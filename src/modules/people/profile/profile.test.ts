// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { openAccount } from '../index.ts'
import { lettersTo, linkTo } from '../letters.fixture.ts'
import { systemHand } from '../shell.ts'

const PASSWORD = 'cinque gatti sul tetto'
const DAY_MS = 24 * 3_600_000

describe('a profile', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function person() {
    const email = `profilo${people++}@prova.example`
    const id = await world.app.database.transaction((tx) =>
      openAccount(systemHand(tx, world.clock), {
        email,
        givenName: 'Nora',
        familyName: 'Nuova',
        password: PASSWORD,
      }),
    )
    return { id, email, browser: await world.as(email) }
  }
  const move = async (browser: Client, email: string, password = PASSWORD) =>
    browser.press(await browser.get('/profilo/e-mail'), 'Manda la lettera', { email, password })
  const press = async (path: string, button: string, browser = world.visitor()) =>
    browser.press(await browser.get(path), button)
  const signIn = async (email: string, password = PASSWORD) => {
    const browser = world.visitor()
    return browser.press(await browser.get('/accedi'), 'Accedi', { email, password })
  }

  it('is in the menu, and holds name and language; whoever saves second sees both', async () => {
    const { id, browser } = await person()
    const page = await browser.follow(await browser.get('/'), 'Profilo')
    assert.match(page.text, /In che lingua ti scriviamo/)
    const saved = await browser.press(page, 'Salva il profilo', { givenName: 'Eleonora', locale: 'en' })
    assert.match(saved.text, /Profilo salvato/)
    assert.match(saved.text, /Eleonora Nuova/)
    const [{ given_name, locale }] = await rows('select given_name, locale from person where id = $1', id)
    assert.deepEqual([given_name, locale], ['Eleonora', 'en'])
    const stale = await browser.press(page, 'Salva il profilo', { givenName: 'Norina' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Eleonora/)
    const [trace] = await rows(
      `select actor_id from audit_entry where verb = 'profile.edited' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, id)
  })

  it('of the demonstration is everybody’s, and stays as it is', async () => {
    const browser = await world.as('operatore')
    const page = await browser.get('/profilo')
    assert.match((await browser.press(page, 'Salva il profilo', { givenName: 'Zoe' })).text, /è di tutti/)
    assert.match((await move(browser, 'altrove@prova.example', 'referpa-demo')).text, /è di tutti/)
  })

  it('gets a new address with the password, when the new one is confirmed, and the old one hears of it', async () => {
    const { id, email, browser } = await person()
    const next = `nuovo.${email}`
    assert.match((await move(browser, next, 'sbagliata')).text, /Non è la tua password di adesso/)
    assert.match((await move(browser, email)).text, /È già il tuo indirizzo/)
    assert.match((await move(browser, next)).text, /fino ad allora non cambia nulla/)
    const link = await linkTo(world, next)
    for (let looks = 0; looks < 2; looks++)
      assert.equal((await world.visitor().send('GET', link)).status, 200)
    assert.equal((await signIn(next)).status, 422, 'a look at the link changes nothing')
    assert.match((await press(link, 'Conferma l’indirizzo')).text, /Da adesso entri con questo indirizzo/)
    assert.match((await signIn(next)).text, /Nora Nuova/)
    assert.equal((await signIn(email)).status, 422)
    assert.equal((await world.visitor().get(link)).path, '/collegamento-non-valido', 'once')
    assert.match(
      (await lettersTo(world, email))[0]!.body_text,
      /L’indirizzo del tuo account non è più questo/,
    )
    const told = await rows('select kind from notification where person_id = $1', id)
    assert.deepEqual(told, [{ kind: 'people.email' }])
    const [trace] = await rows(
      `select actor_id from audit_entry where verb = 'email.changed' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, id)
  })

  it('does not get one by a link that is late or forged', async () => {
    const { email, browser } = await person()
    await move(browser, `tardi.${email}`)
    const link = await linkTo(world, `tardi.${email}`)
    const forged = link.replace(/.{43}$/, 'A'.repeat(43))
    world.clock.advance(DAY_MS)
    for (const dead of [link, forged, `${forged}%00`])
      assert.equal((await world.visitor().get(dead)).path, '/collegamento-non-valido', dead)
    assert.match((await signIn(email)).text, /Nora Nuova/, 'the address is what it was')
  })

  it('goes back to the old address within a week, and whoever took it is out', async () => {
    const { id, email, browser: thief } = await person()
    await move(thief, 'ladro@prova.example')
    await press(await linkTo(world, 'ladro@prova.example'), 'Conferma l’indirizzo', thief)
    const undo = await linkTo(world, email)
    // The thief goes on to a second address, so that the first undo is of a change before.
    await move(thief, 'ladro2@prova.example')
    await press(await linkTo(world, 'ladro2@prova.example'), 'Conferma l’indirizzo', thief)
    const thiefs = await linkTo(world, 'ladro@prova.example')
    assert.equal((await world.visitor().send('GET', undo)).status, 200)
    const owner = world.visitor()
    const choose = await press(undo, 'Riprendi l’account', owner)
    assert.match(choose.path, /^\/password-dimenticata\/nuova\//)
    assert.match(choose.text, /L’account è di nuovo tuo/)
    assert.match((await thief.get('/profilo')).path, /^\/accedi\?/)
    assert.equal((await signIn(email)).status, 422, 'the password that the thief knew is void')
    await owner.press(choose, 'Salva la nuova password', { newPassword: 'sette oche nel fosso' })
    assert.match((await signIn(email, 'sette oche nel fosso')).text, /Nora Nuova/)
    for (const dead of [undo, thiefs])
      assert.equal((await world.visitor().get(dead)).path, '/collegamento-non-valido')
    const [trace] = await rows(
      `select actor_id from audit_entry where verb = 'email.restored' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, id)
  })

  it('loses with the thief the second factor that they added, and keeps the one from before', async () => {
    const { id, email, browser: thief } = await person()
    const addPasskey = (passkeyId: string, name: string) =>
      rows(
        `insert into passkey (id, person_id, credential_id, public_key, counter, name, created_at)
         values ($1::uuid, $2, $1::uuid::text, '', 0, $3, $4)`,
        passkeyId,
        id,
        name,
        world.clock.now(),
      )
    await addPasskey(crypto.randomUUID(), 'la mia')
    world.clock.advance(60_000)
    await move(thief, 'ladro9@prova.example')
    await press(await linkTo(world, 'ladro9@prova.example'), 'Conferma l’indirizzo', thief)
    const undo = await linkTo(world, email)
    world.clock.advance(60_000)
    await addPasskey(crypto.randomUUID(), 'del ladro')
    await rows(
      `insert into recovery_code (person_id, label, hash, made_at) values ($1, 'AAAA', '', $2)`,
      id,
      world.clock.now(),
    )
    await rows(
      `insert into totp (person_id, secret_sealed, confirmed_at, last_step) values ($1, '', $2, 0)`,
      id,
      world.clock.now(),
    )
    await rows(
      `insert into totp_set_up (person_id, secret_sealed, expires_at) values ($1, '', $2)`,
      id,
      world.clock.now(),
    )
    assert.match((await press(undo, 'Riprendi l’account')).text, /L’account è di nuovo tuo/)
    assert.deepEqual(await rows('select name from passkey where person_id = $1', id), [{ name: 'la mia' }])
    for (const table of ['totp', 'totp_set_up', 'recovery_code'])
      assert.deepEqual(await rows(`select * from ${table} where person_id = $1`, id), [], table)
    assert.match((await thief.get('/profilo')).path, /^\/accedi\?/)
    const told = (await lettersTo(world, email)).map(({ subject }) => subject)
    assert.ok(told.includes('Abbiamo tolto quello che non è tuo'), told.join())
    const [toThief] = await lettersTo(world, 'ladro9@prova.example')
    assert.equal(toThief!.subject, 'Il cambio di indirizzo è stato annullato')
    assert.doesNotMatch(toThief!.body_text, /https?:/)
    const [trace] = await rows(
      `select actor_id from audit_entry where verb = 'second_factor.undone' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, id)
  })

  it('goes back without a word about factors where nobody added one', async () => {
    const { id, email, browser } = await person()
    await move(browser, 'subito@prova.example')
    await press(await linkTo(world, 'subito@prova.example'), 'Conferma l’indirizzo', browser)
    await press(await linkTo(world, email), 'Riprendi l’account')
    assert.deepEqual(
      await rows(`select 1 from audit_entry where verb = 'second_factor.undone' and entity_id = $1`, id),
      [],
    )
  })

  it('cannot be taken back by whoever had it in between', async () => {
    const { email, browser: thief } = await person()
    await move(thief, 'tra1@prova.example')
    await press(await linkTo(world, 'tra1@prova.example'), 'Conferma l’indirizzo', thief)
    const owners = await linkTo(world, email)
    // Of another moment: what was changed later is undone by what was changed before, never the other way.
    world.clock.advance(1000)
    await move(thief, 'tra2@prova.example')
    await press(await linkTo(world, 'tra2@prova.example'), 'Conferma l’indirizzo', thief)
    await press(await linkTo(world, 'tra1@prova.example'), 'Riprendi l’account')
    assert.match((await press(owners, 'Riprendi l’account')).text, /L’account è di nuovo tuo/)
  })

  it('keeps the old address for its owner for a week, and no longer', async () => {
    const { email, browser } = await person()
    await move(browser, `via.${email}`)
    await press(await linkTo(world, `via.${email}`), 'Conferma l’indirizzo', browser)
    const undo = await linkTo(world, email)
    const other = await person()
    assert.match((await move(other.browser, email)).text, /fino ad allora non cambia nulla/)
    assert.match((await lettersTo(world, email))[0]!.subject, /Qualcuno ha provato a usare il tuo indirizzo/)
    world.clock.advance(7 * DAY_MS)
    assert.equal((await world.visitor().get(undo)).path, '/collegamento-non-valido')
  })

  it('answers the same when somebody else has the address, and tells only them', async () => {
    const [one, other] = [await person(), await person()]
    const free = `libero${people++}@prova.example`
    const said = async (email: string) => (await move(one.browser, email)).text.replaceAll(email, 'X')
    assert.equal(await said(other.email), await said(free))
    assert.match((await lettersTo(world, other.email))[0]!.subject, /Qualcuno ha provato/)
    assert.deepEqual(await rows('select * from email_change where email = $1', other.email), [])
  })

  it('is not given an address that somebody took meanwhile', async () => {
    const { browser } = await person()
    const email = `conteso${people++}@prova.example`
    await move(browser, email)
    const link = await linkTo(world, email)
    await world.app.database.transaction((tx) =>
      openAccount(systemHand(tx, world.clock), { email, givenName: 'Prima', familyName: 'Arrivata' }),
    )
    assert.match((await press(link, 'Conferma l’indirizzo')).text, /di un altro account/)
  })

  it('is not taken back where the old address was given to somebody else', async () => {
    const { email, browser } = await person()
    await move(browser, `altro.${email}`)
    await press(await linkTo(world, `altro.${email}`), 'Conferma l’indirizzo', browser)
    await world.app.database.transaction((tx) =>
      openAccount(systemHand(tx, world.clock), { email, givenName: 'Data', familyName: 'A Mano' }),
    )
    const refused = await press(await linkTo(world, email), 'Riprendi l’account')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /di un altro account/)
    assert.match((await signIn(`altro.${email}`)).text, /Nora Nuova/)
  })
})
