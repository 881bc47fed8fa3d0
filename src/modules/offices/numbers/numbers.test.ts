// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices on the map and in figures, as people see them; and on the page of their body. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { SECRET } from '../fixture.ts'

const texts = (within: Document, selector: string) =>
  [...within.querySelectorAll(selector)].map(
    (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  )

describe('offices in numbers', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  const query = async (statement: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(statement, values)).rows

  it('draws provinces and a point for each municipality, with the same in a table', async () => {
    const page = await visitor.follow(await visitor.get('/uffici'), 'Mappa')
    assert.equal(page.path, '/uffici/mappa')
    const links = [...page.document.querySelectorAll('svg.map-picture a')]
    assert.equal(links.length, 9)
    assert.deepEqual(
      links.map((link) => link.getAttribute('aria-label')!.split(':')[0]),
      texts(page.document, 'tbody th'),
    )
    const points = texts(page.document, 'circle.map-point title')
    assert.ok(
      points.some((point) => /^Ferrara: \d+ uffici$/.test(point)),
      points.join(),
    )
    assert.match(page.text, /Un ufficio è senza indirizzo pubblico/)
    assert.match((await visitor.get('/en/uffici/mappa')).text, /without a public address/)
  })

  it('is narrowed by kind and by whom an office is for, also within a province', async () => {
    const dedicated = await visitor.get('/uffici/mappa?chi=dedicated&tipo=sportello-stranieri')
    const link = dedicated.document.querySelector('svg.map-picture a')!
    assert.match(link.getAttribute('href')!, /\?tipo=sportello-stranieri&chi=dedicated$/)
    const province = await visitor.get('/uffici/mappa/038?tipo=anagrafe')
    assert.match(province.text, /Anagrafe di Ferrara \(inventata\)/)
    assert.doesNotMatch(province.text, /Sportello stranieri di Ferrara/)
    assert.doesNotMatch((await visitor.get('/uffici/mappa/038')).text, /Casa per donne/)
    // What is no choice narrows nothing.
    assert.equal((await visitor.get('/uffici/mappa?chi=%00x&tipo=%3Cscript%3E')).status, 200)
    for (const code of ['001', '08', '038008', 'mappa'])
      assert.equal((await visitor.get(`/uffici/mappa/${code}`)).status, 404, code)
  })

  it('says how many there are and what is missing, and gives the tables away', async () => {
    const page = await visitor.follow(await visitor.get('/uffici'), 'Uffici in cifre')
    const [{ count }] = await query('select count(*)::int from office')
    assert.match(page.text, new RegExp(`La rete conosce ${count} uffici`))
    assert.match(page.text, /Un ufficio non è in questa tabella/)
    for (const [file, heading] of [
      ['tipi', 'Tipo di ufficio'],
      ['per-chi', 'Per chi è'],
      ['province', 'Provincia'],
      ['che-cosa-manca', 'Provincia'],
    ]) {
      const { body, status } = await visitor.get(`/uffici/in-cifre/${file}.csv`)
      assert.equal(status, 200)
      assert.ok(body.startsWith(`\uFEFF${heading}`), body.slice(0, 40))
    }
    assert.equal((await visitor.get('/uffici/in-cifre/altro.csv')).status, 404)
    assert.match((await visitor.get('/en/uffici/in-cifre')).text, /The network knows/)
  })

  it('shows the offices of a body on its page, without where the confidential one is', async () => {
    const page = await visitor.get('/partner/comune-di-ferrara')
    assert.match(page.text, /I suoi uffici/)
    assert.match(page.text, /Anagrafe di Ferrara \(inventata\)/)
    for (const word of SECRET.words) assert.ok(!page.text.includes(word), word)
    assert.doesNotMatch((await visitor.get('/partner/camelot')).text, /I suoi uffici/)
  })

  it('leaves out what has closed for good or was put aside, and names who takes the place of a body', async () => {
    await query(
      `insert into office_standing (id, office_id, kind, from_day, reason, recorded_at)
       select gen_random_uuid(), id, 'closed', '2026-01-01', '{"it": "Chiuso."}', now() from office where slug = 'anagrafe-di-ferrara-inventata'`,
    )
    assert.doesNotMatch((await visitor.get('/uffici/mappa/038')).text, /Anagrafe di Ferrara/)
    await query(
      `insert into organization_succession (id, from_id, to_id, kind, happened_on, reason, recorded_at)
       select gen_random_uuid(), a.id, b.id, 'merged', '2026-01-01', 'Fusione', now() from organization a, organization b
       where a.slug = 'comune-di-modena' and b.slug = 'comune-di-parma'`,
    )
    const sheet = await visitor.get('/uffici/sportello-sociale-di-modena-inventato')
    assert.match(sheet.text, /L’ente di questo ufficio non c’è più/)
    assert.ok(
      [...sheet.document.querySelectorAll('main a')].some(
        (link) => link.getAttribute('href') === '/partner/comune-di-parma',
      ),
    )
  })
})
