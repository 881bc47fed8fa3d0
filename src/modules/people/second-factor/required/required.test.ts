// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import { handAt } from '../../../../../test/support/hand.ts'
import { grantRole } from '../../index.ts'
import {
  codeNow,
  openPerson,
  PASSWORD,
  recoveryCodesOn,
  secretOn,
  setUpApp,
  signIn,
} from '../second-factor.fixture.ts'

describe('a role that must have a second factor', () => {
  let world: TestApp
  let people = 0
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function holder(role: string) {
    const person = await openPerson(world, `titolare-${people++}@example.org`)
    const organizationId = (await rows('select id from organization limit 1'))[0].id
    await world.app.database.transaction((tx) =>
      grantRole(handAt(tx, world.clock.now()), { personId: person.id, role, organizationId }),
    )
    return person
  }
  const choose = async (button: string, role: string) => {
    const admin = await world.as('admin')
    const page = await admin.get('/amministrazione/sicurezza')
    const row = [...page.document.querySelectorAll('button')].find(
      (element) => element.getAttribute('aria-label') === `${button}: ${role}`,
    )
    assert.ok(row, `${button}: ${role}`)
    const form = row.closest('form')!
    const values = Object.fromEntries(
      [...form.querySelectorAll('input')].map((input) => [
        input.getAttribute('name')!,
        input.getAttribute('value')!,
      ]),
    )
    return admin.post(form.getAttribute('action')!, values)
  }

  it('is chosen by whoever administers, and by nobody else', async () => {
    const { email } = await holder('tutor')
    const done = await choose('Rendilo obbligatorio', 'Tutor')
    assert.match(done.text, /imposta il secondo fattore al prossimo accesso/)
    assert.match(done.text, /Obbligatorio dal 23 novembre 2026/)
    const [trace] = await rows(
      "select actor_id, detail from audit_entry where verb = 'second_factor.required'",
    )
    assert.equal(trace.actor_id, (await world.actor('admin')).id)
    assert.deepEqual(trace.detail, { role: 'tutor' })
    const coordinator = await world.as('coordinatore')
    assert.equal((await coordinator.get('/amministrazione/sicurezza')).status, 403)
    assert.equal(
      (await coordinator.post('/amministrazione/sicurezza/non-chiedere', { role: 'tutor' })).status,
      403,
    )
    assert.equal(
      (await (await world.as('admin')).post('/amministrazione/sicurezza/chiedi', { role: 'papa' })).status,
      422,
    )
    assert.match((await signIn(world.visitor(), email)).path, /^\/accedi\/secondo-fattore\?ritorno=/)
    await choose('Rendilo facoltativo', 'Tutor')
    assert.equal((await signIn(world.visitor(), email)).path, '/i-miei-dati')
  })

  it('leads its holder to set one up, to nothing else until it is done, and then to where they were going', async () => {
    const { id, email } = await holder('training_officer')
    await choose('Rendilo obbligatorio', 'Referente formazione')
    const browser = world.visitor()
    const page = await signIn(browser, email, { sharedDesk: '1' })
    assert.match(page.text, /Il tuo ruolo chiede un secondo fattore/)
    assert.equal(page.headers['cache-control'], 'no-store')
    for (const path of ['/i-miei-dati', '/sicurezza', '/scrivania', '/accedi/codice'])
      assert.match((await browser.get(path)).path, /^\/accedi/, path)
    assert.match((await browser.get('/accedi/codice')).text, /Qui si arriva dopo la password/)
    const secret = secretOn(page)
    const wrong = await browser.press(page, 'Conferma ed entra', { code: codeNow(world, secret, 9) })
    assert.equal(wrong.status, 422)
    assert.equal(secretOn(wrong), secret)
    const codes = await browser.press(wrong, 'Conferma ed entra', { code: codeNow(world, secret) })
    assert.equal(recoveryCodesOn(codes).length, 10)
    const done = await browser.press(codes, 'Li ho conservati')
    assert.equal(done.path, '/i-miei-dati')
    const sessions = await rows('select shared_desk from session where person_id = $1', id)
    assert.deepEqual(sessions, [{ shared_desk: true }])
    world.clock.advance(60_000)
    assert.match((await signIn(world.visitor(), email)).path, /^\/accedi\/codice/)
  })

  it('does not let its holder take the last one off', async () => {
    const { email } = await holder('training_officer')
    const browser = world.visitor()
    const page = await signIn(browser, email)
    const done = await browser.press(page, 'Conferma ed entra', { code: codeNow(world, secretOn(page)) })
    assert.equal(done.status, 200)
    const question = await browser.get('/sicurezza/app/togli')
    const refused = await browser.press(question, 'Togli l’app dei codici', { password: PASSWORD })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /prima aggiungine un altro/)
  })

  it('is not asked of the invented people, who protect nothing', async () => {
    await choose('Rendilo obbligatorio', 'Redattore')
    const browser = world.visitor()
    const page = await browser.press(await browser.get('/accedi'), 'Accedi', {
      email: 'redattore@demo.referpa.example',
      password: 'referpa-demo',
    })
    assert.equal(page.path, '/scrivania')
    const refused = await browser.press(await browser.get('/sicurezza/app/nuova'), 'Avanti', {
      password: 'referpa-demo',
    })
    assert.match(refused.text, /Nella dimostrazione l’account è di tutti/)
  })

  it('what was written when a session had ended comes back after both steps', async () => {
    const { email } = await holder('coordinator')
    const browser = world.visitor()
    await signIn(browser, email)
    const { secret } = await setUpApp(world, browser)
    const page = await browser.get('/contatti/modifica')
    const form = page.status === 200 ? page : await browser.get('/normativa/nuovo')
    const button = [...form.document.querySelectorAll('.form-actions button')][0]!.textContent!.trim()
    const field = [...form.document.querySelectorAll('main form [name]')].find(
      (element) =>
        /^(INPUT|TEXTAREA)$/.test(element.tagName) && /text|^$/.test(element.getAttribute('type') ?? ''),
    )!
    world.clock.advance(11 * 60 * 60_000)
    const asked = await browser.press(form, button, {
      [field.getAttribute('name')!]: 'parole tenute da parte',
    })
    assert.match(asked.path, /^\/accedi\?ritorno=/)
    const half = await browser.press(asked, 'Accedi', { email, password: PASSWORD })
    assert.match(half.path, /^\/accedi\/codice\?ritorno=/)
    const back = await browser.press(half, 'Entra', { code: codeNow(world, secret) })
    assert.match(back.text, /Abbiamo tenuto quello che avevi scritto/)
    assert.ok(back.body.includes('parole tenute da parte'))
  })
})
