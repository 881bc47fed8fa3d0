// SPDX-License-Identifier: AGPL-3.0-or-later
/** The second factor of somebody who has lost it, taken off from their page. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { grantRole, limitRole } from '../actions.ts'
import { insertEmailUndo } from '../profile/queries.ts'
import { openPerson, setUpApp, signIn } from '../second-factor/second-factor.fixture.ts'

describe('the second factor of a person, taken off by an administrator', () => {
  let world: TestApp
  let admin: Client
  let organizationId: string
  let people = 0
  before(async () => {
    world = await testApp()
    admin = await world.as('admin')
    organizationId = (await rows(`select id from organization where slug = 'azienda-usl-dimostrativa'`))[0].id
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function holder(role: string, limits: string[] = []) {
    const person = await openPerson(world, `titolare-${people++}@example.org`)
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      await grantRole(hand, { personId: person.id, role, organizationId })
      if (limits.length > 0) await limitRole(hand, { personId: person.id, role, organizationId }, limits)
    })
    return person
  }
  /** Signed in, and protected by an app. */
  async function protectedHolder(role: string) {
    const person = await holder(role)
    const browser = world.visitor()
    await signIn(browser, person.email)
    await setUpApp(world, browser)
    return { person, browser, page: `/persone/${person.id}` }
  }
  const factors = (id: string) => rows('select from totp where person_id = $1', id)
  const letters = (address: string) =>
    rows(
      `select subject, body_text from mail_message where to_address = $1 and subject like '%solo la password'`,
      address,
    )

  it('goes with a reason, ends the sessions, is told to both addresses and is in the history', async () => {
    const { person, browser, page } = await protectedHolder('operator')
    await world.app.database.transaction((tx) =>
      insertEmailUndo(tx, {
        tokenHash: 'a'.repeat(64),
        personId: person.id,
        email: 'di-prima@example.org',
        at: world.clock.now(),
        expiresAt: new Date(world.clock.now().getTime() + 86_400_000),
      }),
    )
    const asked = await admin.follow(await admin.get(page), 'Togli il secondo fattore')
    assert.match(asked.text, /mai con una e-mail/)
    assert.match((await admin.press(asked, 'Togli il secondo fattore', { reason: ' ' })).text, /obbligatorio/)
    const done = await admin.press(asked, 'Togli il secondo fattore', {
      reason: 'Riconosciuta allo sportello.',
    })
    assert.match(done.text, /Secondo fattore tolto/)
    assert.match(done.text, /Ha tolto il secondo fattore a un account/)
    assert.doesNotMatch(done.text, /Per chi ha perso telefono/)
    assert.deepEqual(await factors(person.id), [])
    assert.match((await browser.get('/i-miei-dati')).path, /^\/accedi/)
    assert.equal((await signIn(world.visitor(), person.email)).path, '/i-miei-dati')
    for (const address of [person.email, 'di-prima@example.org']) {
      const [letter, ...others] = await letters(address)
      assert.equal(others.length, 0)
      assert.match(letter.body_text, /Il motivo scritto da chi lo ha fatto: Riconosciuta allo sportello\./)
      assert.match(letter.body_text, /Non sei stato tu\?/)
    }
    const [trace] = await rows(
      `select actor_id, detail from audit_entry where verb = 'second_factor.removed' and entity_id = $1`,
      person.id,
    )
    assert.equal(trace.actor_id, (await world.actor('admin')).id)
    assert.doesNotMatch(JSON.stringify(trace), /sportello/)
    const again = await admin.post(`${page}/secondo-fattore`, { reason: 'Ancora' })
    assert.match(again.text, /non ha un secondo fattore/)
  })

  it('is set up again at the next sign-in by whoever has a role that asks for it', async () => {
    const { person, page } = await protectedHolder('tutor')
    await admin.post('/amministrazione/sicurezza/chiedi', { role: 'tutor' })
    const asked = await admin.get(`${page}/secondo-fattore`)
    assert.match(asked.text, /al prossimo accesso ne imposta uno nuovo/)
    await admin.press(asked, 'Togli il secondo fattore', { reason: 'Telefono perso.' })
    assert.match((await signIn(world.visitor(), person.email)).path, /^\/accedi\/secondo-fattore/)
    await admin.post('/amministrazione/sicurezza/non-chiedere', { role: 'tutor' })
  })

  it('is not for those who give roles in a body, in the network or for a theme', async () => {
    const { person, page } = await protectedHolder('operator')
    const [theme] = await rows('select id from theme order by slug limit 1')
    const limited = await holder('administrator', [theme.id])
    const browser = world.visitor()
    await signIn(browser, limited.email)
    for (const by of [await world.as('responsabile'), await world.as('coordinatore'), browser]) {
      assert.doesNotMatch((await by.get(page)).text, /Togli il secondo fattore/)
      assert.equal((await by.post(`${page}/secondo-fattore`, { reason: 'Prova' })).status, 403)
    }
    assert.equal((await factors(person.id)).length, 1)
  })

  it('is nobody’s own to take off there, though they be the last administrator', async () => {
    const { person, browser, page } = await protectedHolder('administrator')
    assert.doesNotMatch((await browser.get(page)).text, /Togli il secondo fattore/)
    const own = await browser.post(`${page}/secondo-fattore`, { reason: 'Mio' })
    assert.match(own.text, /tu non puoi dare/)
    assert.equal((await factors(person.id)).length, 1)
    const done = await admin.post(`${page}/secondo-fattore`, { reason: 'Chiesto a voce.' })
    assert.match(done.text, /Secondo fattore tolto/)
    await rows(
      `insert into role_grant_end (grant_id, ended_at) select g.id, $2 from role_grant g where g.role = 'administrator' and g.person_id <> $1
       and not exists (select from role_grant_end e where e.grant_id = g.id)`,
      person.id,
      world.clock.now(),
    )
    const last = world.visitor()
    await signIn(last, person.email)
    await setUpApp(world, last)
    assert.match((await last.post(`${page}/secondo-fattore`, { reason: 'Mio' })).text, /tu non puoi dare/)
    assert.equal((await factors(person.id)).length, 1)
  })

  it('is not taken off a closed account', async () => {
    const { person, page } = await protectedHolder('operator')
    await rows('update person set closed_at = $2 where id = $1', person.id, world.clock.now())
    const other = await world.as('admin')
    assert.doesNotMatch((await other.get(page)).text, /Per chi ha perso telefono/)
  })
})
