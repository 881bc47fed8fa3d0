// SPDX-License-Identifier: AGPL-3.0-or-later
/** The network in figures, counted by hand and by the page. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { foundNetwork, joinProject, openOrganization, openProject } from '../../network/index.ts'
import { buildCrowd } from '../../people/fixture.ts'

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const part = (page: Answer, id: string) => words(page.document.getElementById(id)!)
const tableIn = (page: Answer, id: string): string[][] =>
  [...page.document.querySelectorAll(`#${id} tbody tr`)].map((row) => [...row.children].map(words))
const lines = (answer: Answer) => answer.bytes.toString().replace('\uFEFF', '').trim().split('\r\n')

describe('the network in figures', () => {
  let world: TestApp
  const bodies: Record<string, string> = {}
  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows

  before(async () => {
    world = await testApp({ world: false, demo: false })
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const open = async (
        name: string,
        kind: 'municipality' | 'cooperative' | 'school' | 'caf',
        province?: string,
      ) => {
        bodies[name] = await openOrganization(hand, { name, kind, province })
      }
      await open('Comune', 'municipality', 'FE')
      await open('Cooperativa', 'cooperative', 'FE')
      await open('Scuola', 'school', 'MO')
      await open('CAF', 'caf')
      await open('Fuori', 'caf', 'PC')
      await foundNetwork(hand, {
        name: 'Rete',
        leadOrganizationId: bodies.Comune!,
        contactEmail: 'r@ente.example',
      })
      const base = { summary: { it: '' }, statement: { it: '' }, texts: {} }
      const uno = await openProject(hand, {
        ...base,
        acronym: 'UNO',
        name: { it: 'Uno' },
        startsOn: '2026-08-01',
      })
      const due = await openProject(hand, {
        ...base,
        acronym: 'DUE',
        name: { it: 'Due' },
        startsOn: '2026-10-01',
      })
      await joinProject(hand, { projectId: uno, organizationId: bodies.Comune!, role: 'lead' })
      await joinProject(hand, { projectId: uno, organizationId: bodies.Cooperativa!, role: 'partner' })
      await joinProject(hand, { projectId: due, organizationId: bodies.Comune!, role: 'lead' })
      await joinProject(hand, { projectId: due, organizationId: bodies.Scuola!, role: 'partner' })
      await joinProject(hand, { projectId: due, organizationId: bodies.CAF!, role: 'partner' })
      const crowd = (name: string, count: number, at: string) =>
        buildCrowd(
          tx,
          { organizationId: bodies[name]! },
          { count, prefix: `${name}-${count}-`.toLowerCase() },
          new Date(at),
        )
      await crowd('Comune', 6, '2026-09-05T10:00:00Z')
      await crowd('Comune', 1, '2026-11-01T10:00:00Z')
      await crowd('Scuola', 9, '2026-10-15T10:00:00Z')
      await crowd('CAF', 2, '2026-11-01T10:00:00Z')
      await crowd('Fuori', 50, '2026-11-01T10:00:00Z')
    })
    await rows(`update project_partner set joined_on = '2026-11-10' where organization_id = $1`, [bodies.CAF])
    await rows(`update project_partner set left_on = '2026-10-31' where organization_id = $1`, [
      bodies.Cooperativa,
    ])
  })
  after(() => world.close())

  it('counts bodies by kind and province, and says no small group', async () => {
    const page = await world.visitor().get('/partner/in-cifre')
    assert.deepEqual([...page.document.querySelectorAll('.key-figures > div')].map(words), [
      'Enti3',
      'Tipi di ente3',
      'Province2',
      'Persone con un ruolo18',
    ])
    assert.deepEqual(tableIn(page, 'tipi'), [
      ['CAF, centro di assistenza fiscale', '1', 'meno di 5'],
      ['Comune', '1', 'non si dice'],
      ['Scuola', '1', '9'],
    ])
    assert.deepEqual(tableIn(page, 'province'), [
      ['FE', '1', 'non si dice'],
      ['MO', '1', '9'],
      ['Non si sa', '1', 'meno di 5'],
    ])
  })

  it('says how it grew month by month, and how much wider it is', async () => {
    const page = await world.visitor().get('/partner/in-cifre')
    assert.deepEqual(tableIn(page, 'nel-tempo'), [
      ['11/2026', '3', '18'],
      ['10/2026', '3', '15'],
      ['09/2026', '2', '6'],
      ['08/2026', '2', '0'],
    ])
    assert.match(part(page, 'nel-tempo'), /2 enti alla fine di 08\/2026, 3 oggi\./)
    assert.equal(page.document.querySelectorAll('#nel-tempo svg[role=img] title').length, 2)
    assert.match(
      part(page, 'allargata'),
      /primo progetto, il 1° agosto 2026\..*2 enti sono entrati dopo\. L’ultimo: CAF, 10 novembre 2026\..*2 tipi di ente nuovi: Scuola \(dal 1° ottobre 2026\), CAF.*\(dal 10 novembre 2026\)\..*Una provincia nuova: MO \(dal 1° ottobre 2026\)\./,
    )
  })

  it('is said of one project, with the tables to take along', async () => {
    const page = await world.visitor().get('/partner/in-cifre?progetto=due')
    assert.deepEqual(tableIn(page, 'nel-tempo'), [
      ['11/2026', '3', '18'],
      ['10/2026', '2', '15'],
    ])
    assert.match(part(page, 'allargata'), /Dall’inizio di DUE.*Un ente è entrato dopo/)
    const csv = await world.visitor().get('/partner/in-cifre/nel-tempo.csv?progetto=due')
    assert.match(String(csv.headers['content-type']), /^text\/csv/)
    assert.match(String(csv.headers['content-disposition']), /la-rete-nel-tempo-2026-11-23\.csv/)
    assert.deepEqual(lines(csv), [
      'Periodo;Fino al;Enti;Persone con un ruolo',
      '10/2026;2026-10-31;2;15',
      '11/2026;2026-11-23;3;18',
    ])
    const english = await world.visitor().get('/en/partner/in-cifre/tipi.csv')
    assert.ok(lines(english).includes('School,1,9'), english.bytes.toString())
    assert.ok(lines(english)[1]!.endsWith(',1,fewer than 5'))
  })

  it('counts whoever stopped no longer, and nobody twice', async () => {
    const [{ person_id }] = await rows(
      'select person_id from role_grant where organization_id = $1 limit 1',
      [bodies.Scuola],
    )
    await rows(
      `insert into role_grant (id, person_id, role, organization_id, granted_at)
       values (gen_random_uuid(), $1, 'editor', $2, '2026-10-20')`,
      [person_id, bodies.Scuola],
    )
    const closed = await rows('select person_id from role_grant where organization_id = $1 limit 2', [
      bodies.Comune,
    ])
    await rows(`update person set closed_at = '2026-11-20' where id = any($1)`, [
      closed.map((row) => row.person_id),
    ])
    const csv = () => world.visitor().get('/partner/in-cifre/nel-tempo.csv')
    assert.match(lines(await csv()).at(-1)!, /;18$/, 'people are counted once a day')
    world.clock.advance(24 * 3_600_000)
    assert.deepEqual(lines(await csv()).slice(-2), ['10/2026;2026-10-31;3;15', '11/2026;2026-11-24;3;16'])
  })

  it('is in English, linked from the bodies, and gives nothing for what is not there', async () => {
    const visitor = world.visitor()
    const page = await visitor.follow(await visitor.get('/en/partner'), 'The network in figures')
    assert.match(page.text, /People with a role ?16.*fewer than 5 people have no number/)
    assert.equal((await visitor.get('/partner/in-cifre/tutto.csv')).status, 404)
    assert.equal((await visitor.get('/partner/in-cifre/tipi.csv?progetto=nessuno')).status, 404)
    assert.equal(
      (await visitor.get(`/partner/in-cifre?progetto=${encodeURIComponent("x' or 1=1")}`)).path,
      '/partner/in-cifre',
    )
    await rows('delete from project_partner')
    await rows('delete from project')
    const alone = await visitor.get('/partner/in-cifre')
    assert.match(alone.text, /Enti ?1/)
    assert.equal(alone.document.getElementById('allargata'), null)
  })

  it('has an address that no body takes', async () => {
    const id = await world.app.database.transaction((tx) =>
      openOrganization(handAt(tx, world.clock.now()), { name: 'In cifre', kind: 'association' }),
    )
    const [{ slug }] = await rows('select slug from organization where id = $1', [id])
    assert.equal(slug, 'ente-in-cifre')
  })
})
