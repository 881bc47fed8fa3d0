// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of people: who sees whom, and what may be done to an account. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { grantRole, limitRole, openAccount } from '../actions.ts'

describe('the register of people', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const names = (page: Answer): string[] =>
    [...page.document.querySelectorAll('tbody th')].map((cell) =>
      (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
    )
  let opened = 0
  async function somebody(role: string | null, slug: string, limits: string[] = []) {
    const email = `iscritta-${opened++}@prova.example`
    const [{ id: organizationId }] = await rows('select id from organization where slug = $1', slug)
    const id = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Iscritta', familyName: `Zeta${opened}` })
      if (role) await grantRole(hand, { personId, role, organizationId })
      if (limits.length > 0) await limitRole(hand, { personId, role: role!, organizationId }, limits)
      return personId
    })
    return { id, email, organizationId }
  }

  it('shows a manager those of the own body, and administrators all, by words, role and body', async () => {
    const manager = await world.as('responsabile')
    assert.deepEqual(names(await manager.get('/persone')), [
      'Esempio Bruno',
      'Esempio Lea',
      'Fantasia Omar',
      'Prova Ada',
    ])
    assert.deepEqual(names(await manager.get('/persone?q=tutor')), [])
    const admin = await world.as('admin')
    assert.ok(names(await admin.get('/persone')).length > 10)
    assert.deepEqual(names(await admin.get('/persone?q=dario%20campi')), ['Campione Dario'])
    assert.deepEqual(names(await admin.get('/persone?ruolo=decision_maker')), ['Finto Fulvio'])
    assert.deepEqual(names(await admin.get('/persone?ente=comune-di-ferrara&ruolo=tutor')), [
      'Campione Dario',
    ])
    const csv = await manager.send('GET', '/persone/elenco.csv')
    assert.match(csv.body, /Prova Ada;operatore@demo\.referpa\.example;Operatore \(/)
    assert.ok(!csv.body.includes('Campione'))
    const { id } = await world.actor('tutor')
    assert.equal((await manager.get(`/persone/${id}`)).status, 404)
  })

  it('shows whoever is limited to a theme or a territory those of it alone', async () => {
    const [one, two] = await rows('select id from theme order by slug limit 2')
    const territory = '01900000-0000-7000-8000-00000000beef'
    await rows(`insert into entity (id, kind) values ($1, 'territory')`, territory)
    const editor = await somebody('editor', 'comune-di-parma', [one.id])
    const local = await somebody('editor', 'comune-di-parma', [territory])
    await somebody('editor', 'comune-di-parma', [two.id])
    for (const [limit, seen] of [
      [one.id, editor],
      [territory, local],
    ] as const) {
      const limited = await somebody('coordinator', 'comune-di-ferrara', [limit])
      const browser = await world.as(limited.email)
      const shown = names(await browser.get('/persone?ruolo=editor&ente=comune-di-parma'))
      assert.deepEqual(
        shown,
        (
          await rows(`select family_name || ' ' || given_name as name from person where id = $1`, seen.id)
        ).map(({ name }) => name),
      )
      const form = await browser.get(`/persone/${seen.id}/ruoli/nuovo`)
      const gift = { role: 'tutor', organizationId: seen.organizationId, reason: 'Prova' }
      assert.match((await browser.press(form, 'Dai il ruolo', gift)).text, /va oltre/)
      assert.match((await browser.press(form, 'Dai il ruolo', { ...gift, limits: limit })).text, /Ruolo dato/)
    }
  })

  it('closes and opens accounts again, of those alone whose every role one could give', async () => {
    const manager = await world.as('responsabile')
    const operator = await somebody('operator', 'azienda-usl-dimostrativa')
    const theirs = await world.as(operator.email)
    const page = await manager.follow(await manager.get(`/persone/${operator.id}`), 'Chiudi l’account')
    const closed = await manager.press(page, 'Chiudi l’account')
    assert.match(closed.text, /Account chiuso\./)
    assert.match((await theirs.get('/i-miei-dati')).path, /^\/accedi/)
    assert.deepEqual(names(await manager.get('/persone?chiusi=1')).length, 1)
    assert.match((await manager.press(closed, 'Riapri l’account')).text, /Account riaperto\./)
    const verbs = await rows(
      `select verb from audit_entry where entity_id = $1 and verb like 'person.%' and actor_id is not null order by verb`,
      operator.id,
    )
    assert.deepEqual(
      verbs.map(({ verb }) => verb),
      ['person.closed', 'person.reopened'],
    )
    await world.app.database.transaction((tx) =>
      grantRole(handAt(tx, world.clock.now()), {
        personId: operator.id,
        role: 'tutor',
        organizationId: operator.organizationId,
      }),
    )
    assert.match(
      (await manager.get(`/persone/${operator.id}`)).text,
      /del suo account si occupa chi amministra/,
    )
    assert.match((await manager.post(`/persone/${operator.id}/chiudi`, {})).text, /chiedi a chi amministra/)
    assert.match((await manager.post(`/persone/${operator.id}/password`, {})).text, /chiedi a chi amministra/)
  })

  it('hands over a password that is read once, and none of the demonstration’s', async () => {
    const manager = await world.as('responsabile')
    const operator = await somebody('operator', 'azienda-usl-dimostrativa')
    const page = await manager.get(`/persone/${operator.id}`)
    const given = await manager.press(page, 'Dai una password provvisoria')
    const password = /Password provvisoria: ([0-9A-Z-]{19})/.exec(given.text)?.[1]
    assert.ok(password)
    assert.ok(!(await manager.get(`/persone/${operator.id}`)).text.includes(password))
    const browser = world.visitor()
    const entered = await browser.press(await browser.get('/accedi'), 'Accedi', {
      email: operator.email,
      password,
    })
    assert.match(entered.text, /Scegli la tua password/)
    const { id } = await world.actor('operatore')
    assert.match((await manager.post(`/persone/${id}/password`, {})).text, /la password è di tutti/)
  })

  it('does not let the last manager of an office be closed', async () => {
    const admin = await world.as('admin')
    const [{ id }] = await rows(`select id from person where email = 'tina.simulata@demo.referpa.example'`)
    const answer = await admin.press(await admin.get(`/persone/${id}/chiudi`), 'Chiudi l’account')
    assert.equal(answer.status, 422)
    assert.match(answer.text, /resterebbe senza responsabile d’ufficio/)
  })
})
