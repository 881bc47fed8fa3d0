// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Refused } from '#kernel/errors.ts'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import { type Answer, type Client, headings } from '../../../../../test/support/client.ts'
import { handAt } from '../../../../../test/support/hand.ts'
import { findPersonByEmail, grantRole } from '../../../people/index.ts'
import { assignTheme } from '../../../themes/index.ts'
import { currentBodies, findOrganizationBySlug, joinProject } from '../../index.ts'

const BECAUSE = { happened_on: '2026-01-01', reason: 'Legge regionale 1/2026' }

describe('what takes the place of a body', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const idOf = async (slug: string): Promise<string> =>
    (await findOrganizationBySlug(world.app.database.db, slug))!.id
  const traces = async (slug: string) =>
    (
      await world.app.database.pool.query(
        'select verb, detail from audit_entry where entity_id = $1 order by at, id',
        [await idOf(slug)],
      )
    ).rows as { verb: string; detail: Record<string, unknown> }[]
  const errorOf = (page: Answer, field: string): string =>
    page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''

  it('a new name: the same body, whose former address leads to the new one', async () => {
    const form = await coordinator.follow(await coordinator.get('/enti/gulliver'), 'Cambia nome')
    const same = await coordinator.press(form, 'Cambia nome', { ...BECAUSE, name: 'Gulliver' })
    assert.match(errorOf(same, 'name'), /È il nome che ha già/)
    const done = await coordinator.press(same, 'Cambia nome', { ...BECAUSE, name: 'Nuova Gulliver' })
    assert.equal(done.path, '/enti/nuova-gulliver')
    assert.match(done.text, /Ha cambiato nome\. Prima era: Gulliver.*Legge regionale 1\/2026/)
    for (const room of ['/partner', '/enti']) {
      const old = await coordinator.send('GET', `${room}/gulliver`)
      assert.deepEqual([old.status, old.location], [301, `${room}/nuova-gulliver`])
    }
    assert.equal((await visitor.send('GET', '/en/partner/gulliver')).location, '/en/partner/nuova-gulliver')
    assert.match((await visitor.get('/progetto')).text, /Nuova Gulliver/)
    assert.match((await visitor.get('/cerca?q=nuova%20gulliver')).text, /Nuova Gulliver/)
    assert.ok((await traces('nuova-gulliver')).some(({ verb }) => verb === 'organization.renamed'))
  })

  it('a new name meets an edit of the same time', async () => {
    const edit = await coordinator.get('/enti/camelot/modifica')
    const rename = await coordinator.get('/enti/camelot/nuovo-nome')
    await coordinator.press(edit, 'Salva', { place: 'Ferrara' })
    assert.equal((await coordinator.press(rename, 'Cambia nome', { ...BECAUSE, name: 'Altro' })).status, 409)
  })

  it('a merger: the page stays, says what took its place, and is ended for good', async () => {
    const form = await coordinator.follow(await coordinator.get('/enti/lai-momo'), 'Fusione')
    assert.ok(
      ![...form.document.querySelectorAll('select[name=to] option')].some(
        (option) => option.textContent === 'Lai-momo',
      ),
    )
    const late = await coordinator.press(form, 'Registra la fusione', {
      to: await idOf('camelot'),
      ...BECAUSE,
      happened_on: '2026-12-01',
    })
    assert.equal(late.status, 422)
    assert.match(errorOf(late, 'happened_on'), /deve ancora venire/)
    const itself = await coordinator.press(late, 'Registra la fusione', {
      to: await idOf('lai-momo'),
      ...BECAUSE,
    })
    assert.match(errorOf(itself, 'to'), /il posto di sé stesso/)
    const done = await coordinator.press(itself, 'Registra la fusione', {
      to: await idOf('camelot'),
      ...BECAUSE,
    })
    assert.equal(done.path, '/enti/lai-momo')
    assert.match(done.text, /Questo ente non c’è più ?Al suo posto c’è: ?Camelot/)
    assert.ok(!done.text.includes('L’ente è cambiato?'), 'nothing more can become of it')
    const page = await visitor.get('/partner/lai-momo')
    assert.equal(page.status, 200)
    assert.equal(headings(page)[0], 'Lai-momo')
    assert.equal((await visitor.follow(page, 'Camelot')).path, '/partner/camelot')
    assert.match((await visitor.get('/partner/camelot')).text, /Ha accolto Lai-momo/)
    assert.match((await visitor.get('/partner')).text, /Enti che non ci sono più.*Lai-momo/)
    assert.match((await visitor.get('/en/partner/lai-momo')).text, /no longer exists/)
    const merged = (await traces('lai-momo')).find(({ verb }) => verb === 'organization.merged')
    assert.deepEqual(merged?.detail, { toId: await idOf('camelot') })
    assert.ok((await traces('camelot')).some(({ verb }) => verb === 'organization.succeeded'))
    const again = await coordinator.press(form, 'Registra la fusione', {
      to: await idOf('camelot'),
      ...BECAUSE,
    })
    assert.equal(again.status, 422)
    assert.match(again.text, /ha già preso il posto di questo/)
  })

  it('a body that has ended gets no roles, themes or projects', async () => {
    const { database } = world.app
    const organizationId = await idOf('lai-momo')
    const person = await findPersonByEmail(database.db, 'redattore@demo.referpa.example')
    const refused = (error: unknown) => error instanceof Refused && error.problem.values?.names === 'Camelot'
    const { rows } = await database.pool.query(
      `select (select id from project where demo) as project, (select id from theme limit 1) as theme`,
    )
    const { project: projectId, theme: themeId } = rows[0]
    const tries: ((hand: ReturnType<typeof handAt>) => Promise<unknown>)[] = [
      (hand: ReturnType<typeof handAt>) =>
        grantRole(hand, { personId: person!.id, role: 'tutor', organizationId }),
      (hand: ReturnType<typeof handAt>) =>
        assignTheme(hand, { projectId, themeId, organizationId, assignedOn: '2026-11-23' }),
      (hand: ReturnType<typeof handAt>) => joinProject(hand, { projectId, organizationId, role: 'partner' }),
    ]
    for (const attempt of tries)
      await assert.rejects(
        database.transaction((tx) => attempt(handAt(tx, world.clock.now()))),
        refused,
      )
  })

  it('a division: into two at least, and the chain leads to those who stand', async () => {
    const form = await coordinator.get('/enti/camelot/divisione')
    const to = await Promise.all(['mediagroup98', 'persone-in-movimento'].map(idOf))
    const alone = await coordinator.press(form, 'Registra la divisione', { to: to.slice(0, 1), ...BECAUSE })
    assert.match(errorOf(alone, 'to'), /almeno due enti/)
    const early = await coordinator.press(alone, 'Registra la divisione', {
      to,
      ...BECAUSE,
      happened_on: '2025-12-31',
    })
    assert.match(errorOf(early, 'happened_on'), /c’è già un fatto dopo questo giorno/)
    const done = await coordinator.press(early, 'Registra la divisione', { to, ...BECAUSE })
    assert.match(done.text, /Al suo posto ci sono: ?Mediagroup98 ?Persone in Movimento/)
    const current = await currentBodies(world.app.database.db, await idOf('lai-momo'))
    assert.deepEqual(
      current.map(({ slug }) => slug),
      ['mediagroup98', 'persone-in-movimento'],
    )
    assert.match((await visitor.get('/partner/lai-momo')).text, /Al suo posto ci sono: ?Mediagroup98/)
  })

  it('the lead body passes the network on to the one that it goes into', async () => {
    const form = await coordinator.get('/enti/comune-di-ferrara/fusione')
    await coordinator.press(form, 'Registra la fusione', { to: await idOf('comune-di-bologna'), ...BECAUSE })
    const { rows } = await world.app.database.pool.query('select lead_organization_id as id from network')
    assert.equal(rows[0].id, await idOf('comune-di-bologna'))
    assert.ok((await traces('comune-di-bologna')).some(({ verb }) => verb === 'network.lead_passed_on'))
  })

  it('is not for editors', async () => {
    const editor = await world.as('redattore')
    for (const act of ['fusione', 'divisione', 'nuovo-nome'])
      assert.equal((await editor.post(`/enti/camelot/${act}`, BECAUSE)).status, 403, act)
  })
})
