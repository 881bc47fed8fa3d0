// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../test/support/client.ts'
import { OTHER_EDITOR, openOtherEditor } from '../people/fixture.ts'
import { healthTheme } from '../themes/fixture.ts'
import { writeResearch } from './fixture.ts'

const THEME = '/tematiche/salute-e-iscrizione-sanitaria'
const PUBLISHED = `${THEME}/ricerca/chi-si-iscrive-e-con-quali-documenti`

describe('research', () => {
  let world: TestApp
  let carla: Client
  let ugo: Client
  let health = ''
  before(async () => {
    world = await testApp()
    await openOtherEditor(world)
    carla = await world.as('redattore')
    ugo = await world.as('revisore')
    health = await healthTheme(world)
  })
  after(() => world.close())

  const rowsOf = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const verbsOf = async (id: string): Promise<string[]> =>
    (await rowsOf('select verb from audit_entry where entity_id = $1 order by at, id', [id])).map(
      ({ verb }) => verb,
    )
  const themeOf = async (slug: string): Promise<string> =>
    (await rowsOf('select id from theme where slug = $1', [slug]))[0].id

  it('stands on the page of its theme, in a list of its own, and is found with its findings', async () => {
    const visitor = world.visitor()
    const theme = await visitor.get(THEME)
    assert.match(theme.document.querySelector('#ricerca')?.textContent ?? '', /Chi si iscrive al Servizio/)
    const list = await visitor.follow(theme, 'Ricerca')
    assert.equal(list.path, `${THEME}/ricerca`)
    const page = await visitor.follow(list, 'Chi si iscrive al Servizio sanitario, e con quali documenti?')
    assert.equal(page.path, PUBLISHED)
    for (const words of ['La domanda', 'Il metodo', 'Che cosa abbiamo trovato', 'Le fonti', 'Norme citate'])
      assert.ok(page.text.includes(words), words)
    assert.equal(page.document.querySelectorAll('section[id^="risultato-"]').length, 5)
    const found = await visitor.get('/cerca?q=dimora+scritta+nel+permesso')
    const hit = found.document.querySelector(`a[href="${PUBLISHED}#risultato-3"]`)
    assert.ok(hit, 'a finding is found at its anchor')
    assert.match(found.text, /Risultato della ricerca «Chi si iscrive/)
    assert.match((await visitor.get('/cerca?q=venti+domande+tipiche')).text, /Chi si iscrive al Servizio/)
    assert.equal((await visitor.get('/ricerche/chi-si-iscrive-e-con-quali-documenti')).path, PUBLISHED)
    assert.match((await visitor.get('/tematiche')).text, /1 ricerca/)
  })

  it('is read in English, and says so when its English has fallen behind', async () => {
    const page = await world.visitor().get(`/en${PUBLISHED}`)
    assert.match(page.text, /Whoever is renewing the permit stays registered/)
    assert.equal(page.document.querySelector('#risultati [lang=it]'), null)
    assert.doesNotMatch(page.text, /has changed since|not been translated/)
  })

  it('leads from a finding to what was born from it, and back', async () => {
    const page = await world.visitor().get(PUBLISHED)
    const finding = page.document.querySelector('#risultato-4')
    assert.match(finding?.textContent ?? '', /Da qui sono nati:.*Scheda: il codice STP allo sportello/)
    const sheet = await world.visitor().get('/formazione/materiali/scheda-codice-stp')
    assert.match(sheet.text, /Nasce dalla ricerca Chi si iscrive al Servizio/)
    assert.ok(sheet.document.querySelector(`a[href="${PUBLISHED}#risultato-4"]`))
  })

  it('is written by the body that follows the theme, and by no other', async () => {
    assert.equal((await (await world.as('operatore')).get('/redazione/ricerche/nuova')).status, 403)
    assert.match((await world.visitor().get('/redazione/ricerche/nuova')).path, /^\/accedi/)
    const other = await world.as(OTHER_EDITOR)
    const form = await other.get('/redazione/ricerche/nuova')
    const themes = [...form.document.querySelectorAll('select[name=theme] option[value]')].map((option) =>
      option.getAttribute('value'),
    )
    assert.ok(themes.includes(await themeOf('prestazioni-e-servizi-sociali')))
    assert.ok(!themes.includes(health))
    const refused = await other.press(form, 'Salva la bozza', { title_it: 'Di altri', theme: health })
    assert.equal(refused.status, 422)
    assert.ok(refused.document.querySelector('#campo-theme-errore'))
    await rowsOf(
      "update theme_assignment set ended_on = '2026-11-01' where organization_id = (select id from organization where slug = 'comune-di-bologna')",
    )
    assert.equal((await other.get('/redazione/ricerche/nuova')).status, 403, 'it follows no theme any more')
    await rowsOf(
      "update theme_assignment set ended_on = null where organization_id = (select id from organization where slug = 'comune-di-bologna')",
    )
  })

  let id = ''
  const desk = () => `/redazione/ricerche/${id}`

  it('begins with its question; what it lacks is said with its place', async () => {
    id = idIn(
      await carla.press(await carla.get('/redazione/ricerche/nuova'), 'Salva la bozza', {
        title_it: 'Quanto si aspetta la tessera?',
        question_it: 'Quanti giorni passano?',
        theme: health,
      }),
    )
    const page = await carla.get(desk())
    for (const words of [/Manca il riassunto/, /Manca il metodo/, /nessun risultato/, /nessuna fonte/])
      assert.match(page.text, words)
    const early = await carla.press(page, 'Invia in revisione')
    assert.doesNotMatch(early.text, /Inviato in revisione/)
    assert.equal(
      (await (await world.as(OTHER_EDITOR)).get(desk())).status,
      404,
      'a draft of others is not there',
    )
    assert.ok((await verbsOf(id)).includes('work.begun'))
  })

  it('has findings and sources that are added, changed and taken out one at a time', async () => {
    await carla.press(await carla.get(desk()), 'Salva la bozza', {
      summary_it: 'In breve.',
      method_it: 'Abbiamo letto.',
      territory: 'Ferrara',
    })
    const parts = await carla.get(`${desk()}/risultati`)
    const add = (title: string, position: string, body = 'Si vede.') =>
      carla.follow(parts, 'Aggiungi un risultato').then((form) =>
        carla.press(form, 'Aggiungi il risultato', {
          title_it: title,
          title_en: `${title} EN`,
          body_it: body,
          position,
        }),
      )
    await add('Dieci giorni', '2')
    await add('Da buttare', '3')
    await add('Una domanda', '1')
    const form = await carla.follow(parts, 'Aggiungi una fonte')
    const bad = await carla.press(form, 'Aggiungi la fonte', {
      title: 'Un sito',
      link: 'ftp://x',
      dated_on: '2026-02-30',
    })
    assert.equal(bad.status, 422)
    assert.ok(bad.document.querySelector('#campo-link-errore'))
    assert.ok(bad.document.querySelector('#campo-dated_on-errore'))
    const both = await carla.press(bad, 'Aggiungi la fonte', {
      link: 'https://sito.example/',
      dated_on: '2026-02-01',
    })
    assert.match(both.text, /Una domanda.*Dieci giorni.*Da buttare.*Un sito/)
    const [mine, theirs] = [
      await carla.follow(both, 'Dieci giorni'),
      await ugo.follow(await ugo.get(both.path), 'Dieci giorni'),
    ]
    await ugo.press(theirs, 'Salva il risultato', { body_it: 'Lo dice Ugo.' })
    const stale = await carla.press(mine, 'Salva il risultato', { body_it: 'Lo dice Carla.' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Lo dice Ugo/)
    const gone = await carla.follow(await carla.get(both.path), 'Togli Da buttare')
    assert.match((await carla.press(gone, 'Togli il risultato')).text, /Risultato tolto/)
    assert.equal((await rowsOf('select from finding where research_id = $1', [id])).length, 2)
  })

  it('is published by another pair of eyes, under an address of its theme', async () => {
    const sent = await carla.press(await carla.get(desk()), 'Invia in revisione')
    assert.match(sent.text, /Inviato in revisione/)
    const own = await carla.post(`${desk()}/pubblica`, {})
    assert.equal(own.status, 422, 'not by who wrote it')
    // Ugo wrote in it too: the coordination reads it.
    const reader = await world.as('coordinatore')
    const page = await reader.press(await reader.get(`${desk()}/anteprima`), 'Pubblica')
    assert.equal(page.path, `${THEME}/ricerca/quanto-si-aspetta-la-tessera`)
    assert.ok((await verbsOf(id)).includes('edition.published'))
    assert.equal(
      (await carla.post(`${desk()}/risultati/nuovo`, { title_it: 'Tardi', position: '9' })).status,
      422,
    )
    const of = 'edition_id in (select id from edition where work_id = $1)'
    for (const change of [
      `update research_finding set position = 7 where ${of}`,
      `delete from research_source where ${of}`,
      `update research_edition set territory = 'x' where ${of}`,
    ])
      await assert.rejects(world.app.database.pool.query(change, [id]), /never changes/, change)
  })

  const idsOf = async (): Promise<string[]> =>
    (
      await rowsOf(
        `select r.finding_id as id from research_finding r join edition e on e.id = r.edition_id
         where e.work_id = $1 and e.number = (select max(number) from edition where work_id = $1) order by 1`,
        [id],
      )
    ).map((row) => row.id)

  it('keeps its findings in a new draft, and names every part that differs', async () => {
    const before = await idsOf()
    const opened = await carla.press(await carla.get(`${desk()}/anteprima`), 'Apri una nuova bozza')
    assert.match(opened.text, /versione 2/)
    assert.deepEqual(await idsOf(), before)
    await carla.press(opened, 'Salva la bozza', {
      title_it: 'Quanto si aspetta la tessera sanitaria?',
      summary_it: 'Altro.',
      question_it: 'Quanti giorni lavorativi passano?',
      method_it: 'Abbiamo letto e chiesto.',
      territory: 'Ferrara e provincia',
      citations: 'D.Lgs. 286/1998 art. 34',
    })
    const parts = await carla.get(`${desk()}/risultati`)
    await carla.press(await carla.follow(parts, 'Dieci giorni'), 'Salva il risultato', {
      title_it: 'Dodici giorni',
      body_it: 'Lo dicono i registri.',
    })
    await carla.press(await carla.follow(parts, 'Un sito'), 'Salva la fonte', { title: 'Un altro sito' })
    await carla.press(await carla.get(desk()), 'Invia in revisione')
    const preview = await ugo.get(`${desk()}/anteprima`)
    const changes = [...preview.document.querySelectorAll('.part-change h3')].map((part) => part.textContent)
    for (const name of [
      'Titolo',
      'In breve',
      'La domanda',
      'Il metodo',
      'Dove',
      'Risultati, in ordine',
      'Risultato',
      'Spiegazione',
      'Fonti',
      'Norme citate',
    ])
      assert.ok(
        changes.some((change) => change?.includes(name)),
        name,
      )
    const published = await ugo.press(preview, 'Pubblica')
    assert.match(published.text, /Dodici giorni/)
    assert.deepEqual(await idsOf(), before, 'the same findings')
    assert.ok(published.document.querySelector('#risultato-1'))
    const english = await world.visitor().get(`/en${published.path}`)
    assert.match(english.text, /Dieci giorni EN/)
    assert.match(english.text, /Italian/)
  })

  it('is withdrawn with a reason: 410, and its findings leave the search', async () => {
    const page = await ugo.follow(await ugo.get(`${desk()}/anteprima`), 'Ritira dalla pubblicazione')
    await ugo.press(page, 'Ritira', { reason: 'I dati sono vecchi.' })
    const gone: Answer = await world.visitor().get(`${THEME}/ricerca/quanto-si-aspetta-la-tessera`)
    assert.equal(gone.status, 410)
    assert.match(gone.text, /I dati sono vecchi/)
    assert.doesNotMatch((await world.visitor().get('/cerca?q=dodici+giorni+registri')).text, /Dodici giorni/)
  })

  it('is chosen in the form of a material of its theme, and of no other', async () => {
    const [finding] = await rowsOf(
      `select f.id from finding f join work w on w.id = f.research_id where w.slug = 'chi-si-iscrive-e-con-quali-documenti' and f.number = 2`,
    )
    const fields = { title: 'Nato da qui', summary: 'S.', body: 'Testo.', updatedOn: '2026-11-01' }
    const material = idIn(await carla.post('/redazione/materiali/nuovo', { ...fields, theme: health }))
    const form = await carla.get(`/redazione/materiali/${material}`)
    assert.equal(form.document.querySelectorAll('input[name=bornFrom]').length, 5)
    await carla.press(form, 'Salva la bozza', { bornFrom: [finding.id] })
    const preview = await carla.get(`/redazione/materiali/${material}/anteprima`)
    assert.match(preview.text, /Nasce dalla ricerca.*Chi sta rinnovando il permesso resta iscritto/)
    const school = await themeOf('educazione-e-istruzione-pubblica')
    const wrong = await carla.post('/redazione/materiali/nuovo', {
      ...fields,
      theme: school,
      bornFrom: finding.id,
    })
    assert.equal(wrong.status, 422)
    assert.ok(
      wrong.document.querySelector('#campo-bornFrom-errore') ?? /non è di questa tematica/.test(wrong.text),
    )
  })

  it('goes on to the theme that takes the place of its own', async () => {
    const draft = await writeResearch(carla, health, 'Una bozza che resta')
    const coordinator = await world.as('coordinatore')
    const into = await themeOf('prestazioni-e-servizi-sociali')
    await coordinator.press(
      await coordinator.get('/redazione/tematiche/salute-e-iscrizione-sanitaria/unisci'),
      'Unisci o dividi',
      { into },
    )
    const response = await world.app.server.inject({ url: PUBLISHED })
    assert.deepEqual(
      [response.statusCode, response.headers.location],
      [301, '/tematiche/prestazioni-e-servizi-sociali/ricerca/chi-si-iscrive-e-con-quali-documenti'],
    )
    assert.equal((await world.visitor().get(PUBLISHED)).status, 200)
    assert.equal((await carla.get(`/redazione/ricerche/${draft}`)).status, 200, 'its writer goes on')
  })
})
