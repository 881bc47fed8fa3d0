// SPDX-License-Identifier: AGPL-3.0-or-later
/** A service sheet: written, reviewed, read by anybody, offered by offices; and who may do none of it. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../test/support/client.ts'
import { SECRET } from '../offices/fixture.ts'
import { OTHER_EDITOR, openOtherEditor } from '../people/fixture.ts'
import { healthTheme } from '../themes/fixture.ts'

const PUBLISHED = '/servizi/iscriversi-al-servizio-sanitario'
const PERMIT = '/servizi/rinnovare-il-permesso-di-soggiorno'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const section = (page: Answer, id: string): string => page.document.getElementById(id)?.textContent ?? ''
const errorOf = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''

describe('services', () => {
  let world: TestApp
  let carla: Client
  let ugo: Client
  let visitor: Client
  let health = ''
  before(async () => {
    world = await testApp()
    await openOtherEditor(world)
    carla = await world.as('redattore')
    ugo = await world.as('revisore')
    visitor = world.visitor()
    health = await healthTheme(world)
  })
  after(() => world.close())
  // What happens in one instant has no order: each chapter has its own.
  beforeEach(() => world.clock.advance(60_000))

  const rowsOf = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const verbsOf = async (id: string): Promise<string[]> =>
    (await rowsOf('select verb from audit_entry where entity_id = $1 order by at, id', [id])).map(
      ({ verb }) => verb,
    )
  const officeId = async (slug: string): Promise<string> =>
    (await rowsOf('select id from office where slug = $1', [slug]))[0].id
  const documentId = async (slug: string): Promise<string> =>
    (await rowsOf('select id from document_type where slug = $1', [slug]))[0].id

  it('are found by what one needs and by their theme', async () => {
    const list = await visitor.get('/servizi')
    assert.equal(names(list).length, 25)
    assert.match(list.text, /Che cosa ti serve\?/)
    assert.equal(list.document.querySelector('.list-filters button')?.textContent?.trim(), 'Cerca')
    const found = names(await visitor.get('/servizi?q=rinnovare+permesso+questura'))
    assert.ok(found.includes('Rinnovare il permesso di soggiorno'), found.join())
    assert.ok(found.length < 25, found.join())
    const atSchool = names(await visitor.get('/servizi?tematica=educazione-e-istruzione-pubblica'))
    assert.ok(atSchool.includes('Iscrivere un minore a scuola'), atSchool.join())
    assert.ok(!atSchool.includes('Rinnovare il permesso di soggiorno'), atSchool.join())
    assert.deepEqual(names(await visitor.get('/servizi?q=%27%3B+drop')), [])
    assert.match((await visitor.get('/cerca?q=marca+da+bollo')).text, /Rinnovare il permesso di soggiorno/)
    const theme = await visitor.get('/tematiche/salute-e-iscrizione-sanitaria')
    assert.match(section(theme, 'servizi'), /Andare al consultorio/)
    const all = names(await visitor.follow(theme, 'Tutti i servizi di questa tematica'))
    assert.ok(all.includes('Iscriversi al Servizio sanitario'), all.join())
    assert.equal(all.length, 9)
    assert.match((await visitor.get('/tematiche')).text, /9 servizi/)
  })

  it('say what a person at a desk asks, in the order in which they ask', async () => {
    const page = await visitor.get(PERMIT)
    const headings = [...page.document.querySelectorAll('main h2')].map((one) => one.textContent?.trim())
    assert.deepEqual(
      headings.filter((one) => one !== 'In breve'),
      [
        'A chi è rivolto',
        'Che cosa serve',
        'Quanto costa',
        'Dove andare',
        'Come fare',
        'Quanto tempo ci vuole',
        'Che cosa ottieni',
        'Casi particolari',
        'Scadenze e vincoli',
        'Le norme',
        'Era giusto?',
        'Quanto è aggiornata questa scheda',
      ],
    )
    assert.match(section(page, 'quanto-costa'), /Marca da bollo: 16,00/)
    assert.match(section(page, 'quanto-tempo'), /Al massimo 60 giorni/)
    assert.match(section(page, 'norme'), /D\.Lgs\. 286\/1998/)
    assert.match(page.text, /Aggiornato al 3 novembre 2026/)
    assert.match(section(await visitor.get(PUBLISHED), 'quanto-costa'), /Iscrizione obbligatoria: gratis/)
    const english = await visitor.get(`/en${PERMIT}`)
    assert.match(english.text, /Renew the residence permit/)
    assert.equal(english.document.querySelector('main [lang=it]'), null)
  })

  it('tell operators what they tell nobody else', async () => {
    const operator = await world.as('operatore')
    assert.match(section(await operator.get(PERMIT), 'operatori'), /spesso non è rispettato/)
    assert.doesNotMatch((await visitor.get(PERMIT)).body, /spesso non è rispettato/)
    assert.doesNotMatch((await visitor.get('/cerca?q=spesso+rispettato')).text, /Rinnovare il permesso/)
  })

  it('say where to go, and no address that is confidential', async () => {
    const page = await visitor.get(PUBLISHED)
    const where = section(page, 'dove-andare')
    assert.match(where, /Via dell’Esempio 12, Piano terra, 44121 Ferrara/)
    assert.match(
      where,
      /Casa per donne e bambini \(inventata\)\s*Solo al telefono[\s\S]*Indirizzo riservato: chiama l’ufficio/,
    )
    const coordinator = await world.as('coordinatore')
    for (const client of [visitor, carla, coordinator])
      for (const path of [PUBLISHED, `${PUBLISHED}/uffici`, `/en${PUBLISHED}`])
        for (const words of SECRET.words) assert.ok(!(await client.get(path)).text.includes(words), words)
    const office = await visitor.get('/uffici/sportello-stranieri-di-ferrara-inventato')
    assert.match(section(office, 'servizi'), /Iscrivere un minore a scuola/)
    await visitor.follow(office, 'Iscrivere un minore a scuola')
  })

  it('cover the six themes of the demonstration, each with what it needs, costs, rests on and where to go', async () => {
    const sheets = await rowsOf(
      `select w.slug, t.slug as theme,
         (select count(*)::int from service_cost c where c.edition_id = e.id) as costs,
         (select count(*)::int from service_phase p where p.edition_id = e.id) as phases,
         (select count(*)::int from service_document d where d.edition_id = e.id) as documents,
         (select count(*)::int from service_offering o where o.work_id = w.id) as offices
       from catalogue_entry k join work w on w.id = k.work_id join edition e on e.id = k.edition_id
       join theme t on t.id = k.theme_id where k.kind = 'service'`,
    )
    assert.ok(sheets.length >= 42, String(sheets.length))
    assert.equal(new Set(sheets.map(({ theme }) => theme)).size, 6)
    for (const { slug, costs, phases, documents, offices } of sheets)
      for (const [what, count] of Object.entries({ costs, phases, documents, offices }))
        assert.ok(count > 0, `${slug} has no ${what}`)
  })

  it('lead to urgent care in Modena, on Tuesday afternoon, in Arabic', async () => {
    const sheet = await visitor.get('/servizi/cure-urgenti-stp')
    const clinic = 'Ambulatorio per chi non ha il permesso (inventato)'
    assert.ok(section(sheet, 'dove-andare').includes(clinic))
    const office = await visitor.follow(sheet, clinic)
    assert.match(office.text, /martedì[^.]*14/i)
    assert.match(office.text, /arabo/)
    assert.match(section(office, 'servizi'), /Curarsi senza il permesso/)
  })

  let id = ''
  const desk = () => `/redazione/servizi/${id}`

  it('begin with their words; what they lack is said with its place', async () => {
    const form = await carla.follow(await carla.get('/servizi'), 'Nuovo servizio')
    const bad = await carla.press(form, 'Salva la bozza', { who_it: 'x'.repeat(3001), max_days: '0' })
    assert.equal(bad.status, 422)
    for (const field of ['title_it', 'who_it', 'max_days']) assert.ok(errorOf(bad, field), field)
    id = idIn(
      await carla.press(form, 'Salva la bozza', { title_it: 'Documenti', theme: health, channels: 'desk' }),
    )
    const page = await carla.get(desk())
    for (const words of [/Manca il riassunto/, /a chi è rivolto/, /come fare/, /quanto costa/])
      assert.match(page.text, words)
    assert.doesNotMatch((await carla.press(page, 'Invia in revisione')).text, /Inviato in revisione/)
    assert.ok((await verbsOf(id)).includes('work.begun'))
  })

  it('are known to those who write them only', async () => {
    assert.equal((await (await world.as('operatore')).get('/redazione/servizi/nuovo')).status, 403)
    assert.match((await visitor.get(desk())).path, /^\/accedi/)
    const other = await world.as(OTHER_EDITOR)
    for (const path of ['', '/parti', '/anteprima', '/fasi/nuovo'])
      assert.equal((await other.get(desk() + path)).status, 404, path)
    assert.equal((await other.post(`${desk()}/fasi/nuovo`, { title_it: 'x', position: '1' })).status, 404)
  })

  it('have documents, costs and phases that are added, changed and taken out one at a time', async () => {
    await carla.press(await carla.get(desk()), 'Salva la bozza', {
      summary_it: 'In breve.',
      who_it: 'Chi lo chiede.\nE chi no.',
      how_it: 'Si va allo sportello.',
      citations: 'D.Lgs. 286/1998 art. 34 c. 1',
      operators_note: 'Solo per noi.',
    })
    const parts = await carla.get(`${desk()}/parti`)
    const needed = await carla.follow(parts, 'Nuovo documento')
    const nowhere = await carla.press(needed, 'Aggiungi il documento', {
      document_type_id: '01980000-0000-7000-8000-000000000000',
      form: 'copy',
      translation: 'none',
    })
    assert.equal(nowhere.status, 422)
    assert.match(errorOf(nowhere, 'document_type_id'), /Scegli/)
    await carla.press(needed, 'Aggiungi il documento', {
      document_type_id: await documentId('passaporto'),
      form: 'copy',
      translation: 'none',
      mandatory: '1',
    })
    const cost = await carla.follow(parts, 'Nuovo costo')
    const bad = await carla.press(cost, 'Aggiungi il costo', {
      label_it: 'Bollo',
      amount: '-3',
      valid_from: '2026-12-31',
    })
    assert.equal(bad.status, 422)
    assert.ok(errorOf(bad, 'amount'))
    const turned = await carla.press(cost, 'Aggiungi il costo', {
      label_it: 'Bollo',
      valid_from: '2026-12-31',
      valid_to: '2026-01-01',
    })
    assert.match(errorOf(turned, 'valid_to'), /prima/)
    await carla.press(cost, 'Aggiungi il costo', { label_it: 'Bollo', amount: '1.016,50' })
    await carla.press(cost, 'Aggiungi il costo', { label_it: 'Di una volta', valid_to: '2020-12-31' })
    const phase = await carla.follow(parts, 'Nuova fase')
    await carla.press(phase, 'Aggiungi la fase', { title_it: 'Da buttare', days: '3' })
    await carla.press(phase, 'Aggiungi la fase', { title_it: 'Si aspetta', days: '10' })
    const shown = await carla.get(`${desk()}/parti`)
    assert.match(shown.text, /Passaporto/)
    const changed = await carla.press(await carla.follow(shown, 'Bollo'), 'Salva il costo', { amount: '16' })
    assert.match(changed.text, /Costo salvato/)
    const stale = await carla.follow(shown, 'Si aspetta')
    await carla.press(stale, 'Salva la fase', { days: '12' })
    assert.equal((await carla.press(stale, 'Salva la fase', { days: '14' })).status, 409)
    const [{ id: phaseId }] = await rowsOf(
      `select p.id from service_phase p join edition e on e.id = p.edition_id
       where e.work_id = $1 and p.title ->> 'it' = 'Da buttare'`,
      [id],
    )
    const gone = await carla.press(await carla.get(`${desk()}/fasi/${phaseId}/togli`), 'Togli la fase')
    assert.match(gone.text, /Fase tolta/)
    assert.equal((await carla.get(`${desk()}/fasi/${phaseId}`)).status, 404)
  })

  it('are published by somebody else, at an address that is no page of the room', async () => {
    await carla.press(await carla.get(desk()), 'Invia in revisione')
    const preview = await ugo.get(`${desk()}/anteprima`)
    assert.match(preview.text, /Passaporto.*Bollo.*16,00/s)
    const done = await ugo.press(preview, 'Pubblica')
    assert.equal(done.status, 200)
    const page = await visitor.get('/servizi/servizio-documenti')
    assert.match(page.text, /E chi no/)
    assert.doesNotMatch(page.text, /Di una volta|Solo per noi/)
    assert.equal(
      (await visitor.get('/servizi/documenti')).document.querySelector('h1')?.textContent?.trim(),
      'Documenti per i servizi',
    )
    assert.ok((await verbsOf(id)).includes('edition.published'))
  })

  it('go on from edition to edition with all their parts, and what was public stays as it was', async () => {
    await carla.press(await carla.get(`${desk()}/anteprima`), 'Apri una nuova bozza')
    const parts = await carla.get(`${desk()}/parti`)
    assert.match(parts.text, /Passaporto.*Bollo.*Si aspetta/s)
    const [edition] = await rowsOf('select id from edition where work_id = $1 and number = 1', [id])
    await assert.rejects(rowsOf('delete from service_cost where edition_id = $1', [edition.id]))
  })

  it('are offered by an office that its keeper says', async () => {
    const [{ id: service }] = await rowsOf(
      "select id from work where slug = 'rinnovare-il-permesso-di-soggiorno'",
    )
    assert.equal((await (await world.as('operatore')).get(`${PERMIT}/uffici`)).status, 403)
    assert.match((await visitor.get(`${PERMIT}/uffici`)).path, /^\/accedi/)
    // Whoever keeps no office of theirs may choose none.
    const manager = await world.as('responsabile')
    const none = await manager.get(`${PERMIT}/uffici/nuovo`)
    const offered = [...none.document.querySelectorAll('#campo-office_id option')].map((one) =>
      one.getAttribute('value'),
    )
    assert.ok(!offered.includes(await officeId('anagrafe-di-ferrara-inventata')))
    const forged = await manager.press(none, 'Aggiungi l’ufficio', {
      office_id: await officeId('anagrafe-di-ferrara-inventata'),
    })
    assert.equal(forged.status, 422)
    assert.match(errorOf(forged, 'office_id'), /Scegli/)
    const coordinator = await world.as('coordinatore')
    const list = await coordinator.follow(await coordinator.get(PERMIT), 'Uffici che lo offrono')
    const form = await coordinator.follow(list, 'Aggiungi un ufficio')
    const added = await coordinator.press(form, 'Aggiungi l’ufficio', {
      office_id: await officeId('anagrafe-di-ferrara-inventata'),
      note_it: 'Solo il martedì.',
      access: 'appointment',
      booking_url: 'https://prenota.referpa.example/x',
    })
    assert.match(added.text, /Ufficio aggiunto/)
    const twice = await coordinator.press(form, 'Aggiungi l’ufficio', {
      office_id: await officeId('anagrafe-di-ferrara-inventata'),
    })
    assert.match(errorOf(twice, 'office_id'), /lo offre già/)
    const where = section(await visitor.get(PERMIT), 'dove-andare')
    assert.match(where, /Anagrafe di Ferrara.*Su appuntamento\.\s*Solo il martedì/s)
    const [{ id: offering }] = await rowsOf(
      'select id from service_offering where work_id = $1 and office_id = $2',
      [service, await officeId('anagrafe-di-ferrara-inventata')],
    )
    assert.equal((await manager.get(`${PERMIT}/uffici/${offering}/modifica`)).status, 403)
    assert.equal((await manager.post(`${PERMIT}/uffici/${offering}/togli`, {})).status, 403)
    const edit = await coordinator.get(`${PERMIT}/uffici/${offering}/modifica`)
    const bad = await coordinator.press(edit, 'Salva', { booking_url: 'javascript:alert(1)' })
    assert.ok(errorOf(bad, 'booking_url'))
    world.clock.advance(60_000)
    await coordinator.press(edit, 'Salva', { note_it: 'Solo il giovedì.' })
    assert.match(section(await visitor.get(PERMIT), 'dove-andare'), /Solo il giovedì/)
    world.clock.advance(60_000)
    await coordinator.press(await coordinator.get(`${PERMIT}/uffici/${offering}/togli`), 'Togli l’ufficio')
    assert.doesNotMatch(section(await visitor.get(PERMIT), 'dove-andare'), /Anagrafe/)
    const offerings = (await verbsOf(service)).filter((verb) => verb.startsWith('service.offer'))
    assert.deepEqual(offerings.slice(-3), [
      'service.offered',
      'service.offering_amended',
      'service.offering_ended',
    ])
  })

  it('ask for documents of a register that the coordination keeps and everybody reads', async () => {
    const coordinator = await world.as('coordinatore')
    assert.equal((await carla.get('/servizi/documenti/nuovo')).status, 403)
    const form = await coordinator.get('/servizi/documenti/nuovo')
    const bad = await coordinator.press(form, 'Aggiungi', { validity_months: '9999' })
    assert.ok(errorOf(bad, 'name_it'))
    assert.ok(errorOf(bad, 'validity_months'))
    const added = await coordinator.press(form, 'Aggiungi', {
      name_it: 'Nuovo',
      where_to_it: 'Si chiede al Comune.',
      validity_months: '6',
    })
    assert.equal(added.path, '/servizi/documenti/documento-nuovo')
    assert.match((await visitor.get(added.path)).text, /6 mesi/)
    const passport = await visitor.get('/servizi/documenti/passaporto')
    assert.match(section(passport, 'servizi'), /Rinnovare il permesso di soggiorno/)
    assert.match((await visitor.get('/cerca?q=passaporto+consolato')).text, /Passaporto/)
    const [{ id: row }] = await rowsOf("select id from document_type where slug = 'documento-nuovo'")
    assert.deepEqual(await verbsOf(row), ['document_type.recorded'])
  })
})
