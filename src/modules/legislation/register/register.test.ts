// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, headings } from '../../../../test/support/client.ts'

const NEW_ACT = {
  short_title: 'L. 94/2009',
  title_it: 'Disposizioni in materia di sicurezza pubblica',
  title_en: 'Provisions on public safety',
  level: 'national',
  kind: 'law',
  adopted_on: '2009-07-15',
  urn: 'urn:nir:stato:legge:2009-07-15;94',
  aliases: 'Pacchetto sicurezza',
  articles: '3',
  link: '',
}

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')

describe('the register of acts', () => {
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
        `select a.verb, a.detail from audit_entry a join legal_reference r on r.id = a.entity_id where r.slug = $1 order by a.at, a.id`,
        [slug],
      )
    ).rows as { verb: string; detail: { fields?: string[] } }[]

  it('lists every act, the newest first, and says how many there are', async () => {
    const page = await visitor.get('/normativa')
    assert.equal(page.status, 200)
    assert.equal(names(page).length, 25)
    assert.match(page.text, /Mostra 25 di \d\d atti/)
    assert.equal(page.document.querySelector('[aria-sort]')?.textContent?.trim(), 'Data')
    assert.ok(!page.text.includes('Aggiungi un atto'))
    const next = await visitor.follow(page, 'Pagina successiva')
    assert.ok(names(next).length > 0)
    assert.equal(names(next).filter((name) => names(page).includes(name)).length, 0)
    const back = await visitor.follow(next, 'Pagina precedente')
    assert.deepEqual(names(back), names(page))
    assert.equal(back.path, '/normativa', 'the first page has one address')
  })

  it('is narrowed by words, level, theme and days, and each filter is taken away by a link', async () => {
    const page = await visitor.press(await visitor.get('/normativa'), 'Filtra', {})
    assert.equal(page.status, 405, 'the form asks, it posts nothing')
    assert.deepEqual(names(await visitor.get('/normativa?q=immigr%20286&ordine=atto')), [
      'Circolare 5/2000 del Ministero della sanità',
      'D.Lgs. 286/1998',
      'D.P.R. 394/1999',
    ])
    assert.deepEqual(names(await visitor.get('/normativa?q=TUI')), ['D.Lgs. 286/1998'])
    const eu = await visitor.get('/normativa?livello=eu&ordine=atto&dal=2003-01-01')
    assert.ok(names(eu).length > 1 && names(eu).every((name) => /^(Direttiva|Regolamento)/.test(name)))
    assert.deepEqual(names(eu), names(eu).toSorted())
    assert.match(eu.text, /Livello: Unione europea/)
    const wider = await visitor.follow(eu, 'Togli il filtro Livello: Unione europea')
    assert.equal(wider.path, '/normativa?dal=2003-01-01&ordine=atto')
    const themed = await visitor.get('/normativa?tematica=salute-e-iscrizione-sanitaria')
    assert.ok(names(themed).length > 0 && names(themed).length < 25)
  })

  it('says what to do when nothing is left, and which filter is wrong', async () => {
    const none = await visitor.get('/normativa?q=parolachenonesiste')
    assert.match(none.text, /Nessun risultato con questi filtri/)
    assert.equal((await visitor.follow(none, 'Togli tutti i filtri')).path, '/normativa')
    const wrong = await visitor.get('/normativa?dal=2026-02-30&livello=pianeta&tematica=nessuna')
    assert.equal(wrong.status, 200)
    assert.match(wrong.text, /Scrivi una data che esiste/)
    assert.equal(wrong.document.querySelectorAll('.field-error').length, 3)
    assert.equal(wrong.document.querySelectorAll('.filters-set').length, 0)
    assert.equal((await visitor.get('/normativa/elenco.csv?livello=pianeta')).status, 422)
    assert.match((await visitor.get('/normativa?dal=2020-01-01&al=2019-01-01')).text, /scambia le due date/)
  })

  it('gives all rows of the filters away, as CSV and as a workbook', async () => {
    const csv = await visitor.get('/normativa/elenco.csv?q=286')
    assert.equal(csv.headers['content-disposition'], 'attachment; filename="normativa-2026-11-23.csv"')
    assert.ok(csv.body.startsWith('\uFEFFAtto;Titolo;Tipo di atto;Livello;Data;URN o CELEX\r\n'))
    assert.match(csv.body, /D\.Lgs\. 286\/1998;.*;Decreto legislativo;Stato italiano;1998-07-25;"?urn:nir/)
    assert.match(csv.body, /"Dimostrazione: dati inventati, senza valore"\r\n$/)
    const english = await visitor.get('/en/normativa/elenco.csv?q=286')
    assert.match(english.body, /Legislative decree,Italian State/)
    const book = await visitor.get('/normativa/elenco.xlsx')
    assert.equal(book.bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004')
  })

  it('shows an act with all that cites it, to whoever may know of it', async () => {
    const page = await visitor.get('/normativa/d-lgs-286-1998')
    assert.equal(headings(page)[0], 'D.Lgs. 286/1998')
    assert.match(page.text, /Altri nomi ?TUI/)
    assert.match(page.text, /Unità di un corso: .*art\. 34/)
    assert.match(page.text, /Materiale: /)
    assert.match(page.text, /Tematica: /)
    assert.ok(!page.text.includes('Cronologia'), 'names of colleagues are not for visitors')
    for (const link of page.document.querySelectorAll('#citazioni a'))
      assert.equal((await visitor.get(link.getAttribute('href')!)).status, 200, link.outerHTML)
    assert.equal((await visitor.get('/normativa/nessuno')).status, 404)
  })

  it('lets a coordinator add an act, which is found at once', async () => {
    assert.equal((await visitor.get('/normativa/nuovo')).path.startsWith('/accedi'), true)
    assert.equal((await (await world.as('redattore')).get('/normativa/nuovo')).status, 403)
    const form = await coordinator.follow(await coordinator.get('/normativa'), 'Aggiungi un atto')
    const taken = await coordinator.press(form, 'Aggiungi', {
      ...NEW_ACT,
      short_title: 'd.lgs. n. 286 del 1998',
      aliases: 'tui',
    })
    assert.equal(taken.status, 422)
    assert.equal(taken.text.match(/È già di un altro atto: D\.Lgs\. 286\/1998/g)?.length, 4)
    const added = await coordinator.press(taken, 'Aggiungi', NEW_ACT)
    assert.equal(added.path, '/normativa/l-94-2009')
    assert.match(added.text, /Cronologia.*Aggiunto · Elsa Fantasia/)
    assert.match((await visitor.get('/cerca?q=pacchetto%20sicurezza')).text, /L\. 94\/2009/)
    assert.deepEqual(
      (await traces('l-94-2009')).map(({ verb }) => verb),
      ['legal_reference.recorded'],
    )
  })

  it('answers an edit that comes second with both texts, and tells which fields changed', async () => {
    const path = '/normativa/l-94-2009'
    world.clock.advance(60_000)
    const mine = await coordinator.get(`${path}/modifica`)
    const theirs = await coordinator.get(`${path}/modifica`)
    const saved = await coordinator.press(theirs, 'Salva', { title_it: 'Norme sulla sicurezza' })
    assert.equal(saved.path, path)
    assert.match(saved.text, /Campi cambiati: Titolo in italiano/)
    const stale = await coordinator.press(mine, 'Salva', { title_it: 'Un altro titolo' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Norme sulla sicurezza/)
    assert.match(stale.body, /Un altro titolo/)
    const last = (await traces('l-94-2009')).at(-1)
    assert.deepEqual(last, { verb: 'legal_reference.amended', detail: { fields: ['title_it'] } })
  })

  it('says of an English title that its Italian has changed, until somebody has read it again', async () => {
    world.clock.advance(60_000)
    const path = '/normativa/l-94-2009'
    const moved = (page: Answer) =>
      page.document.getElementById('campo-title_en-aiuto')?.textContent?.trim() ?? null
    const list = '/normativa?q=94'
    const beside = await coordinator.get(`${path}/modifica`)
    assert.match(moved(beside) ?? '', /L’italiano è cambiato dopo questa traduzione: rileggila\./)
    assert.match((await coordinator.get(list)).text, /inglese da aggiornare/)
    assert.doesNotMatch((await visitor.get(list)).text, /inglese da aggiornare/)
    const fits = await coordinator.press(beside, 'Salva', { title_en_fits: '1' })
    assert.match(fits.text, /Campi cambiati: L’inglese va ancora bene/)
    assert.equal(moved(await coordinator.get(`${path}/modifica`)), null)
    assert.doesNotMatch((await coordinator.get(list)).text, /inglese da aggiornare/)
    world.clock.advance(60_000)
    const both = { title_it: 'Sicurezza pubblica', title_en: 'Public safety' }
    await coordinator.press(await coordinator.get(`${path}/modifica`), 'Salva', both)
    assert.equal(moved(await coordinator.get(`${path}/modifica`)), null)
    assert.deepEqual((await traces('l-94-2009')).at(-1)?.detail, { fields: ['title_it', 'title_en'] })
  })

  it('puts an act aside with a reason, and takes it back', async () => {
    world.clock.advance(60_000)
    const path = '/normativa/l-94-2009'
    const asked = await coordinator.follow(await coordinator.get(path), 'Archivia')
    const done = await coordinator.press(asked, 'Archivia', { reason: 'Abrogato per intero' })
    assert.match(done.text, /Archiviato il 23 novembre 2026 ?Abrogato per intero/)
    assert.equal((await visitor.get(path)).status, 200, 'texts that cite it still lead to it')
    const listed = async (query: string) =>
      names(await visitor.get(`/normativa?${query}`)).includes('L. 94/2009')
    assert.ok(!(await listed('q=94')))
    assert.ok(await listed('q=94&archiviati=1'))
    assert.ok(!(await visitor.get('/cerca?q=pacchetto')).text.includes('L. 94/2009'))
    assert.equal((await coordinator.press(asked, 'Archivia', { reason: 'Un’altra volta' })).status, 422)
    world.clock.advance(60_000)
    const back = await coordinator.press(done, 'Rimetti in uso')
    assert.ok(!back.text.includes('Archiviato il'))
    assert.ok(await listed('q=94'))
    assert.match((await visitor.get('/cerca?q=pacchetto')).text, /L\. 94\/2009/)
    assert.match(back.text, /Rimesso in uso ·.*Archiviato ·.*Modificato ·.*Aggiunto ·/)
  })
})
