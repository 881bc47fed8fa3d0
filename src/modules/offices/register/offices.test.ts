// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { OTHER_EDITOR, openOtherEditor } from '../../people/fixture.ts'
import { SECRET } from '../fixture.ts'

const OWN = '/uffici/sportello-stranieri-di-ferrara-inventato'
const OTHER = '/uffici/sportello-sociale-di-modena-inventato'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const errorOf = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''

describe('the register of offices', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  let manager: Client
  before(async () => {
    world = await testApp()
    await openOtherEditor(world)
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
    manager = await world.as('responsabile')
  })
  after(() => world.close())

  const idOf = async (table: 'organization' | 'office_kind', slug: string): Promise<string> =>
    (await world.app.database.pool.query(`select id from ${table} where slug = $1`, [slug])).rows[0].id
  const ownBody = async (): Promise<string> =>
    (await world.actor('responsabile')).grants.find(({ role }) => role === 'office_manager')!.organizationId
  const officeOf = async (organizationId: string, more: Record<string, string> = {}) => ({
    name: 'Ufficio di prova',
    organization_id: organizationId,
    kind_id: await idOf('office_kind', 'sportello-stranieri'),
    reach: 'dedicated',
    ...more,
  })
  const verbsOf = async (slug: string): Promise<string[]> =>
    (
      await world.app.database.pool.query(
        'select a.verb from audit_entry a join office o on o.id = a.entity_id where o.slug = $1 order by a.at, a.id',
        [slug],
      )
    ).rows.map(({ verb }) => verb)

  it('is read by everybody, apart from what operators tell one another', async () => {
    assert.deepEqual(names(await visitor.get('/uffici?q=anagrafe+ferrara')), [
      'Anagrafe di Ferrara (inventata)',
    ])
    const dedicated = names(await visitor.get('/uffici?provincia=fe&chi=dedicated'))
    assert.ok(dedicated.includes('Sportello stranieri di Ferrara (inventato)'))
    assert.ok(!dedicated.includes('Anagrafe di Ferrara (inventata)'))
    const page = await visitor.get(OWN)
    assert.match(page.text, /Via dell’Esempio 12/)
    assert.doesNotMatch(page.text, /mediatrice/)
    assert.match((await (await world.as('operatore')).get(OWN)).text, /mediatrice/)
    assert.match((await visitor.get('/en/uffici')).text, /Desk for foreign citizens/)
  })

  it('takes an office that is found at once, with its trace', async () => {
    const page = await coordinator.get('/uffici/nuovo')
    const parma = await officeOf(await idOf('organization', 'comune-di-parma'), {
      name: 'Sportello di Langhirano',
    })
    const saved = await coordinator.press(page, 'Salva', parma)
    assert.equal(saved.path, '/uffici/sportello-di-langhirano')
    assert.match((await visitor.get('/cerca?q=langhirano')).text, /Sportello di Langhirano/)
    assert.deepEqual(await verbsOf('sportello-di-langhirano'), ['office.recorded'])
  })

  it('says what is missing and keeps what was written', async () => {
    const page = await coordinator.get('/uffici/nuovo')
    const bad = await coordinator.press(page, 'Salva', {
      name: 'Senza ente',
      website: 'www.prova.example',
      phone: 'x',
    })
    assert.equal(bad.status, 422)
    assert.match(errorOf(bad, 'organization_id'), /Scegli/)
    assert.match(errorOf(bad, 'website'), /https:/)
    assert.match(errorOf(bad, 'phone'), /numero/)
    const nowhere = await coordinator.press(page, 'Salva', {
      ...(await officeOf(await idOf('organization', 'comune-di-parma'))),
      location_id: '01980000-0000-7000-8000-000000000000',
    })
    assert.match(errorOf(nowhere, 'location_id'), /Scegli/)
    assert.equal(bad.document.getElementById('campo-name')?.getAttribute('value'), 'Senza ente')
  })

  it('is written by a manager for their own body and for no other', async () => {
    const page = await manager.get('/uffici/nuovo')
    const bodies = [...page.document.querySelectorAll('#campo-organization_id option')].map((one) =>
      one.getAttribute('value'),
    )
    assert.deepEqual(bodies.filter(Boolean), [await ownBody()])
    const forged = await officeOf(await idOf('organization', 'comune-di-modena'), {
      name: 'Ufficio di altri',
    })
    const refused = await manager.press(page, 'Salva', forged)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Con i tuoi ruoli non puoi scrivere lì/)
    assert.deepEqual(names(await visitor.get('/uffici?q=altri')), [])
    assert.equal((await manager.get(`${OTHER}/modifica`)).status, 403)
    assert.equal((await manager.post(`${OTHER}/sospendi`, {})).status, 403)
    const own = await manager.press(
      page,
      'Salva',
      await officeOf(await ownBody(), { name: 'Sportello nostro' }),
    )
    assert.equal(own.path, '/uffici/sportello-nostro')
    // Nor is it carried over to another afterwards.
    const moving = await manager.press(await manager.get(`${own.path}/modifica`), 'Salva', {
      organization_id: await idOf('organization', 'comune-di-modena'),
    })
    assert.equal(moving.status, 422)
  })

  it('shows each manager what the sheets of their offices lack', async () => {
    const page = await manager.get('/uffici/i-miei')
    assert.match(page.text, /Sportello nostro/)
    assert.match(page.text, /Dove sta: scegli la sede\./)
    assert.doesNotMatch(page.text, /Anagrafe di Ferrara/)
    assert.equal((await (await world.as('operatore')).get('/uffici/i-miei')).status, 403)
  })

  it('refuses the code that another office has', async () => {
    const edit = await coordinator.get(`${OWN}/modifica`)
    assert.equal((await coordinator.press(edit, 'Salva', { ipa_uo_code: 'ABC123' })).status, 200)
    const taken = await coordinator.press(await coordinator.get(`${OTHER}/modifica`), 'Salva', {
      ipa_uo_code: 'ABC123',
    })
    assert.match(errorOf(taken, 'ipa_uo_code'), /Sportello stranieri di Ferrara/)
  })

  it('tells since when an office is closed and why, and opens it again', async () => {
    const form = {
      kind: 'suspended',
      from_day: '2026-11-20',
      to_day: '2026-12-05',
      reason_it: 'Lavori: andate in piazza.',
    }
    const closed = await coordinator.press(await coordinator.get(`${OTHER}/sospendi`), 'Salva', form)
    assert.match(closed.text, /Questo ufficio adesso è chiuso/)
    assert.match((await visitor.get(OTHER)).text, /Lavori: andate in piazza/)
    assert.match((await visitor.get('/uffici?q=sociale+modena')).text, /chiuso per un periodo/)
    const again = await coordinator.press(await coordinator.get(`${OTHER}/sospendi`), 'Salva', form)
    assert.equal(again.status, 422)
    assert.match(again.text, /è già segnato come chiuso/)
    const open = await coordinator.press(await coordinator.get(OTHER), 'Togli questa chiusura')
    assert.equal(open.status, 200, open.text.slice(0, 2000))
    assert.doesNotMatch(open.text, /adesso è chiuso/)
    const verbs = await verbsOf('sportello-sociale-di-modena-inventato')
    for (const verb of ['office.suspended', 'office.reopened']) assert.ok(verbs.includes(verb), verb)
  })

  it('leaves out what has closed for good, and says so on its page', async () => {
    const page = await coordinator.get(`${OTHER}/sospendi`)
    const wrong = await coordinator.press(page, 'Salva', {
      kind: 'closed',
      from_day: '2026-11-01',
      to_day: '2026-11-02',
      reason_it: 'Ha chiuso.',
    })
    assert.match(errorOf(wrong, 'to_day'), /lascia vuoto/)
    await coordinator.press(page, 'Salva', {
      kind: 'closed',
      from_day: '2026-11-01',
      to_day: '',
      reason_it: 'Ora è in viale Nuovo.',
    })
    assert.deepEqual(names(await visitor.get('/uffici?q=sociale+modena')), [])
    assert.equal(names(await visitor.get('/uffici?q=sociale+modena&chiusi=1')).length, 1)
    assert.match((await visitor.get(OTHER)).text, /Questo ufficio ha chiuso/)
  })

  it('never says a confidential address', async () => {
    const others = ['operatore', 'redattore', OTHER_EDITOR, 'decisore'] as const
    const whoever = [visitor, manager, ...(await Promise.all(others.map((login) => world.as(login))))]
    const paths = [
      '/uffici?chiusi=1',
      '/uffici/elenco.csv?chiusi=1',
      '/en/uffici',
      `/uffici/${SECRET.office}`,
      `/en/uffici/${SECRET.office}`,
    ]
    const searches = [
      '/cerca?q=protetta',
      '/cerca?q=44123',
      '/uffici?q=protetta',
      '/uffici?provincia=fe',
      '/uffici?q=dice',
    ]
    for (const client of whoever)
      for (const path of [...paths, ...searches]) {
        const { text, status } = await client.get(path)
        assert.equal(status, 200, path)
        // The search repeats what it was asked.
        for (const word of SECRET.words.filter((one) => !path.includes(one)))
          assert.ok(!text.includes(word), `${path} says ${word}`)
      }
    assert.deepEqual(names(await visitor.get('/uffici?q=protetta')), [])
    assert.match((await visitor.get(`/uffici/${SECRET.office}`)).text, /Riservato: chiama o scrivi/)
    for (const path of ['', '/modifica'])
      assert.equal((await manager.get(`/uffici/sedi/${SECRET.slug}${path}`)).status, 403)
    assert.match((await coordinator.get(`/uffici/sedi/${SECRET.slug}`)).text, /Via che non si dice/)
  })

  it('keeps the public place of an office beside it, for as long as it is public', async () => {
    const { pool } = world.app.database
    const placed = async () =>
      (
        await pool.query(
          `select f.placed_in, f.placed_code, f.placed_longitude is not null as pointed, l.id as location_id
           from office f join location l on l.id = f.location_id where f.slug = $1`,
          [OWN.slice('/uffici/'.length)],
        )
      ).rows[0]
    const { location_id, ...open } = await placed()
    assert.deepEqual(open, { placed_in: 'Ferrara', placed_code: '038008', pointed: true })
    const set = (confidential: boolean) =>
      pool.query('update location set confidential = $2 where id = $1', [location_id, confidential])
    await set(true)
    assert.deepEqual(await placed(), { placed_in: '', placed_code: null, pointed: false, location_id })
    await set(false)
    assert.deepEqual(await placed(), { ...open, location_id })
    const secret = await pool.query(
      'select placed_in, placed_code, placed_latitude from office where slug = $1',
      [SECRET.office],
    )
    assert.deepEqual(secret.rows, [{ placed_in: '', placed_code: null, placed_latitude: null }])
  })

  it('takes a location whose point and municipality are right', async () => {
    const form = {
      name: 'Sede di prova',
      organization_id: await idOf('organization', 'comune-di-parma'),
      address_lines: 'Via Prova 1',
      address_municipality: 'Parma',
    }
    const page = await coordinator.get('/uffici/sedi/nuovo')
    const swapped = {
      ...form,
      address_latitude: '10,33',
      address_longitude: '44,78',
      address_accuracy: 'street',
    }
    assert.match(errorOf(await coordinator.press(page, 'Salva', swapped), 'address_latitude'), /scambiate/)
    const other = await coordinator.press(page, 'Salva', { ...form, address_istat: '036023' })
    assert.match(errorOf(other, 'address_istat'), /codice di Modena/)
    const ceased = await coordinator.press(page, 'Salva', { ...form, address_istat: '038027' })
    assert.match(errorOf(ceased, 'address_istat'), /si è unito a un altro/)
    const saved = await coordinator.press(page, 'Salva', form)
    assert.equal(saved.path, '/uffici/sedi/sede-di-prova-parma')
    // The code was found by the name.
    assert.match(saved.text, /034027/)
  })

  it('keeps the list of kinds in the hands of coordinators', async () => {
    assert.equal((await manager.get('/uffici/tipi')).status, 403)
    const page = await coordinator.get('/uffici/tipi/nuovo')
    const saved = await coordinator.press(page, 'Aggiungi', {
      name_it: 'Biblioteca',
      usual_reach: 'peripheral',
      position: '90',
    })
    assert.equal(saved.path, '/uffici/tipi/biblioteca')
    assert.match((await visitor.get('/uffici')).text, /Biblioteca/)
  })
})
