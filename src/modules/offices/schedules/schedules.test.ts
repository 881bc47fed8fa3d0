// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { SECRET } from '../fixture.ts'

const OWN = '/uffici/sportello-stranieri-di-ferrara-inventato'
const PLACE = '/uffici/anagrafe-di-ferrara-inventata'
const WITHOUT = '/uffici/sportello-sociale-di-modena-inventato'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const errorOf = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''
const shownIn = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}`)?.getAttribute('value') ?? ''

// It is Monday 23 November 2026, ten in the morning in Rome.
describe('hours of offices', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  let manager: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
    manager = await world.as('responsabile')
  })
  after(() => world.close())

  const ask = async (text: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(text, values)).rows
  const bodyId = async (slug: string): Promise<string> =>
    (await ask('select id from organization where slug = $1', [slug]))[0].id
  const verbsOf = async (slug: string): Promise<string[]> =>
    (
      await ask(
        'select a.verb from audit_entry a join schedule s on s.id = a.entity_id where s.slug = $1 order by a.at, a.id',
        [slug],
      )
    ).map(({ verb }) => verb)
  const add = async (client: Client, more: Record<string, string>) =>
    client.press(await client.get('/uffici/orari/nuovo'), 'Salva e vedi come viene', more)

  it('are told to everybody: now, the week, and what comes', async () => {
    const page = await visitor.get(OWN)
    assert.match(page.text, /Aperto adesso, chiude alle 13\./)
    assert.match(page.text, /da lunedì a venerdì 9–13/)
    assert.match(page.text, /mercoledì 14–17/)
    assert.match(page.text, /10 agosto – 21 agosto, ogni anno: chiuso \(Chiusura di agosto\)/)
    assert.match((await visitor.get(`/en${OWN}`)).text, /Open now, closes at 13:00\./)
    const place = await visitor.get(PLACE)
    assert.match(place.text, /È l’orario della sede\./)
    assert.match(place.text, /il primo sabato del mese 9–12/)
  })

  it('are unknown and never closed where nobody wrote them', async () => {
    const page = await visitor.get(WITHOUT)
    assert.match(page.text, /Orario non noto: telefona prima di andare\./)
    assert.doesNotMatch(page.text, /Chiuso/)
    assert.match((await visitor.get('/uffici?q=modena')).text, /non si sa/)
  })

  it('narrow the register to what is open now', async () => {
    // Both are in Ferrara, and nothing else puts them in an order.
    assert.deepEqual(names(await visitor.get('/uffici?aperti=1')).toSorted(), [
      'Anagrafe di Ferrara (inventata)',
      'Sportello stranieri di Ferrara (inventato)',
    ])
    assert.match((await visitor.get('/uffici?q=donne')).text, /al telefono/)
    assert.match((await visitor.get('/uffici/elenco.csv')).body, /aperto/)
  })

  it('give way to a closure, in the register too', async () => {
    const closing = { kind: 'suspended', from_day: '2026-11-23', to_day: '2026-11-24', reason_it: 'Lavori.' }
    await coordinator.press(await coordinator.get(`${OWN}/sospendi`), 'Salva', closing)
    assert.match((await visitor.get(OWN)).text, /Chiuso: Lavori\. Al telefono mercoledì alle 8:30\./)
    assert.equal(names(await visitor.get('/uffici?aperti=1')).length, 1)
    await coordinator.press(await coordinator.get(OWN), 'Togli questa chiusura')
    assert.equal(names(await visitor.get('/uffici?aperti=1')).length, 2)
  })

  it('go into a calendar', async () => {
    const file = await visitor.get(`${OWN}/orari.ics`)
    assert.equal(file.status, 200)
    assert.match(file.body, /BEGIN:VCALENDAR/)
    assert.match(file.body, /RRULE:FREQ=WEEKLY/)
    assert.match(file.body.replaceAll('\r\n ', ''), /Chiusura di agosto/)
    assert.equal((await visitor.get('/uffici/nessuno/orari.ics')).status, 404)
  })

  it('are written in cells as on the door, and chosen in the sheet of an office', async () => {
    const body = await bodyId('comune-di-modena')
    const saved = await add(coordinator, {
      name: 'Viale della Prova',
      organization_id: body,
      walk_in_1: 'dalle 9 alle 12.30 e dalle 15 alle 17',
      walk_in_2: '9-12.30',
      appointment_5: '9.00-11.00',
      mediator_7: 'chiuso',
    })
    assert.equal(saved.path, '/uffici/orari/viale-della-prova')
    assert.match(saved.text, /lunedì e martedì 9–12:30; lunedì anche 15–17/)
    assert.match(saved.text, /venerdì 9–11/)
    const edit = await coordinator.get(`${saved.path}/modifica`)
    assert.equal(shownIn(edit, 'walk_in_1'), '9–12:30, 15–17')
    assert.equal(shownIn(edit, 'mediator_7'), '')
    const again = await coordinator.press(edit, 'Salva e vedi come viene', { walk_in_3: '9-12:30' })
    assert.match(again.text, /da lunedì a mercoledì 9–12:30/)
    assert.deepEqual((await verbsOf('viale-della-prova')).sort(), ['schedule.amended', 'schedule.recorded'])

    const id = (await ask(`select id from schedule where slug = 'viale-della-prova'`))[0].id
    const office = await coordinator.get(`${WITHOUT}/modifica`)
    await coordinator.press(office, 'Salva', { schedule_id: id })
    assert.match((await visitor.get(WITHOUT)).text, /Aperto adesso, chiude alle 12:30\./)
    assert.match((await coordinator.get(saved.path)).text, /Sportello sociale di Modena/)
    const forged = await coordinator.press(await coordinator.get(`${WITHOUT}/modifica`), 'Salva', {
      schedule_id: '01980000-0000-7000-8000-000000000000',
    })
    assert.match(errorOf(forged, 'schedule_id'), /Scegli una delle voci/)
  })

  it('say at the cell what is wrong, and lose nothing', async () => {
    const bad = await add(coordinator, {
      name: 'Orario sbagliato',
      organization_id: await bodyId('comune-di-modena'),
      walk_in_1: 'quando capita',
      walk_in_2: '13-9',
      walk_in_3: '9-12, 11-13',
      phone_4: '<script>alert(1)</script>',
      phone_5: '9-13',
      valid_from: '2026-12-31',
      valid_to: '2026-01-01',
    })
    assert.equal(bad.status, 422)
    assert.match(errorOf(bad, 'walk_in_1'), /Non capisco «quando capita». Scrivi per esempio/)
    assert.match(errorOf(bad, 'walk_in_2'), /viene prima dell’inizio/)
    assert.match(errorOf(bad, 'walk_in_3'), /si sovrappone/)
    assert.match(errorOf(bad, 'phone_4'), /Non capisco/)
    assert.equal(shownIn(bad, 'walk_in_1'), 'quando capita')
    assert.equal(shownIn(bad, 'phone_5'), '9-13')
    // Between two days only all of them together show it.
    const night = await add(coordinator, {
      name: 'Notte',
      organization_id: await bodyId('comune-di-modena'),
      walk_in_1: '22-2',
      walk_in_2: '1-3',
    })
    assert.match(errorOf(night, 'walk_in_2') || errorOf(night, 'walk_in_1'), /si sovrappone/)
    const empty = await add(coordinator, { name: '', organization_id: '' })
    assert.match(errorOf(empty, 'name'), /obbligatorio/)
  })

  it('take particular slots and exceptions, each with its trace', async () => {
    const at = '/uffici/orari/viale-della-prova'
    const slot = { mode: 'walk_in', times: '9-11', note: 'solo rinnovi' }
    const page = await coordinator.get(`${at}/fasce/nuova`)
    const none = await coordinator.press(page, 'Salva e vedi come viene', { ...slot, times: '' })
    assert.match(errorOf(none, 'weekdays'), /almeno un giorno/)
    assert.match(errorOf(none, 'times'), /Scrivi le ore/)
    const meets = await coordinator.press(page, 'Salva e vedi come viene', {
      ...slot,
      weekdays: ['1'],
      weeks: ['1', '3'],
    })
    assert.match(errorOf(meets, 'times'), /si sovrappone a 9–12:30/)
    const saved = await coordinator.press(page, 'Salva e vedi come viene', {
      ...slot,
      weekdays: ['6'],
      weeks: ['1', '3'],
    })
    assert.match(saved.text, /il primo e terzo sabato del mese 9–11 \(solo rinnovi\)/)

    const exception = await coordinator.get(`${at}/eccezioni/nuova`)
    const wrong = await coordinator.press(exception, 'Salva e vedi come viene', {
      from_day: '2026-11-30',
      to_day: '2026-11-24',
      what: 'closed',
    })
    assert.match(errorOf(wrong, 'to_day'), /viene prima del primo/)
    const both = await coordinator.press(exception, 'Salva e vedi come viene', {
      from_day: '2026-11-24',
      what: 'closed',
      walk_in: '9-10',
    })
    assert.match(errorOf(both, 'walk_in'), /togli le ore/)
    const closed = await coordinator.press(exception, 'Salva e vedi come viene', {
      from_day: '2026-11-23',
      to_day: '2026-11-27',
      what: 'closed',
      reason: 'Ferie',
    })
    assert.match(closed.text, /23 novembre 2026 – 27 novembre 2026: chiuso \(Ferie\)/)
    assert.match((await visitor.get(WITHOUT)).text, /Chiuso: Ferie\. Riapre lunedì/)
    const shorter = await coordinator.press(exception, 'Salva e vedi come viene', {
      from_day: '2026-11-24',
      what: 'hours',
      walk_in: '10-11',
    })
    assert.match(shorter.text, /Vale più di «Ferie», perché dura meno giorni/)
    // One is written anew, the other goes.
    const link = [...shorter.document.querySelectorAll('#eccezioni tbody th a')][0]!.getAttribute('href')!
    const edit = await coordinator.get(link)
    assert.equal(shownIn(edit, 'reason'), 'Ferie')
    const amended = await coordinator.press(edit, 'Salva e vedi come viene', { reason: 'Trasloco' })
    assert.match(amended.text, /Trasloco/)
    const stale = await coordinator.press(edit, 'Salva e vedi come viene', { reason: 'Altro' })
    assert.equal(stale.status, 409)
    await coordinator.post(`${link}/togli`, {})
    assert.doesNotMatch((await coordinator.get(at)).text, /Trasloco/)
    const verbs = await verbsOf('viale-della-prova')
    for (const verb of ['schedule.slot_written', 'schedule.exception_written', 'schedule.exception_removed'])
      assert.ok(verbs.includes(verb), verb)
  })

  it('meet a second writer with both texts', async () => {
    const at = '/uffici/orari/viale-della-prova/modifica'
    const [first, second] = [await coordinator.get(at), await coordinator.get(at)]
    await coordinator.press(first, 'Salva e vedi come viene', { walk_in_4: '8-12' })
    const stale = await coordinator.press(second, 'Salva e vedi come viene', { walk_in_4: '10-12' })
    assert.equal(stale.status, 409)
    assert.equal(shownIn(stale, 'walk_in_4'), '10-12')
    assert.match(stale.text, /8–12/)
  })

  it('are written for the own body and for no other', async () => {
    assert.match((await visitor.get('/uffici/orari')).path, /^\/accedi/)
    assert.equal((await (await world.as('operatore')).get('/uffici/orari')).status, 403)
    const refused = await add(manager, {
      name: 'Di altri',
      organization_id: await bodyId('comune-di-modena'),
      walk_in_1: '9-13',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Con i tuoi ruoli non puoi scrivere lì/)
    for (const path of ['', '/modifica', '/fasce/nuova', '/eccezioni/nuova'])
      assert.equal((await manager.get(`/uffici/orari/viale-della-prova${path}`)).status, 403)
    assert.equal((await manager.get('/uffici/patroni')).status, 403)
  })

  it('keep the feasts of patrons, and tell none of a confidential place', async () => {
    const page = await coordinator.get('/uffici/patroni')
    assert.match(page.text, /San Geminiano/)
    const wrong = { municipality: 'Atlantide', day: '31', month: '2', name: 'x' }
    assert.match(errorOf(await coordinator.press(page, 'Aggiungi', wrong), 'day'), /non ha questo giorno/)
    const unknown = await coordinator.press(page, 'Aggiungi', { ...wrong, day: '3' })
    assert.match(errorOf(unknown, 'municipality'), /Nessun comune si chiama così/)
    const moved = { municipality: 'Ferrara', day: '23', month: '11', name: 'San Giorgio di prova' }
    assert.match((await coordinator.press(page, 'Aggiungi', moved)).text, /San Giorgio di prova/)
    assert.match((await visitor.get(OWN)).text, /Chiuso: festa del patrono, San Giorgio di prova/)
    assert.deepEqual(names(await visitor.get('/uffici?aperti=1&provincia=fe')), [])
    await ask(`update schedule set closed_on_patron = true where slug like 'telefono%'`)
    assert.match((await visitor.get(`/uffici/${SECRET.office}`)).text, /Solo al telefono/)
    await coordinator.post('/uffici/patroni/038008/togli', {})
    assert.match((await visitor.get(OWN)).text, /Aperto adesso/)
    const told = await ask(
      `select verb, detail from audit_entry where verb like 'patron_day.%' order by at, id`,
    )
    assert.deepEqual(told.map(({ verb }) => verb).sort(), ['patron_day.recorded', 'patron_day.removed'])
  })

  it('are missed where they are missing or over', async () => {
    await ask(`update schedule set valid_to = '2026-11-01' where slug = 'palazzo-dei-servizi-inventato'`)
    assert.match((await manager.get('/uffici/i-miei')).text, /manca|serve/)
    assert.match((await coordinator.get('/uffici/i-miei')).text, /L’orario è finito: scrivi quello nuovo/)
    assert.match((await visitor.get(PLACE)).text, /Orario non noto/)
  })
})
