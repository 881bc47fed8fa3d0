// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whoever may not write an office proposes a change; whoever keeps it takes a part of it; time takes the proposal away. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import offices from '../index.ts'

const FERRARA = '/uffici/sportello-stranieri-di-ferrara-inventato'
const DAY_MS = 24 * 3_600_000

describe('a change that is proposed', () => {
  let world: TestApp
  let proposer: Client
  let keeper: Client
  before(async () => {
    world = await testApp()
    proposer = await world.as('operatore')
    keeper = await world.as('coordinatore')
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const last = async () => (await rows('select * from office_proposal order by id desc limit 1'))[0]
  const office = async () =>
    (await rows("select * from office where slug = 'sportello-stranieri-di-ferrara-inventato'"))[0]
  const propose = async (fields: Record<string, string>) => {
    const page = await proposer.follow(await proposer.get(FERRARA), 'Proponi una modifica')
    return proposer.press(page, 'Manda la proposta', { reason: 'Ho chiamato ieri.', ...fields })
  }

  it('is offered to whoever is signed in and may not write, and to nobody else', async () => {
    assert.doesNotMatch((await world.visitor().get(FERRARA)).text, /Proponi una modifica/)
    assert.doesNotMatch((await keeper.get(FERRARA)).text, /Proponi una modifica/)
    assert.equal((await keeper.get(`${FERRARA}/proponi`)).path, `${FERRARA}/modifica`)
    assert.equal((await world.visitor().send('GET', `${FERRARA}/proponi`)).status, 303)
    assert.match((await propose({})).text, /Non hai cambiato niente/)
    assert.match((await propose({ phone: 'boh' })).text, /Scrivi solo il numero/)
    assert.equal(await last(), undefined)
  })

  it('shows itself field by field, is taken in part, and says so to whoever proposed', async () => {
    const before = await office()
    const sent = await propose({ phone: '000 7654321', website: 'https://nuovo.example', name: 'Altro nome' })
    assert.match(sent.text, /Proposta mandata/)
    assert.match(sent.text, /Da decidere/)
    assert.doesNotMatch(sent.text, /Rispondi alla proposta/, 'whoever proposes does not decide')
    const { id } = await last()
    const forced = await proposer.post(`/uffici/proposte/${id}`, { accept: 'phone', answer: 'Sì', seen: '' })
    assert.equal(forced.status, 403)
    assert.equal((await office()).phone, before.phone, 'nothing is written by a proposal')
    const told = await rows(
      "select p.email from notification n join person p on p.id = n.person_id where n.about = $1 and n.kind = 'offices.proposed'",
      [id],
    )
    assert.ok(told.some(({ email }) => email === 'coordinatore@demo.referpa.example'))
    assert.match((await keeper.get('/scrivania?tutto=1')).text, /Decidi sulla modifica proposta/)
    const list = await keeper.get('/uffici/proposte?stato=open')
    assert.match(list.text, /Sportello stranieri di Ferrara/)
    assert.equal((await (await world.as('redattore')).get(`/uffici/proposte/${id}`)).status, 404)

    const page = await keeper.get(`/uffici/proposte/${id}`)
    assert.match(page.text, /000 7654321/)
    assert.match(page.text, /nuovo\.example/)
    assert.match(page.text, /Ho chiamato ieri/)
    const silent = await keeper.press(page, 'Rispondi alla proposta', { accept: ['phone'], answer: '' })
    assert.match(silent.text, /Scrivi perché non accetti tutto/)
    const done = await keeper.press(page, 'Rispondi alla proposta', {
      accept: ['phone', 'website'],
      answer: 'Il nome è quello sulla porta.',
    })
    assert.match(done.text, /Accettata in parte/)
    const after = await office()
    assert.deepEqual(
      [after.phone, after.website, after.name, after.email],
      ['000 7654321', 'https://nuovo.example', before.name, before.email],
    )
    const history = (await keeper.get(FERRARA)).text
    const [{ name: who }] = await rows(
      "select given_name || ' ' || family_name as name from person where email = 'operatore@demo.referpa.example'",
    )
    assert.ok(history.includes(`Modifica proposta · ${who}`), 'the history names who proposed')
    assert.match(history, /Campi cambiati: Telefono, Sito/)
    assert.match((await proposer.get('/avvisi')).text, /La tua proposta: Sportello stranieri di Ferrara/)
    assert.match((await proposer.get(`/uffici/proposte/${id}`)).text, /Il nome è quello sulla porta/)
    assert.match((await proposer.get('/uffici/proposte')).text, /Accettata in parte/)
    const again = await keeper.post(`/uffici/proposte/${id}`, { accept: 'name', answer: 'No', seen: '' })
    assert.match(again.text, /ha già deciso/)
    assert.equal((await office()).name, before.name)
  })

  it('says what has changed since, and decides on nothing that was not seen', async () => {
    await propose({ phone: '000 1111111', email: 'nuova@ufficio.example' })
    const { id } = await last()
    const old = await keeper.get(`/uffici/proposte/${id}`)
    const edit = await keeper.get(`${FERRARA}/modifica`)
    await keeper.press(edit, 'Salva', { phone: '000 2222222' })
    const refused = await keeper.press(old, 'Rispondi alla proposta', {
      accept: ['phone', 'email'],
      answer: '',
    })
    assert.match(refused.text, /Intanto la scheda è cambiata/)
    assert.match(refused.text, /cambiato dopo la proposta/)
    assert.equal((await office()).phone, '000 2222222')
    const fresh = await keeper.get(`/uffici/proposte/${id}`)
    const checked = [...fresh.document.querySelectorAll('input[name=accept][checked]')]
    assert.deepEqual(
      checked.map((box) => box.getAttribute('value')),
      ['email'],
    )
    await keeper.press(refused, 'Rispondi alla proposta', {
      accept: ['email'],
      answer: 'Il telefono è già nuovo.',
    })
    const now = await office()
    assert.deepEqual([now.phone, now.email], ['000 2222222', 'nuova@ufficio.example'])
  })

  it('is given in the copy of who proposed, and forgotten a year after the answer', async () => {
    const copy = JSON.parse((await proposer.get('/i-miei-dati/copia.json')).body)
    assert.match(JSON.stringify(copy), /000 7654321/)
    const forget = (days: number) =>
      world.app.database.transaction((tx) =>
        offices.retention!(tx, new Date(world.clock.now().getTime() + days * DAY_MS)),
      )
    const count = async () => (await rows('select id from office_proposal')).length
    await forget(364)
    assert.equal(await count(), 2)
    await forget(366)
    assert.equal(await count(), 0)
    assert.equal((await rows("select 1 from entity where kind = 'office_proposal'")).length, 0)
  })
})
