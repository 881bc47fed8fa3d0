// SPDX-License-Identifier: AGPL-3.0-or-later
/** Several services of one person on one page, which is its address and nothing more. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'

const PERMIT = 'rinnovare-il-permesso-di-soggiorno'
const HEALTH = 'iscriversi-al-servizio-sanitario'

const section = (page: Answer, id: string): string => page.document.getElementById(id)?.textContent ?? ''
const items = (page: Answer, id: string): string[] =>
  [...page.document.querySelectorAll(`#${id} > ul > li, #${id} > ol > li`)].map(
    (one) => one.textContent ?? '',
  )

describe('a case', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  it('begins at a sheet and takes another', async () => {
    const begun = await visitor.follow(await visitor.get(`/servizi/${PERMIT}`), 'Aggiungi al caso')
    assert.deepEqual(items(begun, 'servizi').length, 1)
    const both = await visitor.get(`/servizi/casi?s=${PERMIT}&piu=${HEALTH}`)
    assert.match(items(both, 'servizi')[0]!, /Rinnovare/)
    assert.match(items(both, 'servizi')[1]!, /Iscriversi/)
    const turned = await visitor.follow(both, 'Prima (Iscriversi al Servizio sanitario)')
    assert.match(items(turned, 'servizi')[0]!, /Iscriversi/)
  })

  it('lists each paper once, adds what is paid, and says the steps of each service', async () => {
    const page = await visitor.get(`/servizi/casi?s=${PERMIT},${HEALTH}`)
    const papers = items(page, 'documenti')
    const permit = papers.filter((one) => one.startsWith('Permesso di soggiorno'))
    assert.equal(permit.length, 1)
    assert.match(permit[0]!, /Per: Rinnovare il permesso di soggiorno.*; Iscriversi al Servizio sanitario/)
    assert.match(section(page, 'spese'), /Chi paga tutti gli importi scritti qui spende \d+,\d\d/)
    assert.match(section(page, 'spese'), /gratis/)
    assert.match(section(page, 'passi'), /1\. Rinnovare[\s\S]*2\. Iscriversi/)
    assert.match(section(page, 'uffici'), /Sportello stranieri di Ferrara/)
    assert.match((await visitor.get('/servizi/casi?s=non-c-e,../x')).text, /Il caso è vuoto/)
  })
})
