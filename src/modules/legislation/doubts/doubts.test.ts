// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'

describe('a citation that nobody can place', () => {
  let world: TestApp
  let coordinator: Client
  let draft: string
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
    const { rows } = await world.app.database.pool.query<{ theme: string; body: string }>(
      `select (select id from theme order by position limit 1) as theme, (select id from organization order by slug limit 1) as body`,
    )
    const form = await coordinator.get('/redazione/materiali/nuovo')
    const saved = await coordinator.press(form, 'Salva la bozza', {
      title: 'Una bozza con citazioni',
      summary: 'Due righe',
      body: 'Testo.',
      theme: rows[0]!.theme,
      organization: rows[0]!.body,
      citations: 'TUI art. 9999\nL. 94/2009 art. 1\nart. 34 TUI',
    })
    assert.equal(saved.status, 200, saved.text.slice(0, 2000))
    draft = saved.path.split('?')[0]!
  })
  after(() => world.close())

  const citations = (page: Answer) => page.document.querySelector('textarea[name=citations]')?.textContent

  it('is saved with the rest, as it was written and in its place', async () => {
    const page = await coordinator.get(draft)
    assert.equal(citations(page)?.trim(), 'TUI art. 9999\nL. 94/2009 art. 1\nD.Lgs. 286/1998 art. 34')
    assert.match(page.text, /La citazione «TUI art\. 9999» è da verificare/)
    assert.match(page.text, /La citazione «L\. 94\/2009 art\. 1» è da verificare/)
  })

  it('is listed for whoever looks after the register, with why and where', async () => {
    const page = await coordinator.follow(await coordinator.get('/normativa'), 'Citazioni da verificare')
    assert.match(page.text, /2 citazioni/)
    assert.match(page.text, /TUI art\. 9999 ?L’atto non ha questo articolo/)
    assert.match(page.text, /L\. 94\/2009 art\. 1 ?L’atto non è nel registro/)
    const read = await coordinator.follow(page, 'Una bozza con citazioni')
    assert.equal(read.path, `${draft}/anteprima`)
    assert.match((await coordinator.get('/normativa/da-verificare?motivo=unknown_act')).text, /1 citazione/)
    assert.equal((await (await world.as('redattore')).get('/normativa/da-verificare')).status, 403)
  })

  it('is a task of whoever looks after the register, and of nobody else', async () => {
    const read = await coordinator.follow(await coordinator.get('/scrivania'), 'Verifica 2 citazioni')
    assert.equal(read.path, '/normativa/da-verificare')
    assert.doesNotMatch((await (await world.as('redattore')).get('/scrivania')).text, /Verifica \d+ citazion/)
  })

  it('falls into place when the act is there and the text is saved again', async () => {
    await coordinator.press(await coordinator.get('/normativa/nuovo'), 'Aggiungi', {
      short_title: 'L. 94/2009',
      title_it: 'Disposizioni in materia di sicurezza pubblica',
      level: 'national',
      kind: 'law',
      adopted_on: '2009-07-15',
      urn: 'urn:nir:stato:legge:2009-07-15;94',
    })
    const saved = await coordinator.press(await coordinator.get(draft), 'Salva la bozza', {})
    assert.ok(!saved.text.includes('La citazione «L. 94/2009'), saved.text.slice(0, 1500))
    assert.match((await coordinator.get('/normativa/l-94-2009')).text, /Materiale: ?Una bozza con citazioni/)
    assert.ok(!(await world.visitor().get('/normativa/l-94-2009')).text.includes('Una bozza'))
    assert.match((await coordinator.get('/normativa/da-verificare')).text, /1 citazione/)
  })
})
