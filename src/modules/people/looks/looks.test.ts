// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { forgetEverything } from '../../../forget.ts'
import { looksLeaver } from '../../../looks.ts'
import { modules } from '../../../modules.ts'
import { findOrganizationBySlug } from '../../network/index.ts'
import { grantRole } from '../actions.ts'
import { commands } from '../commands.ts'
import { systemHand } from '../shell.ts'

describe('who looked at my data', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows
  const looksAt = async (id: string) =>
    rows(
      `select l.looked_on, l.what, l.role, o.slug from person_look l left join organization o on o.id = l.organization_id
       where person_id = $1 order by what, role`,
      id,
    )

  it('is said by day, role and body, once however often, and never of oneself', async () => {
    const own = await world.as('operatore')
    assert.match((await own.get('/i-miei-dati')).text, /nessuno ha aperto una pagina su di te/)
    const { id } = await world.actor('operatore')
    const manager = await world.as('responsabile')
    for (let times = 0; times < 3; times++) assert.equal((await manager.get(`/persone/${id}`)).status, 200)
    const [look, ...more] = await looksAt(id)
    assert.deepEqual(more, [])
    assert.equal(look.what, 'person.sheet')
    assert.equal(look.role, 'office_manager')
    const page = await own.get('/i-miei-dati')
    assert.match(page.text, /23 novembre 2026 ?Responsabile d’ufficio.*La tua scheda: nome, indirizzo, ruoli/)
    assert.match((await own.get('/en/i-miei-dati')).text, /Office manager/)
    const copy = JSON.parse((await own.send('GET', '/i-miei-dati/copia.json')).body)
    assert.equal(copy.parts[0].data.looked_at[0].role, 'office_manager')
    const { id: managerId } = await world.actor('responsabile')
    await manager.get(`/persone/${managerId}`)
    assert.deepEqual(await looksAt(managerId), [])
    world.clock.advance(24 * 3_600_000)
    await (await world.as('responsabile')).get(`/persone/${id}`)
    assert.equal((await looksAt(id)).length, 2, 'another day is another row')
  })

  it('leaves nothing where nothing was shown: unknown, refused, asked without being read', async () => {
    const before = await rows('select count(*)::int as n from person_look')
    const { id } = await world.actor('tutor')
    const manager = await world.as('responsabile')
    assert.equal((await manager.send('GET', `/persone/${id}`)).status, 404)
    assert.equal((await (await world.as('operatore')).send('GET', `/persone/${id}`)).status, 403)
    const head = {
      method: 'HEAD' as const,
      url: `/persone/${id}`,
      cookies: { session: await world.token('admin') },
    }
    assert.equal((await world.app.server.inject(head)).statusCode, 200)
    await (await world.as('admin')).get('/persone')
    assert.deepEqual(await rows('select count(*)::int as n from person_look'), before)
  })

  it('says the role that reaches the person, the nearest one first', async () => {
    const { id } = await world.actor('tutor')
    const admin = await world.actor('admin')
    const [body] = await rows(
      'select o.slug from role_grant g join organization o on o.id = g.organization_id where person_id = $1',
      id,
    )
    await world.app.database.transaction(async (tx) => {
      const hand = systemHand(tx, world.clock)
      const elsewhere = await findOrganizationBySlug(tx, 'azienda-usl-dimostrativa')
      const organizationId = elsewhere!.id
      await grantRole(hand, { personId: admin.id, role: 'office_manager', organizationId })
    })
    await (await world.as('admin')).get(`/persone/${id}`)
    assert.equal((await looksAt(id)).at(-1).role, 'administrator', `a role elsewhere than in ${body.slug}`)
  })

  it('is left by a file for everybody in it, and for nobody who is not', async () => {
    const { id: inside } = await world.actor('operatore')
    const { id: outside } = await world.actor('redattore')
    const browser = await world.as('responsabile')
    for (const ending of ['csv', 'xlsx'])
      assert.equal((await browser.send('GET', `/persone/elenco.${ending}`)).status, 200)
    assert.equal((await looksAt(inside)).filter(({ what }) => what === 'person.file').length, 1)
    assert.deepEqual(
      (await looksAt(outside)).filter(({ what }) => what === 'person.file'),
      [],
    )
    const filtered = await (await world.as('coordinatore')).send('GET', '/persone/elenco.csv?ruolo=editor')
    assert.equal(filtered.status, 200)
    assert.deepEqual(
      (await looksAt(outside)).filter(({ what }) => what === 'person.file').map(({ role }) => role),
      ['coordinator'],
    )
    assert.ok(!(await looksAt(inside)).some(({ role }) => role === 'coordinator'))
  })

  it('is left by the command line and by whoever admits a person', async () => {
    const { id } = await world.actor('decisore')
    const list = commands.find(({ name }) => name === 'user list')!
    const said: string[] = []
    await list.run(
      { words: {}, options: {} },
      { database: async () => world.app.database, clock: world.clock, say: (line) => said.push(line) },
    )
    assert.deepEqual(
      (await looksAt(id)).filter(({ what }) => what === 'person.shell').map(({ role, slug }) => [role, slug]),
      [[null, null]],
    )
    assert.match(
      (await (await world.as('decisore')).get('/i-miei-dati')).text,
      /Chi gestisce il computer della piattaforma/,
    )
    const [{ id: admission, email }] = await rows('select id, email from admission_request limit 1')
    const admin = await world.as('admin')
    await admin.press(await admin.get(`/richieste-di-account/${admission}`), 'Invia la decisione', {
      decision: 'admit',
    })
    const [person] = await rows('select id from person where email = $1', email)
    assert.deepEqual(
      (await looksAt(person.id)).map(({ what, role }) => [what, role]),
      [['person.admission', 'office_manager']],
      'a manager of that body since the test before',
    )
  })

  it('never stands in the way of a page', async () => {
    const { id } = await world.actor('operatore')
    const before = await looksAt(id)
    const away = {
      ...world.app.database,
      transaction: () => Promise.reject(new Error('the database is away')),
    }
    const problems: unknown[] = []
    const leave = looksLeaver(modules, {
      database: away,
      today: () => '2026-11-24',
      onError: (problem) => problems.push(problem),
    })
    await leave('person.sheet', [{ personId: id, by: null }])
    assert.equal(problems.length, 1)
    assert.deepEqual(await looksAt(id), before)
  })

  it('is forgotten after a year, and with the person', async () => {
    const year = 366 * 24 * 3_600_000
    const later = new Date(world.clock.now().getTime() + year)
    await world.app.database.transaction((tx) => forgetEverything(modules, tx, later))
    assert.deepEqual(await rows('select * from person_look'), [])
  })
})
