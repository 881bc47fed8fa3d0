// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, headings } from '../../../../test/support/client.ts'

const NEW_BODY = {
  name: 'Comune di Argenta',
  kind: 'municipality',
  place: 'Argenta',
  province: 'fe',
  istat_code: '038001',
  ipa_code: 'C_A393',
  fiscal_code: '',
  website: '',
  pec: '',
  email: '',
  phone: '',
}

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const errorOf = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''

describe('the register of bodies', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const traces = async (slug: string) =>
    (
      await world.app.database.pool.query(
        `select a.verb, a.detail from audit_entry a join organization o on o.id = a.entity_id where o.slug = $1 order by a.at, a.id`,
        [slug],
      )
    ).rows as { verb: string; detail: { fields?: string[]; unitId?: string } }[]

  it('is for coordinators and administrators', async () => {
    assert.match((await visitor.get('/enti')).path, /^\/accedi/)
    const editor = await world.as('redattore')
    for (const path of ['/enti', '/enti/nuovo', '/enti/comune-di-ferrara', '/enti/comune-di-ferrara/fusione'])
      assert.equal((await editor.get(path)).status, 403, path)
    assert.equal((await editor.post('/enti/nuovo', NEW_BODY)).status, 403)
    assert.equal((await (await world.as('admin')).get('/enti')).status, 200)
  })

  it('lists bodies by name and is narrowed by words, kind, province and network', async () => {
    const page = await coordinator.get('/enti')
    assert.equal(headings(page)[0], 'Enti')
    assert.equal(names(page).length, 17)
    assert.deepEqual(names(await coordinator.get('/enti?q=c_d548')), ['Comune di Ferrara'])
    assert.deepEqual(names(await coordinator.get('/enti?q=emilia')), ['Regione Emilia-Romagna'])
    assert.equal(names(await coordinator.get('/enti?tipo=cooperative')).length, 5)
    assert.deepEqual(names(await coordinator.get('/enti?provincia=bo')), [
      'Comune di Bologna',
      'Regione Emilia-Romagna',
    ])
    assert.equal(names(await coordinator.get('/enti?rete=si')).length, 15)
    const outside = await coordinator.get('/enti?rete=no')
    assert.deepEqual(names(outside), [
      'Uffici dello Stato di prova (ente inventato)',
      'Unione di Comuni dimostrativa (ente inventato)',
    ])
    const nowhere = await coordinator.get('/enti?rete=no&provincia=bo')
    assert.match(nowhere.text, /Nessun risultato con questi filtri/)
    const backwards = await coordinator.get('/enti?tipo=municipality&ordine=-ente')
    assert.equal(names(backwards)[0], 'Comune di Ravenna')
  })

  it('is taken away as CSV and as a workbook', async () => {
    const csv = await coordinator.get('/enti/elenco.csv?tipo=municipality')
    assert.ok(csv.body.startsWith('\uFEFFEnte;Tipo;Comune;Provincia;Nella rete;Codice IPA;Codice fiscale;'))
    assert.match(csv.body, /Comune di Ferrara;Comune;Ferrara;FE;Sì;c_d548;;038008;;/)
    const book = await coordinator.get('/enti/elenco.xlsx')
    assert.equal(book.bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004')
    assert.equal((await (await world.as('redattore')).get('/enti/elenco.csv')).status, 403)
  })

  it('says at its field what is wrong', async () => {
    const form = await coordinator.follow(await coordinator.get('/enti'), 'Nuovo ente')
    const wrong = await coordinator.press(form, 'Salva', {
      ...NEW_BODY,
      province: 'Ferrara',
      istat_code: '38001',
      ipa_code: 'Comune di Argenta',
      fiscal_code: '1234567890',
      website: 'javascript:alert(1)',
      pec: 'argenta',
      phone: 'chiedi a Mario',
    })
    assert.equal(wrong.status, 422)
    for (const field of ['province', 'istat_code', 'ipa_code', 'fiscal_code', 'website', 'pec', 'phone'])
      assert.notEqual(errorOf(wrong, field), '', field)
    const checked = await coordinator.press(wrong, 'Salva', {
      ...NEW_BODY,
      fiscal_code: '12345678901',
      ipa_code: 'argenta',
    })
    assert.equal(checked.status, 422)
    assert.match(errorOf(checked, 'fiscal_code'), /Una cifra non torna/)
    assert.match(errorOf(checked, 'ipa_code'), /c_ con il codice catastale/)
    const taken = await coordinator.press(checked, 'Salva', { ...NEW_BODY, ipa_code: 'c_d548' })
    assert.equal(taken.status, 422)
    assert.match(errorOf(taken, 'ipa_code'), /È già di un altro ente: Comune di Ferrara/)
  })

  it('takes a new body, which everybody finds', async () => {
    const form = await coordinator.get('/enti/nuovo')
    const added = await coordinator.press(form, 'Salva', NEW_BODY)
    assert.equal(added.path, '/enti/comune-di-argenta')
    assert.match(added.text, /Argenta \(FE\)/)
    assert.match(added.text, /c_a393/, 'in small letters, however it was typed')
    assert.match(added.text, /Cronologia.*Aggiunto · Elsa Fantasia/)
    assert.deepEqual(
      (await traces('comune-di-argenta')).map(({ verb }) => verb),
      ['organization.recorded'],
    )
    assert.deepEqual(names(await coordinator.get('/enti?rete=no')), [
      'Comune di Argenta',
      'Uffici dello Stato di prova (ente inventato)',
      'Unione di Comuni dimostrativa (ente inventato)',
    ])
    const found = await visitor.get('/cerca?q=argenta')
    assert.match(
      (await visitor.follow(found, 'Comune di Argenta')).path,
      /^\/partner\/comune-di-argenta(#|$)/,
    )
  })

  it('answers an edit that comes second with both texts', async () => {
    const path = '/enti/comune-di-argenta'
    world.clock.advance(60_000)
    const mine = await coordinator.get(`${path}/modifica`)
    const theirs = await (await world.as('admin')).get(`${path}/modifica`)
    const saved = await coordinator.press(theirs, 'Salva', { place: 'Argenta centro' })
    assert.match(saved.text, /Campi cambiati: Comune in cui ha sede/)
    const stale = await coordinator.press(mine, 'Salva', { place: 'Consandolo' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Argenta centro/)
    assert.match(stale.body, /Consandolo/)
    assert.deepEqual((await traces('comune-di-argenta')).at(-1), {
      verb: 'organization.amended',
      detail: { fields: ['place'] },
    })
  })

  it('lets a body be a part of another, never of itself', async () => {
    const options = (page: Answer) =>
      [...page.document.querySelectorAll('select[name=parent_id] option')].map((option) => ({
        id: option.getAttribute('value') ?? '',
        name: option.textContent ?? '',
      }))
    const edit = await coordinator.get('/enti/comune-di-argenta/modifica')
    assert.ok(!options(edit).some(({ name }) => name === 'Comune di Argenta'))
    const ferrara = options(edit).find(({ name }) => name === 'Comune di Ferrara')!
    const saved = await coordinator.press(edit, 'Salva', { parent_id: ferrara.id })
    assert.match(saved.text, /Fa parte di ?Comune di Ferrara/)
    const above = await coordinator.get('/enti/comune-di-ferrara/modifica')
    const argenta = options(above).find(({ name }) => name === 'Comune di Argenta')!
    const circle = await coordinator.press(above, 'Salva', { parent_id: argenta.id })
    assert.equal(circle.status, 422)
    assert.match(errorOf(circle, 'parent_id'), /non può fare parte di sé stesso/)
    assert.match((await visitor.get('/partner/comune-di-ferrara')).text, /Ne fanno parte ?Comune di Argenta/)
  })

  it('keeps the units of a body, each with its code', async () => {
    const page = await coordinator.get('/enti/comune-di-argenta')
    const form = await coordinator.follow(page, 'Nuova unità')
    const wrong = await coordinator.press(form, 'Salva', { name: 'Servizi sociali', ipa_uo_code: 'abc' })
    assert.match(errorOf(wrong, 'ipa_uo_code'), /sei lettere o cifre/)
    const added = await coordinator.press(wrong, 'Salva', { name: 'Servizi sociali', ipa_uo_code: 'uf1abc' })
    assert.match(added.text, /Unità aggiunta.*Servizi sociali ?UF1ABC/)
    const again = await coordinator.press(form, 'Salva', { name: 'Scuola', ipa_uo_code: 'UF1ABC' })
    assert.equal(again.status, 422)
    const edit = await coordinator.follow(added, 'Modifica Servizi sociali')
    const renamed = await coordinator.press(edit, 'Salva', { name: 'Settore sociale' })
    assert.match((await visitor.get('/partner/comune-di-argenta')).text, /Unità ?Settore sociale/)
    const second = await coordinator.press(edit, 'Salva', { name: 'Altro nome' })
    assert.equal(second.status, 409)
    const asked = await coordinator.follow(renamed, 'Archivia Settore sociale')
    const away = await coordinator.press(asked, 'Archivia', { reason: 'Non esiste più dal 2026' })
    assert.match(away.text, /archiviata/)
    assert.doesNotMatch((await visitor.get('/partner/comune-di-argenta')).text, /Settore sociale/)
    await coordinator.press(away, 'Rimetti in uso Settore sociale')
    assert.match((await visitor.get('/partner/comune-di-argenta')).text, /Settore sociale/)
    const left = (await traces('comune-di-argenta')).map(({ verb }) => verb)
    for (const done of ['added', 'amended', 'archived', 'taken_back'])
      assert.equal(left.filter((verb) => verb === `organization.unit_${done}`).length, 1, done)
  })

  it('puts a body aside and takes it back', async () => {
    const asked = await coordinator.follow(await coordinator.get('/enti/comune-di-argenta'), 'Archivia')
    await coordinator.press(asked, 'Archivia', { reason: 'Registrato per errore' })
    assert.deepEqual(names(await coordinator.get('/enti?q=argenta')), [])
    assert.deepEqual(names(await coordinator.get('/enti?q=argenta&archiviati=1')), ['Comune di Argenta'])
    assert.match((await visitor.get('/partner/comune-di-argenta')).text, /Registrato per errore/)
    assert.doesNotMatch((await visitor.get('/cerca?q=argenta')).text, /Comune di Argenta/)
    const page = await coordinator.get('/enti/comune-di-argenta')
    await coordinator.press(page, 'Rimetti in uso')
    assert.match((await visitor.get('/cerca?q=argenta')).text, /Comune di Argenta/)
  })
})
