// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services are found as people speak: words that editors keep, letters that are wrong, from a place, on a day, in a language. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'

const URGENT = 'Curarsi senza il permesso di soggiorno'
const HEALTH = 'Iscriversi al Servizio sanitario'
const PERMIT = 'Rinnovare il permesso di soggiorno'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')

describe('words for searching', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  const asked = async (query: string) => visitor.get(`/servizi?${query}`)
  const found = async (words: string) => names(await asked(new URLSearchParams({ q: words }).toString()))
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())
  beforeEach(() => world.clock.advance(60_000))

  it('lead to what they mean, however they are written', async () => {
    for (const said of ['STP', 'stp', 'come faccio ad avere lo STP?'])
      assert.equal((await found(said))[0], URGENT, said)
    assert.equal((await found('tessera sanitaria'))[0], HEALTH)
    assert.deepEqual((await found('rinnovo'))[0], PERMIT)
    assert.deepEqual(await found('تصريح الإقامة'), [PERMIT])
    assert.equal((await found('bonus bebe')).length, (await found('bonus bebè')).length)
    assert.ok((await found('bonus bebe')).length > 0)
    assert.match((await asked('q=stp')).text, /Abbiamo cercato anche quello che vuol dire: STP/)
  })

  it('put what the title says before what a word means, and that before what a text says', async () => {
    const list = await found('permesso')
    const [named, others] = [
      list.filter((name) => /permesso/i.test(name)),
      list.filter((name) => !/permesso/i.test(name)),
    ]
    assert.ok(named.includes(URGENT) && named.includes(PERMIT), named.join())
    // Many texts speak of a permit, and come after.
    assert.ok(others.length > 2, others.join())
    assert.deepEqual(list, [...named, ...others])
  })

  it('forgive letters that are wrong, and say what was looked for', async () => {
    const page = await asked('q=tesera+sanitria')
    assert.equal(names(page)[0], HEALTH)
    assert.match(page.text, /Forse cercavi tessera sanitaria/)
    assert.equal((await found('rinovare'))[0], PERMIT)
    const nothing = await asked('q=xyzzyx')
    assert.deepEqual(names(nothing), [])
    assert.match(nothing.text, /Nessun risultato/)
    for (const bad of ["'; drop", '&|!:*', '%%%', '\\', 'a'.repeat(190)])
      assert.equal((await asked(new URLSearchParams({ q: bad }).toString())).status, 200, bad)
  })

  it('are found by the search of the site too', async () => {
    assert.match((await visitor.get('/cerca?q=mutua')).text, /Iscriversi al Servizio sanitario/)
  })

  it('are kept by whoever writes services for the whole network, and by nobody else', async () => {
    assert.equal((await visitor.get('/servizi/parole')).status, 200)
    assert.equal((await (await world.as('redattore')).get('/servizi/parole/nuovo')).status, 403)
    const form = await coordinator.get('/servizi/parole/nuovo')
    const empty = await coordinator.press(form, 'Aggiungi', { term: 'carta blu' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Scrivi che cosa vuol dire, oppure scegli un servizio/)
    const added = await coordinator.press(form, 'Aggiungi', {
      term: 'carta rosa',
      means: 'permesso di soggiorno',
    })
    assert.match(added.text, /carta rosa/)
    assert.match(added.text, /Rinnovare il permesso di soggiorno/)
    assert.ok((await found('Carta Rosa')).includes(PERMIT))
    assert.match((await visitor.get('/cerca?q=carta+rosa')).text, /Rinnovare il permesso/)
    const again = await coordinator.press(form, 'Aggiungi', { term: 'CARTA rosa', means: 'scuola' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Questa parola c’è già/)
  })

  it('lead nowhere any more once they are put aside', async () => {
    const page = await coordinator.get('/servizi/parole/carta-rosa/archivia')
    await coordinator.press(page, 'Archivia', { reason: 'prova' })
    assert.ok(!(await visitor.get('/cerca?q=carta+rosa')).text.includes(PERMIT))
  })

  it('narrow together with a place, a day, a language and a kind of office', async () => {
    const day = '2026-12-01'
    const page = await asked(`q=stp&comune=modena&giorno=${day}&parte=pomeriggio&lingua=ar`)
    assert.equal(names(page)[0], URGENT)
    assert.match(page.text, /Il più vicino: Ambulatorio per chi non ha il permesso \(inventato\), Modena/)
    const morning = names(await asked(`q=stp&comune=modena&giorno=${day}&parte=mattina&lingua=ar`))
    assert.ok(!morning.includes(URGENT), morning.join())
    assert.ok(names(await asked('q=stp&comune=modena&lingua=ar')).includes(URGENT))
    for (const elsewhere of ['comune=modena&lingua=zh', 'comune=ravenna&entro=10'])
      assert.ok(!names(await asked(`q=stp&${elsewhere}`)).includes(URGENT), elsewhere)
    assert.deepEqual(names(await asked('tipo=ambulatorio-per-stranieri')), [URGENT])
    assert.ok(!names(await asked('q=stp&accesso=online')).includes(URGENT))
    // Monday morning: nobody is received.
    assert.ok(!names(await asked('q=stp&adesso=1')).includes(URGENT))
    const csv = await visitor.get(`/servizi/elenco.csv?q=stp&comune=bologna`)
    assert.match(csv.body, /Consultorio di Bologna/)
  })

  it('never place a shelter', async () => {
    const near = await asked('comune=ferrara&entro=50')
    assert.ok(names(near).length > 0)
    assert.doesNotMatch(near.text, /Casa per donne/)
    assert.deepEqual(names(await asked('comune=ferrara&entro=5&accesso=referral_only')), [])
  })
})
