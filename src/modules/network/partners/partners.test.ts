// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { headings } from '../../../../test/support/client.ts'

describe('the bodies of the network, for everybody', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())

  it('are listed by what they are, with their place and their projects', async () => {
    const page = await world.visitor().get('/partner')
    assert.deepEqual(headings(page).slice(0, 3), [
      'Gli enti della rete',
      'Comuni e unioni',
      'Comune di Bologna',
    ])
    assert.match(page.text, /Comune · Ferrara \(FE\) ?Comune di Ferrara/)
    assert.match(page.text, /Capofila di DIMOSTRAZIONE/)
    assert.match(page.text, /È stato capofila di RefER PA/)
    assert.ok(!page.text.includes('Registro degli enti'))
  })

  it('each has a page with its projects, its themes and what it published', async () => {
    const visitor = world.visitor()
    const page = await visitor.follow(await visitor.get('/partner'), 'Comune di Ferrara')
    assert.equal(page.path, '/partner/comune-di-ferrara')
    assert.match(page.text, /Tipo di ente ?Comune/)
    assert.match(page.text, /Codice IPA ?c_d548/)
    assert.match(page.text, /Progetti.*Capofila/)
    assert.equal(page.document.querySelectorAll('#storia').length, 0)
    const { rows } = await world.app.database.pool.query(
      `select o.slug, t.slug as theme from theme_assignment a join organization o on o.id = a.organization_id
       join theme t on t.id = a.theme_id limit 1`,
    )
    const follower = await visitor.get(`/partner/${rows[0].slug}`)
    assert.ok(follower.document.querySelector(`#tematiche a[href="/tematiche/${rows[0].theme}"]`))
    const published = await world.app.database.pool.query(
      `select o.slug from catalogue_entry c join work w on w.id = c.work_id join organization o on o.id = w.organization_id limit 1`,
    )
    const publisher = await visitor.get(`/partner/${published.rows[0].slug}`)
    const works = [...publisher.document.querySelectorAll('#pubblicati a')]
    assert.ok(works.length > 0)
    for (const work of works) assert.equal((await visitor.get(work.getAttribute('href')!)).status, 200)
    assert.equal((await visitor.get('/partner/nessuno')).status, 404)
  })

  it('show their units, each under what it is a part of, and no history of hands', async () => {
    const page = await world.visitor().get('/partner/azienda-usl-dimostrativa')
    const inner = page.document.querySelectorAll('#unita ul ul li')
    assert.equal(inner.length, 2)
    assert.ok(!page.text.includes('Cronologia'))
  })
})
