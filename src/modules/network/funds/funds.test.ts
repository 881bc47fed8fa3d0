// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')

describe('funds', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  it('are rows of those who write projects, with a wording for each place', async () => {
    assert.match((await world.visitor().get('/fondi')).path, /^\/accedi/)
    assert.equal((await (await world.as('redattore')).get('/fondi')).status, 403)
    const list = await coordinator.get('/fondi')
    assert.deepEqual(names(list), ['Altro', 'FAMI 2014-2020', 'FAMI 2021-2027', 'FEI 2007-2013'])
    const form = await coordinator.follow(list, 'Nuovo fondo')
    const added = await coordinator.press(form, 'Aggiungi', {
      short_name: 'FSE+ 2021-2027',
      name_it: 'Fondo sociale europeo Plus',
      site_it: 'Cofinanziato',
      mails_it: 'Nelle lettere',
    })
    assert.equal(added.path, '/fondi/fse-2021-2027')
    assert.match(
      added.text,
      /Sul sito ?Cofinanziato.*Nei documenti ?non richiesta.*Nelle e-mail ?Nelle lettere/,
    )
    world.clock.advance(60_000)
    const edited = await coordinator.press(await coordinator.get(`${added.path}/modifica`), 'Salva', {
      site_it: '',
    })
    assert.match(edited.text, /Sul sito ?non richiesta/)
    assert.match(edited.text, /Campi cambiati: Dicitura sul sito/)
    const { rows } = await world.app.database.pool.query(
      `select a.verb from audit_entry a join fund f on f.id = a.entity_id where f.slug = 'fse-2021-2027' order by a.at, a.id`,
    )
    assert.deepEqual(rows, [{ verb: 'fund.recorded' }, { verb: 'fund.amended' }])
  })

  it('stay with the projects that have them when they are put aside', async () => {
    const page = await coordinator.get('/fondi/fei-2007-2013/archivia')
    await coordinator.press(page, 'Archivia', { reason: 'Programma chiuso' })
    const choices = async (path: string) =>
      [...(await coordinator.get(path)).document.querySelectorAll('select[name=fund_id] option')].map(
        (option) => option.textContent,
      )
    assert.ok((await choices('/progetti/refer-pa/modifica')).includes('FEI 2007-2013'))
    assert.ok(!(await choices('/progetti/nuovo')).includes('FEI 2007-2013'))
  })
})
