// SPDX-License-Identifier: AGPL-3.0-or-later
/** The map of who is there and who is missing, as people see it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { openOrganization } from '../index.ts'
import { importTerritories } from './actions.ts'

const texts = (within: Document, selector: string) =>
  [...within.querySelectorAll(selector)].map(
    (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  )

describe('the map of the bodies', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())

  it('shows nine provinces, says which are missing, and has the same in its table', async () => {
    const { document } = await world.visitor().get('/partner/mappa')
    assert.match(
      texts(document, '.map-sentence')[0]!,
      /^6 province su 9 hanno almeno un ente della rete\. Mancano: Piacenza, Reggio nell'Emilia, Rimini\.$/,
    )
    const links = [...document.querySelectorAll('svg.map-picture a')]
    assert.equal(links.length, 9)
    assert.equal(links[0]!.getAttribute('aria-label'), 'Bologna: 1 ente')
    assert.equal(links[0]!.getAttribute('href'), '/partner/mappa/037')
    assert.deepEqual(
      links.map((link) => link.getAttribute('aria-label')!.split(':')[0]),
      texts(document, 'tbody th'),
    )
    assert.deepEqual(texts(document, 'tbody tr:nth-child(6) td'), ['0', '—', 'Non si sa'])
    assert.equal(document.querySelectorAll('circle.map-point title').length, 6)
    assert.match(document.querySelector('main')!.textContent!, /11 enti della rete non sono sulla mappa/)
    assert.match(texts(document, '.map-source')[0]!, /openpolis.*CC BY 4\.0/)
  })

  it('speaks English on the English page', async () => {
    const { document } = await world.visitor().get('/en/partner/mappa')
    assert.match(
      texts(document, '.map-sentence')[0]!,
      /^6 provinces of 9 have at least one organisation.*Missing: Piacenza/,
    )
    assert.equal(document.querySelector('svg.map-picture a')?.getAttribute('href'), '/en/partner/mappa/037')
  })

  it('of a province shows its municipalities; a province that is not there is 404', async () => {
    const page = await world.visitor().get('/partner/mappa/038')
    assert.equal(page.document.querySelector('h1')?.textContent, 'Ferrara: chi c’è e chi manca')
    assert.equal(page.document.querySelector('svg.map-picture')?.getAttribute('role'), 'img')
    assert.deepEqual(texts(page.document, 'tbody tr'), ['Ferrara1Comune di Ferrara'])
    for (const code of ['001', '08', '038008', 'mappa'])
      assert.equal((await world.visitor().get(`/partner/mappa/${code}`)).status, 404, code)
    const empty = await world.visitor().get('/partner/mappa/099')
    assert.match(
      empty.document.querySelector('main')!.textContent!,
      /non conosciamo ancora i Comuni.*territory import/,
    )
  })

  it('changes when a body comes, and when a municipality does', async () => {
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      await openOrganization(hand, { name: 'Sportello di Rimini', kind: 'other', istat_code: '099014' })
      await importTerritories(hand, (known) => [
        ...known.values(),
        ...[
          ['099014', 'Rimini'],
          ['099013', 'Riccione'],
        ].map(([code, name]) => ({
          ...known.get('038008')!,
          code: code!,
          name: name!,
          parentCode: '099',
        })),
      ])
    })
    const { document } = await world.visitor().get('/partner/mappa')
    assert.deepEqual(texts(document, 'tbody tr:nth-child(9) td'), ['1', 'Sportello di Rimini', '1 su 2'])
    const province = await world.visitor().get('/partner/mappa/099')
    assert.match(texts(province.document, '.map-sentence')[0]!, /Un Comune su 2 ha almeno un ente della rete/)
    assert.deepEqual(texts(province.document, 'tbody tr'), ['Riccione0—', 'Rimini1Sportello di Rimini'])
  })
})

describe('the map before there is a territory', () => {
  it('says what to do', async () => {
    const world = await testApp({ world: false })
    const { document, status } = await world.visitor().get('/partner/mappa')
    assert.equal(status, 200)
    assert.match(
      document.querySelector('.empty-state')!.textContent!,
      /Qui non c’è ancora un territorio.*referpa territory import/,
    )
    assert.equal(document.querySelector('svg.map-picture'), null)
    await world.close()
  })
})
